package org.mlfit.shell.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.shell.exit.CommandFailedException;

/** What the program {@code git} knows of a folder; it is only asked, and changes nothing. */
public final class Git {

  private static final int SHORTEST_HASH = 40;

  private final Path folder;

  /** As seen from a folder. */
  Git(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The top of the repository that a folder is a part of, as seen from there; git is not asked. */
  public static Optional<Path> top(Path folder) {
    Path from = folder.toAbsolutePath().normalize();
    return Stream.iterate(from, Objects::nonNull, Path::getParent)
        .filter(above -> Files.exists(above.resolve(".git")))
        .findFirst()
        .map(from::relativize);
  }

  /** The commit that a name stands for; nothing if there is none, or no git. */
  Optional<String> revision(String name) {
    return run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
        .map(String::strip)
        .filter(hash -> hash.length() >= SHORTEST_HASH);
  }

  /** The last commit that two commits have in common; nothing if git knows of none. */
  Optional<String> mergeBase(String one, String other) {
    return run("merge-base", one, other).map(String::strip);
  }

  /** A commit as short as it can be told. */
  String shortName(String commit) {
    return run("rev-parse", "--short", commit).map(String::strip).orElse(commit);
  }

  /** The commits of all branches in which a file below the folder was edited, the newest first. */
  List<String> commits() {
    return run("log", "--all", "--format=%H", "--", "./")
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  /** Whether older commits are missing here, as they are in many pipelines. */
  boolean isShallow() {
    return run("rev-parse", "--is-shallow-repository").filter("true\n"::equals).isPresent();
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
   * @throws CommandFailedException with exit code 2 if git does not give it, with 3 if it is no
   *     text
   */
  String text(String commit, String path) {
    String name = commit + ":./" + path;
    byte[] bytes =
        output("cat-file", "blob", name)
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "git does not show " + path + " at " + commit + "."));
    try {
      return Utf8.text(bytes);
    } catch (Utf8.NotUtf8Exception notText) {
      throw CommandFailedException.rules(
          "At " + shortName(commit) + " the rule file " + path + " is " + notText.getMessage());
    }
  }

  /** What git prints as text; nothing if it fails or is not installed. */
  private Optional<String> run(String... words) {
    return output(words).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> output(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        byte[] bytes = output.readAllBytes();
        return process.waitFor() == 0 ? Optional.of(bytes) : Optional.empty();
      }
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
