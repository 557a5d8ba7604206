package org.mlfit.reasoning;

/**
 * Something that advice has or has not, and that a scenario can expect of it.
 *
 * @param kind what sort of thing
 * @param id which one, as scenario files write it
 */
public record Trait(Kind kind, String id) {

  /** What advice can have. */
  public enum Kind {
    VERDICT,
    LEANING,
    FINDING,
    /** Of the questions that the verdict waits for. */
    OPEN,
    SET_ASIDE,
    /** Of the questions whose answers cannot all be true. */
    CONTRADICTORY,
    /** Can only be expected to be there. */
    CONCLUSION,
    /** A rule whose conditions are met: a scenario sees of it only what it leads to. */
    FIRED
  }
}
