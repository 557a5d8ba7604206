package org.mlfit.shell;

import java.util.List;

/** In which form a command prints its result. */
enum Format {
  TEXT,
  JSON;

  /** The option of most commands. */
  static final Choice<Format> OPTION = Choice.ofFormat(List.of(values()));
}
