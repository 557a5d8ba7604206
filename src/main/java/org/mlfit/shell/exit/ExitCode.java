package org.mlfit.shell.exit;

/**
 * What the exit codes of a one-shot mean. Where several hold, the first of 130, 70, 3, 2, 4, 1 and
 * 5 is given.
 */
public final class ExitCode {

  /** All went well, whatever the verdict. */
  public static final int FINE = 0;

  /** An expectation, check, proof or threshold failed. */
  public static final int CHECK_FAILED = 1;

  /** Unknown command, option, id or path, or an answer is needed and there is no terminal. */
  public static final int USAGE = 2;

  /** The rules do not load, or code of their own fails. */
  public static final int RULES = 3;

  /** A scenario or answers file is invalid. */
  public static final int SCENARIOS = 4;

  /** Nothing was checked. */
  public static final int NOTHING_CHECKED = 5;

  /** A fault of ours. */
  public static final int INTERNAL = 70;

  /** Interrupted by the person. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
