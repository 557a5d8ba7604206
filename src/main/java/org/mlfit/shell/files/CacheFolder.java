package org.mlfit.shell.files;

import java.nio.file.Path;

/**
 * Where programs of this user keep what can be made again: {@code $XDG_CACHE_HOME}, else {@code
 * ~/.cache} (XDG Base Directory Specification 0.8).
 */
public final class CacheFolder {

  private CacheFolder() {}

  /** The folder of the user who runs the program; it may not exist yet. */
  public static Path ofUser() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isBlank() || !NamedPath.of(xdg).isAbsolute()
        ? NamedPath.of(System.getProperty("user.home")).resolve(".cache")
        : NamedPath.of(xdg);
  }
}
