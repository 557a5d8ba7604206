package org.mlfit.reasoning;

import org.mlfit.knowledge.source.Position;

/** A part of a condition cannot be expressed as a formula. */
final class NoFormula extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Position position;

  NoFormula(Position position, String reason) {
    super(reason, null, false, false);
    this.position = position;
  }

  Position position() {
    return position;
  }
}
