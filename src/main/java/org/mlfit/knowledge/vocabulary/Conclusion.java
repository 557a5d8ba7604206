package org.mlfit.knowledge.vocabulary;

/**
 * Something that rules conclude on the way to findings and verdicts, such as "the data is thin".
 *
 * <p>Rule files declare one type for each: {@code declare DataIsThin extends Conclusion end}. All
 * instances of one type are equal, so that two rules which conclude it make one fact with two
 * justifications.
 */
public abstract class Conclusion {

  @Override
  public final boolean equals(Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }
}
