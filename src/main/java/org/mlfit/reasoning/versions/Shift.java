package org.mlfit.reasoning.versions;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.advice.Advice;
import org.mlfit.reasoning.twin.TwinView;

/**
 * One difference between the advice of two versions of the rules on the same answers.
 *
 * @param kind what sort of thing
 * @param before the id of the verdict or finding that the earlier version gives; empty if it gives
 *     none
 * @param after what the later version gives instead; empty if it gives none
 */
public record Shift(Kind kind, String before, String after) implements Comparable<Shift> {

  /** The kinds of differences. */
  public enum Kind {
    VERDICT,
    FINDING_GONE,
    FINDING_NEW
  }

  /** Another verdict. */
  public static Shift ofVerdict(String before, String after) {
    return new Shift(Kind.VERDICT, before, after);
  }

  /** A finding that is no longer given. */
  public static Shift gone(String finding) {
    return new Shift(Kind.FINDING_GONE, finding, "");
  }

  /** A finding that was not given before. */
  public static Shift appears(String finding) {
    return new Shift(Kind.FINDING_NEW, "", finding);
  }

  /** All differences between two pieces of advice on the same answers. */
  public static List<Shift> between(Advice before, Advice after) {
    return between(
        before.verdict().id(), before.findingIds(), after.verdict().id(), after.findingIds());
  }

  /** All differences between two views of a twin. */
  static List<Shift> between(TwinView before, TwinView after) {
    return between(
        before.verdicts().get(0), before.findings(), after.verdicts().get(0), after.findings());
  }

  private static List<Shift> between(
      String verdictBefore,
      List<String> findingsBefore,
      String verdictAfter,
      List<String> findingsAfter) {
    List<Shift> shifts = new ArrayList<>();
    if (!verdictBefore.equals(verdictAfter)) {
      shifts.add(ofVerdict(verdictBefore, verdictAfter));
    }
    findingsBefore.stream()
        .filter(id -> !findingsAfter.contains(id))
        .map(Shift::gone)
        .forEach(shifts::add);
    findingsAfter.stream()
        .filter(id -> !findingsBefore.contains(id))
        .map(Shift::appears)
        .forEach(shifts::add);
    return List.copyOf(shifts);
  }

  @Override
  public int compareTo(Shift other) {
    int byKind = kind.compareTo(other.kind);
    int byBefore = byKind != 0 ? byKind : before.compareTo(other.before);
    return byBefore != 0 ? byBefore : after.compareTo(other.after);
  }
}
