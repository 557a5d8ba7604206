package org.mlfit.reasoning.twin;

import org.mlfit.knowledge.source.Position;

/** A part of a condition cannot be expressed as a formula. */
public final class NoFormulaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Position position;

  NoFormulaException(Position position, String reason) {
    super(reason, null, false, false);
    this.position = position;
  }

  /** The part that has no formula. */
  public Position position() {
    return position;
  }
}
