package org.mlfit.shell.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.shell.exit.CommandFailedException;

/** What the program {@code git} knows of a folder; it is only asked, and changes nothing. */
final class Git {

  private static final int SHORTEST_HASH = 40;

  private final Path folder;

  /** As seen from a folder. */
  Git(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The commit that a name stands for; nothing if there is none, or no git. */
  Optional<String> revision(String name) {
    return run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
        .map(String::strip)
        .filter(hash -> hash.length() >= SHORTEST_HASH);
  }

  /** The names of branches and tags. */
  List<String> names() {
    return run("for-each-ref", "--format=%(refname:short)")
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  /** The files below the folder at a commit, as seen from there, sorted by name. */
  List<String> files(String commit) {
    return run("ls-tree", "-r", "-z", "--name-only", commit, "--", "./")
        .map(text -> List.of(text.split("\0")))
        .orElse(List.of())
        .stream()
        .filter(name -> !name.isEmpty())
        .sorted()
        .toList();
  }

  /**
   * The text of a file at a commit.
   *
   * @throws CommandFailedException with exit code 2 if git does not give it
   */
  String text(String commit, String path) {
    return run("show", commit + ":./" + path)
        .orElseThrow(
            () ->
                CommandFailedException.usage("git does not show " + path + " at " + commit + "."));
  }

  /** What git prints; nothing if it fails or is not installed. */
  private Optional<String> run(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
      }
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
