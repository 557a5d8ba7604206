package org.mlfit.reasoning.result;

/** Something could not be shown, for the reason given; nothing is claimed. */
public abstract sealed class NotProvenException extends RuntimeException
    permits NotDecidedException, NotTranslatableException {

  private static final long serialVersionUID = 1L;

  NotProvenException(String reason) {
    super(reason);
  }
}
