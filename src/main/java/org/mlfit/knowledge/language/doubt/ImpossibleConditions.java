package org.mlfit.knowledge.language.doubt;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Finds conditions that no answer meets, and comparisons that every answer meets, by what one
 * question takes. What several questions and conclusions rule out together, only a proof can see.
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
      checkTogether(rule, rule.conditions(), new HashMap<>());
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
                + "(); else compare it with another value. It takes: "
                + Allowed.answersTo(question.get()));
      }
      boolean before = left.isEmpty();
      left = left.where(test).orElse(left);
      if (left.isEmpty() && !before) {
        warnNever(rule, test, question.get(), met.filter(AnswersLeft::isEmpty).isPresent());
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
            ? "It takes: " + Allowed.answersTo(question)
            : "If either is meant, put them into a group: ( "
                + question.typeName()
                + "( … ) or "
                + question.typeName()
                + "( … ) )");
  }

  /** Patterns that must all be met, each with those before it. */
  private void checkTogether(
      RuleTree rule, List<Condition> conditions, Map<String, List<Pattern>> outside) {
    Map<String, List<Pattern>> met = new HashMap<>(outside);
    List<Condition> all = conditions.stream().flatMap(ImpossibleConditions::conjuncts).toList();
    for (Condition condition : all) {
      if (condition instanceof Pattern pattern) {
        List<Pattern> before = met.getOrDefault(pattern.type(), List.of());
        List<Pattern> both = Stream.concat(before.stream(), Stream.of(pattern)).toList();
        met.put(pattern.type(), both);
        checkTogether(rule, pattern, before, both);
      }
    }
    for (Condition condition : all) {
      if (condition instanceof Condition.AnyOf anyOf) {
        anyOf.branches().forEach(branch -> checkTogether(rule, List.of(branch), met));
      }
    }
  }

  private static Stream<Condition> conjuncts(Condition condition) {
    return condition instanceof Condition.AllOf all
        ? all.parts().stream().flatMap(ImpossibleConditions::conjuncts)
        : Stream.of(condition);
  }

  private void checkTogether(
      RuleTree rule, Pattern last, List<Pattern> before, List<Pattern> both) {
    Optional<Question> question = Optional.ofNullable(questions.get(last.type()));
    boolean fine =
        before.isEmpty()
            || question.isEmpty()
            || !left(question.get(), both).isEmpty()
            || left(question.get(), before).isEmpty()
            || left(question.get(), List.of(last)).isEmpty();
    if (!fine) {
      warnings.add(
          last.position(),
          last.type(),
          "never-met",
          "No answer to "
              + last.type()
              + " meets this and what else rule "
              + rule.name()
              + " asks.",
          "It also asks: "
              + before.stream().map(TreeText::of).collect(joining(", "))
              + ". If either is meant, put both into a group: ( … or … )");
    }
  }

  private static AnswersLeft left(Question question, List<Pattern> patterns) {
    AnswersLeft left = AnswersLeft.of(question);
    List<Constraint> tests = new ArrayList<>();
    patterns.forEach(pattern -> tests.addAll(pattern.tests()));
    for (Constraint test : tests) {
      left = left.where(test).orElse(left);
    }
    return left;
  }

  private void warn(Constraint test, String id, String message, String wayOut) {
    warnings.add(test.position(), TreeText.of(test), id, message, wayOut);
  }
}
