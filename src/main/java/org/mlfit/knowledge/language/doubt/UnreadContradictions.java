package org.mlfit.knowledge.language.doubt;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence.Contradict;

/** Finds contradictions between answers at which their rule does not look. */
final class UnreadContradictions {

  private final Warnings warnings;

  UnreadContradictions(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().stream()
        .filter(rule -> !rule.tree().consequences(Contradict.class).isEmpty())
        .forEach(this::check);
  }

  private void check(Rule rule) {
    Set<String> read = rule.tree().patterns().flatMap(Pattern::typesRead).collect(toSet());
    boolean byName =
        read.stream().anyMatch(type -> warnings.declarations().conclusion(type).isPresent());
    if (byName) {
      return;
    }
    for (Contradict both : rule.tree().consequences(Contradict.class)) {
      Stream.of(both.first(), both.second())
          .filter(question -> !read.contains(question))
          .forEach(question -> warn(rule, both, question));
    }
  }

  private void warn(Rule rule, Contradict both, String question) {
    warnings.add(
        both.position(),
        "insertLogical",
        "unread-contradiction",
        "Rule "
            + rule.id()
            + " says that "
            + question
            + " contradicts another answer, but does not"
            + " read it.",
        "Ask between when and then for the answer that cannot be right, such as "
            + question
            + "( … ), or name the question that the rule reads.");
  }
}
