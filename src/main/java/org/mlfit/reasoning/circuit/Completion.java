package org.mlfit.reasoning.circuit;

import org.mlfit.reasoning.twin.AnswerCode;

/**
 * One way in which an interview can end: an answer to every question, whether it counts or not, and
 * the verdict.
 *
 * <p>Compared by identity, since there are many and they are looked up often.
 *
 * @param codes one answer to each question, see {@link AnswerCode}; must not be changed
 * @param verdict the place of the verdict among all
 */
public record Completion(long[] codes, int verdict) {

  /** A copy of the answers with another answer to one question. */
  public long[] with(int place, long code) {
    long[] changed = codes.clone();
    changed[place] = code;
    return changed;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
