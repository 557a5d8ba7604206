package org.mlfit.shell;

import java.util.List;

/** A part of the shell that brings commands. */
interface Commands {

  /** The commands, which do nothing before they are run. */
  List<ShellCommand> commands();
}
