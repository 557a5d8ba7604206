package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.shell.core.config.UserConfigPathProvider;
import org.springframework.stereotype.Component;

/**
 * Where the program keeps what it remembers between runs: {@code $XDG_STATE_HOME/mlfit}, else
 * {@code ~/.local/state/mlfit} (XDG Base Directory Specification 0.8).
 */
@Component
public class StateFolder implements UserConfigPathProvider {

  /** The folder, or the one for temporary files where it cannot be made. */
  @Override
  public Path provide() {
    try {
      return Files.createDirectories(path());
    } catch (IOException notWritable) {
      return Path.of(System.getProperty("java.io.tmpdir"));
    }
  }

  /** The folder, whether or not it is there. */
  public Path path() {
    String xdg = System.getenv("XDG_STATE_HOME");
    Path state =
        xdg == null || xdg.isBlank() || !NamedPath.of(xdg).isAbsolute()
            ? NamedPath.of(System.getProperty("user.home")).resolve(".local/state")
            : NamedPath.of(xdg);
    return state.resolve("mlfit");
  }
}
