package org.mlfit.shell.command;

import java.util.List;

/** A part of the shell that brings commands. */
public interface Commands {

  /** The commands, which do nothing before they are run. */
  List<ShellCommand> commands();
}
