package org.mlfit.explanation.whynot;

import java.util.Comparator;

/**
 * How far a rule is from firing, as its conditions are written: a count, not a promise that so many
 * changes are enough. Nearer comes first.
 *
 * @param fixed how many answers would have to change that nobody can change
 * @param answers how many answers would have to change or be given, these included
 * @param known how many of them contradict a condition and are not merely open or unknown
 */
public record Distance(int fixed, int answers, int known) implements Comparable<Distance> {

  /** Nothing stands in the way. */
  public static final Distance NONE = new Distance(0, 0, 0);

  /** No number of changes is enough. */
  static final Distance ENDLESS = new Distance(1000, 1000, 1000);

  private static final Comparator<Distance> NEARER =
      Comparator.comparingInt(Distance::fixed)
          .thenComparingInt(Distance::answers)
          .thenComparingInt(Distance::known);

  Distance plus(Distance more) {
    return new Distance(
        Math.min(ENDLESS.fixed, fixed + more.fixed),
        Math.min(ENDLESS.answers, answers + more.answers),
        Math.min(ENDLESS.known, known + more.known));
  }

  /** Whether no number of changes is enough. */
  public boolean isEndless() {
    return answers >= ENDLESS.answers;
  }

  @Override
  public int compareTo(Distance other) {
    return NEARER.compare(this, other);
  }
}
