package org.mlfit.knowledge.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * What a rule says to the architect: one point, what it means here and what to do next.
 *
 * <p>Which rule said it, and how much it weighs, is known from the rule. Findings are equal by
 * their words, so that a rule which matches in several ways says a thing once.
 *
 * @param kind what sort of point it is
 * @param message what is the case, with the architect's own numbers
 * @param next the action to take
 */
public record Finding(Kind kind, String message, String next) {

  /** The sorts of findings. */
  public enum Kind {
    /** It cannot go on as it is. */
    BLOCKER,
    /** It may go wrong. */
    RISK,
    /** Something that matters is not known. */
    GAP,
    /** A better way to go about it. */
    ADVICE,
    /** Something in favour of the proposal. */
    STRENGTH
  }

  /** Refuses a finding without words. */
  public Finding {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
    requireNonNull(next, "next");
  }

  /** A finding of kind {@link Kind#BLOCKER}. */
  public static Finding blocker(String message, String next) {
    return new Finding(Kind.BLOCKER, message, next);
  }

  /** A finding of kind {@link Kind#RISK}. */
  public static Finding risk(String message, String next) {
    return new Finding(Kind.RISK, message, next);
  }

  /** A finding of kind {@link Kind#GAP}. */
  public static Finding gap(String message, String next) {
    return new Finding(Kind.GAP, message, next);
  }

  /** A finding of kind {@link Kind#ADVICE}. */
  public static Finding advice(String message, String next) {
    return new Finding(Kind.ADVICE, message, next);
  }

  /** A finding of kind {@link Kind#STRENGTH}. */
  public static Finding strength(String message, String next) {
    return new Finding(Kind.STRENGTH, message, next);
  }
}
