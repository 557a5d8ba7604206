package org.mlfit.reasoning.result;

/**
 * A property of advice that a scenario can expect.
 *
 * @param kind what it is about
 * @param id which one, as scenario files write it
 */
public record Trait(Kind kind, String id) {

  /** The kinds of traits. */
  public enum Kind {
    /** On complete answers only: elsewhere it depends on what could still be said. */
    VERDICT,
    FINDING,
    SET_ASIDE,
    /** Of the questions whose answers cannot all be true. */
    CONTRADICTORY,
    /** A scenario can only expect its presence. */
    CONCLUSION,
    /** A rule whose conditions are met, of which a scenario sees only the consequences. */
    FIRED
  }
}
