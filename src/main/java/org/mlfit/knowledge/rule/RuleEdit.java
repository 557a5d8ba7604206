package org.mlfit.knowledge.rule;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Consequence.GiveFinding;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.TreeText;

/**
 * What became of one rule from one version of the rules to the next. Comments, line breaks and the
 * place in the file do not count.
 *
 * @param before the rule as it was; nothing if it is new
 * @param after the rule as it is; nothing if it was taken out
 * @param isMoved whether its gate comes before or after another than it did; other numbers for the
 *     same order of gates do not count
 */
public record RuleEdit(Optional<Rule> before, Optional<Rule> after, boolean isMoved) {

  /** What sort of edit it is. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** It asks for, or concludes, something else. */
    CHANGED,
    /** Its gate is walked earlier or later. */
    MOVED,
    /** It asks and concludes as before, and says it in other words or with another weight. */
    REWORDED
  }

  /** The id of the rule. */
  public String id() {
    return rule().id();
  }

  /** The rule as it is, else as it was. */
  public Rule rule() {
    return after.or(() -> before).orElseThrow();
  }

  /** What sort of edit it is. */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    if (after.isEmpty()) {
      return Kind.REMOVED;
    }
    if (!logic(before.get()).equals(logic(after.get()))) {
      return Kind.CHANGED;
    }
    return isMoved ? Kind.MOVED : Kind.REWORDED;
  }

  /** Whether a gate is new, gone, elsewhere or gives another verdict, whatever it asks for. */
  public boolean isOfGates() {
    boolean isGate =
        Stream.concat(before.stream(), after.stream())
            .anyMatch(rule -> !rule.tree().consequences(Consequence.TriggerGate.class).isEmpty());
    return isGate
        && (isMoved
            || !before
                .flatMap(r -> r.said("verdict"))
                .equals(after.flatMap(r -> r.said("verdict"))));
  }

  /** Whether two versions of a rule read the same, but for the number of its gate. */
  public static boolean isSame(Rule before, Rule after) {
    return logic(before).equals(logic(after)) && words(before).equals(words(after));
  }

  /** The conditions as written that only the earlier rule has. */
  public List<String> conditionsGone() {
    return conditions(before).filter(Predicate.not(conditions(after).toList()::contains)).toList();
  }

  /** The conditions as written that only the later rule has. */
  public List<String> conditionsNew() {
    return conditions(after).filter(Predicate.not(conditions(before).toList()::contains)).toList();
  }

  private static Stream<String> conditions(Optional<Rule> rule) {
    return rule.stream().flatMap(r -> r.conditions().stream()).map(TreeText::of);
  }

  private static String logic(Rule rule) {
    String concludes =
        rule.tree().consequences().stream()
            .map(RuleEdit::concluded)
            .sorted()
            .collect(joining("\n"));
    return conditions(Optional.of(rule)).collect(joining("\n"))
        + "\nthen\n"
        + concludes
        + said(rule, "verdict"::equals);
  }

  private static String concluded(Consequence consequence) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> "finding",
            conclude -> "conclusion " + conclude.type(),
            gate -> "gate",
            irrelevant -> "irrelevant " + irrelevant.question(),
            both -> "contradiction " + both.first() + " " + both.second()));
  }

  private static String words(Rule rule) {
    String finding =
        rule.tree().consequences(GiveFinding.class).stream()
            .map(f -> f.kind() + TreeText.of(f.message()) + "\n" + TreeText.of(f.next()))
            .collect(joining("\n"));
    String contradictions =
        rule.tree().consequences(Consequence.Contradict.class).stream()
            .map(c -> TreeText.of(c.message()))
            .collect(joining("\n"));
    return finding + "\n" + contradictions + said(rule, key -> !key.equals("gate"));
  }

  private static String said(Rule rule, Predicate<String> wanted) {
    return rule.tree().metadata().entries().stream()
        .filter(entry -> wanted.test(entry.key()))
        .map((Metadata.Entry entry) -> "\n@" + entry.key() + " " + entry.value())
        .sorted()
        .collect(joining());
  }
}
