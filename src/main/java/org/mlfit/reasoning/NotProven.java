package org.mlfit.reasoning;

/** Something could not be shown, for the reason given; nothing is claimed. */
public abstract sealed class NotProven extends RuntimeException
    permits NotDecided, NotTranslatable {

  private static final long serialVersionUID = 1L;

  NotProven(String reason) {
    super(reason);
  }
}
