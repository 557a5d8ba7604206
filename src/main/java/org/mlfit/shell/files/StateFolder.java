package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where the program keeps what it remembers between runs: a folder {@code mlfit} that only its
 * owner can enter. Where there is none, nothing is remembered; a folder that many share, such as
 * the one for temporary files, is never taken for it.
 */
@Component
public class StateFolder {

  private final Optional<Path> home;

  /** The folder of the person who runs this process. */
  @Autowired
  public StateFolder() {
    this(XdgHome.state());
  }

  /** A folder below a home of such folders, if there is one. */
  public StateFolder(Optional<Path> home) {
    this.home = home;
  }

  /** The folder, made if it is missing; none if it cannot be the person’s own. */
  public Optional<Path> provide() {
    try {
      return Optional.of(make());
    } catch (CommandFailedException noneOfOurs) {
      return Optional.empty();
    }
  }

  /**
   * A folder in it, made if it is missing.
   *
   * @throws CommandFailedException with exit code 2 that says why it cannot be the person’s own
   */
  public Path make(String name) {
    return own(make().resolve(name));
  }

  private Path make() {
    return own(
        home.orElseThrow(
                () -> CommandFailedException.usage("There is no home folder to write into."))
            .resolve("mlfit"));
  }

  private static Path own(Path folder) {
    try {
      return PrivateFolder.make(folder);
    } catch (IOException refused) {
      throw CommandFailedException.cannotWrite(folder, refused);
    }
  }
}
