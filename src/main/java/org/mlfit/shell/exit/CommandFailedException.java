package org.mlfit.shell.exit;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A command cannot go on: what to tell, and the exit code that it means. */
public final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailedException(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /** The words of the command are wrong. */
  public static CommandFailedException usage(String message) {
    return new CommandFailedException(ExitCode.USAGE, message);
  }

  /** Something was checked and is not as it should be; it was told already. */
  public static CommandFailedException checkFailed() {
    return new CommandFailedException(ExitCode.CHECK_FAILED, "");
  }

  /** Something could not be shown, for the reason given. */
  public static CommandFailedException checkFailed(String reason) {
    return new CommandFailedException(ExitCode.CHECK_FAILED, reason);
  }

  /** The rules cannot be used. */
  public static CommandFailedException rules(String message) {
    return new CommandFailedException(ExitCode.RULES, message);
  }

  /** A scenario or answers file cannot be used. */
  public static CommandFailedException scenarios(String message) {
    return new CommandFailedException(ExitCode.SCENARIOS, message);
  }

  /** Nothing was checked. */
  public static CommandFailedException nothingChecked(String message) {
    return new CommandFailedException(ExitCode.NOTHING_CHECKED, message);
  }

  /** The person interrupted. */
  public static CommandFailedException interrupted() {
    return new CommandFailedException(ExitCode.INTERRUPTED, "");
  }

  /** An exit code without more words. */
  public static CommandFailedException ending(int exitCode) {
    return new CommandFailedException(exitCode, "");
  }

  /** An exit code with some words, which may be none. */
  public static CommandFailedException ending(int exitCode, String message) {
    return new CommandFailedException(exitCode, message);
  }

  /**
   * Ends the command with an exit code, unless that is the one of success.
   *
   * @param message some words, which may be none
   */
  public static void unlessFine(int exitCode, String message) {
    if (exitCode != ExitCode.FINE) {
      throw ending(exitCode, message);
    }
  }

  /** The exit code of a one-shot. */
  public int exitCode() {
    return exitCode;
  }

  /** In plain words, why a file cannot be written. */
  public static CommandFailedException cannotWrite(Path path, IOException refused) {
    return cannot("write", path.toString(), refused);
  }

  /** In plain words, why something cannot be done with a file. */
  public static CommandFailedException cannot(String verb, String file, IOException refused) {
    String told = "Cannot " + verb + " " + file + ": ";
    if (refused instanceof java.nio.file.NoSuchFileException) {
      return CommandFailedException.usage(told + "is there such a folder?");
    }
    if (refused instanceof java.nio.file.AccessDeniedException) {
      return CommandFailedException.usage(told + "you may not.");
    }
    if (refused instanceof java.nio.file.FileAlreadyExistsException) {
      return CommandFailedException.usage(told + refused.getMessage() + " is in the way.");
    }
    String reason =
        refused instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : refused.getMessage();
    return CommandFailedException.usage(told + reason);
  }
}
