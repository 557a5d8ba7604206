package org.mlfit.knowledge.language;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
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
    if (group instanceof Condition.Pattern pattern) {
      return Optional.of("Write it without the parentheses: not " + TreeText.of(pattern) + ".");
    }
    boolean hangsTogether =
        group
            .patterns()
            .flatMap(pattern -> pattern.constraints().stream())
            .anyMatch(Constraint.Binding.class::isInstance);
    boolean all = group instanceof Condition.AllOf;
    List<Condition> parts =
        all ? ((Condition.AllOf) group).parts() : ((Condition.AnyOf) group).branches();
    boolean nested = parts.stream().anyMatch(part -> opposite(part).isEmpty());
    if (hangsTogether || nested) {
      return Optional.empty();
    }
    Stream<String> opposites = parts.stream().flatMap(part -> opposite(part).stream());
    return Optional.of(
        "Write: "
            + (all
                ? opposites.collect(joining(" or ", "( ", " )"))
                : opposites.collect(joining(" ")))
            + ".");
  }

  private static Optional<String> opposite(Condition part) {
    if (part instanceof Condition.Pattern pattern) {
      return Optional.of("not " + TreeText.of(pattern));
    }
    if (part instanceof Condition.Not not) {
      return Optional.of(TreeText.of(not.pattern()));
    }
    return part instanceof Condition.Exists exists
        ? Optional.of("not " + TreeText.of(exists.pattern()))
        : Optional.empty();
  }
}
