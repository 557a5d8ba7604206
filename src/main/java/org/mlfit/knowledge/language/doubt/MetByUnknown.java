package org.mlfit.knowledge.language.doubt;

import java.util.List;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Finds rules whose findings are given to whoever does not know the answer: {@code not Cups( value
 * > 33 )} alone is met by “unknown”, and by a question that does not apply.
 */
final class MetByUnknown {

  private final Warnings warnings;

  MetByUnknown(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().stream()
        .filter(rule -> rule.findingKind().isPresent() && rule.said("acknowledged").isEmpty())
        .forEach(this::check);
  }

  private void check(Rule rule) {
    List<Condition> leaves = rule.conditions().stream().flatMap(Condition::leaves).toList();
    if (leaves.stream().allMatch(Not.class::isInstance)) {
      leaves.stream()
          .map(leaf -> ((Not) leaf).pattern())
          .filter(pattern -> comparesAnswer(pattern) && !asksWhetherKnown(leaves, pattern.type()))
          .findFirst()
          .ifPresent(pattern -> warn(rule, pattern));
    }
  }

  private boolean comparesAnswer(Pattern pattern) {
    return !pattern.tests().isEmpty()
        && warnings.declarations().question(pattern.type()).isPresent();
  }

  private static boolean asksWhetherKnown(List<Condition> leaves, String question) {
    return leaves.stream()
        .flatMap(Condition::patterns)
        .filter(pattern -> LanguageWords.ANSWER_STATES.contains(pattern.type()))
        .flatMap(Pattern::namedQuestions)
        .anyMatch(question::equals);
  }

  private void warn(Rule rule, Pattern pattern) {
    warnings.add(
        pattern.position(),
        pattern.type(),
        "met-by-unknown",
        "Rule "
            + rule.id()
            + " gives its finding where "
            + pattern.type()
            + " is unknown, too: nothing but not is asked.",
        "If only an answer should count, write "
            + instead(pattern)
            + "; if it is meant, say why: @acknowledged( \"…\" )");
  }

  private static String instead(Pattern pattern) {
    List<Constraint> tests = pattern.tests();
    return tests.size() == 1
        ? TreeText.of(pattern.with(List.of(tests.get(0).opposite())))
        : pattern.type() + "() above it";
  }
}
