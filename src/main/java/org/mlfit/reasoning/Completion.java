package org.mlfit.reasoning;

/**
 * One way in which an interview can end: an answer to every question, counted or not, and what that
 * comes to.
 *
 * <p>Two are the same only if they are one object: they are many, and looked up often.
 *
 * @param codes one answer to each question, see {@link AnswerCode}; nobody changes them
 * @param verdict the place of the verdict among all
 */
record Completion(long[] codes, int verdict) {

  /** The answers with another one to one of the questions. */
  long[] with(int place, long code) {
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
