package org.mlfit.shell.command;

import java.util.List;

/** In which form a command prints what can be drawn. */
public enum PictureFormat {
  TEXT,
  MERMAID,
  DOT,
  JSON;

  /** The option of commands that only draw. */
  public static final Choice<PictureFormat> DRAWN = Choice.ofFormat(List.of(MERMAID, DOT, JSON));
}
