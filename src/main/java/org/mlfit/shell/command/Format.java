package org.mlfit.shell.command;

import java.util.List;

/** In which form a command prints its result. */
public enum Format {
  TEXT,
  JSON;

  /** The option of most commands. */
  public static final Choice<Format> OPTION = Choice.ofFormat(List.of(values()));
}
