package org.mlfit.shell.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs of this user keep things of one kind (XDG Base Directory Specification 0.8). */
public final class XdgHome {

  private XdgHome() {}

  /** What can be made again: {@code $XDG_CACHE_HOME}, else {@code ~/.cache}. */
  public static Optional<Path> cache() {
    return of("XDG_CACHE_HOME", ".cache");
  }

  /** What is remembered between runs: {@code $XDG_STATE_HOME}, else {@code ~/.local/state}. */
  static Optional<Path> state() {
    return of("XDG_STATE_HOME", ".local/state");
  }

  /**
   * The first that is a path from the root. The home folder that Java knows is the one of the
   * password file, which a person may have replaced by {@code $HOME}; where there is none, Java
   * calls it by a question mark.
   */
  private static Optional<Path> of(String variable, String belowHome) {
    return Stream.of(
            fromEnvironment(variable),
            fromEnvironment("HOME").map(home -> home + "/" + belowHome),
            Optional.ofNullable(System.getProperty("user.home")).map(h -> h + "/" + belowHome))
        .flatMap(Optional::stream)
        .map(NamedPath::of)
        .filter(Path::isAbsolute)
        .findFirst();
  }

  private static Optional<String> fromEnvironment(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
  }
}
