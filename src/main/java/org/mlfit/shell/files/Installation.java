package org.mlfit.shell.files;

import java.nio.file.Path;
import java.util.Optional;

/** The folder that the program was unpacked to, which the script that starts it names. */
public final class Installation {

  private static final String HOME = "mlfit.home";

  private Installation() {}

  /** The folder; nothing where the program was started otherwise, as in tests. */
  public static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty(HOME)).map(NamedPath::of);
  }
}
