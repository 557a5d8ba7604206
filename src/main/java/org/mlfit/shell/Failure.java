package org.mlfit.shell;

/** A command cannot go on: what to tell, and the exit code that it means. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Exit code of success. */
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

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /** The words of the command are wrong. */
  public static Failure usage(String message) {
    return new Failure(USAGE, message);
  }

  /** Something was checked and is not as it should be; it was told already. */
  public static Failure checkFailed() {
    return new Failure(CHECK_FAILED, "");
  }

  /** Something could not be shown, for the reason given. */
  public static Failure checkFailed(String reason) {
    return new Failure(CHECK_FAILED, reason);
  }

  /** The rules cannot be used. */
  public static Failure rules(String message) {
    return new Failure(RULES, message);
  }

  /** A scenario or answers file cannot be used. */
  public static Failure scenarios(String message) {
    return new Failure(SCENARIOS, message);
  }

  /** Nothing was checked. */
  public static Failure nothingChecked(String message) {
    return new Failure(NOTHING_CHECKED, message);
  }

  /** The person interrupted. */
  public static Failure interrupted() {
    return new Failure(INTERRUPTED, "");
  }

  /** An exit code without more words. */
  public static Failure ending(int exitCode) {
    return new Failure(exitCode, "");
  }

  /** An exit code with some words, which may be none. */
  public static Failure ending(int exitCode, String message) {
    return new Failure(exitCode, message);
  }

  /**
   * Ends the command with an exit code, unless that is the one of success.
   *
   * @param message some words, which may be none
   */
  static void unlessFine(int exitCode, String message) {
    if (exitCode != FINE) {
      throw ending(exitCode, message);
    }
  }

  /** The exit code of a one-shot. */
  public int exitCode() {
    return exitCode;
  }
}
