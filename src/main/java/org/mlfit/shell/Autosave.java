package org.mlfit.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.scenario.ScenarioText;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said on disk from the first answer on, one file an assessment, so that neither a
 * crash nor a closed window loses it. Two programs at once write two files.
 */
@Component
class Autosave {

  private static final int KEPT = 20;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final StateFolder stateFolder;
  private final TextFiles files;
  private final Knowledge knowledge;
  private final Console console;
  private final Clock clock;
  private Optional<Path> current = Optional.empty();
  private boolean on = true;

  Autosave(
      StateFolder stateFolder, TextFiles files, Knowledge knowledge, Console console, Clock clock) {
    this.stateFolder = stateFolder;
    this.files = files;
    this.knowledge = knowledge;
    this.console = console;
    this.clock = clock;
  }

  /** Writes nothing from now on. */
  void turnOff() {
    on = false;
  }

  /** The next answers are another assessment, with a file of its own. */
  void beginAnother() {
    current = Optional.empty();
  }

  /** Saves the answers; a disk that takes nothing is told once and stops nobody. */
  void save(Answers answers) {
    if (!on || answers.isEmpty() && current.isEmpty()) {
      return;
    }
    try {
      if (current.isEmpty()) {
        current = Optional.of(folder().resolve(newName()));
        removeOldest();
      }
      String text = ScenarioText.of("Autosaved", "", answers, knowledge.advisor().advise(answers));
      files.write(current.get(), text);
    } catch (Failure | UncheckedIOException notWritable) {
      on = false;
      console.complain("Answers are not saved as you go: " + notWritable.getMessage());
    }
  }

  /** The file that holds the present assessment. */
  Optional<Path> file() {
    return on ? current : Optional.empty();
  }

  /** The file that was written last, whichever program wrote it. */
  Optional<Path> newest() {
    return saved().stream().max(Comparator.comparing(Autosave::writtenAt));
  }

  /** The present assessment goes on in a file that exists. */
  void goOnIn(Path file) {
    boolean ours = file.toAbsolutePath().startsWith(folder().toAbsolutePath());
    current = ours ? Optional.of(file) : Optional.empty();
  }

  private String newName() {
    return "assessment-"
        + STAMP.format(LocalDateTime.now(clock))
        + "-"
        + ProcessHandle.current().pid()
        + ".yaml";
  }

  private void removeOldest() {
    List<Path> oldestFirst =
        saved().stream().sorted(Comparator.comparing(Autosave::writtenAt)).toList();
    for (Path old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT + 1))) {
      try {
        Files.deleteIfExists(old);
      } catch (IOException stays) {
        // One file too many hurts nobody.
      }
    }
  }

  private List<Path> saved() {
    try (Stream<Path> found = Files.list(folder())) {
      return found
          .filter(file -> file.getFileName().toString().matches("assessment-.*\\.yaml"))
          .toList();
    } catch (IOException | UncheckedIOException nothingThere) {
      return List.of();
    }
  }

  private static long writtenAt(Path file) {
    return file.toFile().lastModified();
  }

  private Path folder() {
    try {
      return Files.createDirectories(stateFolder.provide().resolve("assessments"));
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }
}
