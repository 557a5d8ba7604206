package org.mlfit.shell;

import java.util.List;

/** In which form a command prints what can be drawn. */
enum PictureFormat {
  TEXT,
  MERMAID,
  DOT,
  JSON;

  /** The option of commands that only draw. */
  static final Choice<PictureFormat> DRAWN = Choice.ofFormat(List.of(MERMAID, DOT, JSON));
}
