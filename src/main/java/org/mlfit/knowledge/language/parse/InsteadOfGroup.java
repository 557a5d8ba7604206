package org.mlfit.knowledge.language.parse;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Says what to write instead of a group after {@code not} or {@code exists}, where none is allowed.
 */
final class InsteadOfGroup {

  private static final int LONGEST = 100;
  private static final String NEEDLESS =
      " If the rule should not ask this at all, take the whole condition out.";

  private InsteadOfGroup() {}

  /**
   * Another way to write the same.
   *
   * @param word before the group
   * @param group the group; empty if there is another mistake in it
   */
  static String after(String word, Optional<Condition> group) {
    Optional<String> same =
        word.equals("exists")
            ? group.map(InsteadOfGroup::withoutExists)
            : group.flatMap(InsteadOfGroup::turnedRound);
    return same.filter(text -> text.length() <= LONGEST)
            .orElse("Let another rule conclude the group by name: " + word + " ThatName().")
        + (group.filter(Condition.Pattern.class::isInstance).isPresent() ? "" : NEEDLESS);
  }

  private static String withoutExists(Condition group) {
    return group instanceof Condition.Pattern
        ? "Write it without the parentheses: exists " + TreeText.of(group) + "."
        : "Without the word exists, " + TreeText.of(group) + " asks the same.";
  }

  /** The negated group, unless a variable connects its conditions. */
  private static Optional<String> turnedRound(Condition group) {
    return group.fold(
        new Condition.Cases<>(
            pattern ->
                Optional.of("Write it without the parentheses: not " + TreeText.of(pattern) + "."),
            not -> opposites(List.of(not), joining()),
            exists -> opposites(List.of(exists), joining()),
            anyOf -> opposites(anyOf.branches(), joining(" ")),
            allOf -> opposites(allOf.parts(), joining(" or ", "( ", " )"))));
  }

  private static Optional<String> opposites(
      List<Condition> parts, Collector<CharSequence, ?, String> joining) {
    boolean hangsTogether =
        parts.stream().flatMap(Condition::patterns).anyMatch(p -> !p.bindings().isEmpty());
    boolean nested = parts.stream().anyMatch(part -> part.opposite().isEmpty());
    return hangsTogether || nested
        ? Optional.empty()
        : Optional.of(
            parts.stream()
                .flatMap(part -> part.opposite().stream())
                .map(TreeText::of)
                .collect(collectingAndThen(joining, text -> "Write: " + text + ".")));
  }
}
