package org.mlfit.shell.command;

import org.mlfit.shell.exit.CommandFailedException;

/** Reads what is typed behind the name of a command where the shell itself does not read it. */
public interface WordsBehind {

  /**
   * The words and options of a line.
   *
   * @param line what stands behind the name of the command
   * @throws CommandFailedException with exit code 2 for what the command does not take
   */
  GivenOptions of(ShellCommand command, String line);
}
