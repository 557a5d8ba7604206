package org.mlfit.reasoning;

import org.mlfit.knowledge.source.Position;

/** A part of a rule that cannot be said as a formula; whatever depends on it is not proven. */
public final class NotTranslatable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotTranslatable(Position position, String reason) {
    super(position.fileAndLine() + "  " + reason);
  }
}
