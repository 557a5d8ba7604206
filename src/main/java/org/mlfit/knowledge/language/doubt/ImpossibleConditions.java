package org.mlfit.knowledge.language.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Finds conditions that no answer meets, and comparisons that every answer meets, alone or beside
 * the others of its condition, by what one question takes.
 */
final class ImpossibleConditions {

  private final Warnings warnings;
  private final Map<String, Question> questions = new HashMap<>();

  ImpossibleConditions(Warnings warnings) {
    this.warnings = warnings;
    warnings.declarations().questions().forEach(q -> questions.put(q.typeName(), q));
  }

  void check() {
    for (RuleTree rule : warnings.declarations().rules().stream().map(r -> r.tree()).toList()) {
      rule.patterns().forEach(pattern -> checkAlone(rule, pattern));
    }
  }

  /** Each pattern by itself, wherever it stands, so also under {@code not}. */
  private void checkAlone(RuleTree rule, Pattern pattern) {
    Optional<Question> question = Optional.ofNullable(questions.get(pattern.type()));
    if (question.isEmpty()) {
      return;
    }
    AnswersLeft all = AnswersLeft.of(question.get());
    AnswersLeft left = all;
    for (Constraint test : pattern.tests()) {
      Optional<AnswersLeft> met = all.where(test);
      if (met.filter(all::equals).isPresent()) {
        warn(
            test,
            "always-met",
            "Rule " + rule.name() + " asks for what every answer meets: " + TreeText.of(test) + ".",
            "If any answer will do, write "
                + pattern.type()
                + "(); else compare it with another value. "
                + Allowed.answersTo(question.get()));
      }
      boolean before = left.isEmpty();
      left = left.where(test).orElse(left);
      if (left.isEmpty() && !before) {
        warnNever(rule, test, question.get(), met.filter(AnswersLeft::isEmpty).isPresent());
      }
    }
    warnOfIdle(rule, pattern.tests(), all);
  }

  /** Each comparison that the others leave nothing to decide; of two that are alike the second. */
  private void warnOfIdle(RuleTree rule, List<Constraint> tests, AnswersLeft all) {
    List<Constraint> kept = new ArrayList<>(tests);
    for (int i = kept.size() - 1; i >= 0; i--) {
      Constraint test = kept.remove(i);
      AnswersLeft left = all;
      for (Constraint other : kept) {
        left = left.where(other).orElse(left);
      }
      boolean toldAlone = all.where(test).filter(all::equals).isPresent();
      if (toldAlone || left.isEmpty() || left.where(test).filter(left::equals).isEmpty()) {
        kept.add(i, test);
      } else {
        warn(
            test,
            "always-met",
            "Rule "
                + rule.name()
                + " asks for "
                + TreeText.of(test)
                + ", which holds wherever the rest of this condition does.",
            "Take it out, or compare with another value.");
      }
    }
  }

  private void warnNever(RuleTree rule, Constraint test, Question question, boolean alone) {
    warn(
        test,
        "never-met",
        "Rule "
            + rule.name()
            + " asks for what no answer meets: "
            + TreeText.of(test)
            + (alone ? "." : " beside what stands before it."),
        alone
            ? Allowed.answersTo(question)
            : "If either is meant, put them into a group: ( "
                + question.typeName()
                + "( … ) or "
                + question.typeName()
                + "( … ) )");
  }

  private void warn(Constraint test, String id, String message, String wayOut) {
    warnings.add(test.position(), TreeText.of(test), id, message, wayOut);
  }
}
