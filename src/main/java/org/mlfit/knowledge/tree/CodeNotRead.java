package org.mlfit.knowledge.tree;

/** Something depends on code of an author's own, which the engine runs and nobody else reads. */
public final class CodeNotRead extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Of one place in a rule. */
  public CodeNotRead(Constraint.OwnCode code) {
    super(
        code.position()
            + "  This condition is code of its author’s own: "
            + code.code()
            + ". What it says about other answers cannot be read from the rules.");
  }
}
