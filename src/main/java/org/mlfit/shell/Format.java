package org.mlfit.shell;

import java.util.Optional;

/** In which form a command prints its result. */
enum Format {
  TEXT,
  JSON;

  /** The form that {@code --format} names; text if it is not given. */
  static Format of(String named) {
    return switch (Optional.ofNullable(named).orElse("text")) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw Failure.usage("There is no format " + named + ". Known are text and json.");
    };
  }
}
