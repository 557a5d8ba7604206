package org.mlfit.knowledge.tree;

/** Something depends on an author's own code, which only the rule engine can run. */
public final class CodeNotReadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the place of the code in its message. */
  public CodeNotReadException(Constraint.OwnCode code) {
    super(
        code.position()
            + "  This condition is its author’s own code: "
            + code.code()
            + ". What it says about other answers cannot be read from the rules.");
  }
}
