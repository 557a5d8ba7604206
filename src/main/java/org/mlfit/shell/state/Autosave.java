package org.mlfit.shell.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said on disk from the first answer on, one file an assessment, so that neither a
 * crash nor a closed window loses it. Two programs at once write two files.
 */
@Component
public class Autosave {

  private static final String FOLDER = "assessments";
  private static final int KEPT = 20;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final Pattern NAME = Pattern.compile("assessment-.*-(\\d{1,18})\\.yaml");

  private final StateFolder stateFolder;
  private final TextFiles files;
  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final Console console;
  private final Clock clock;
  private Optional<Path> current = Optional.empty();
  private boolean on = true;

  Autosave(
      StateFolder stateFolder,
      TextFiles files,
      RulesInUse rulesInUse,
      Assessment assessment,
      Console console,
      Clock clock) {
    this.stateFolder = stateFolder;
    this.files = files;
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
    this.console = console;
    this.clock = clock;
  }

  /** Writes nothing from now on, until another assessment begins. */
  public void turnOff() {
    on = false;
  }

  /** The next answers are another assessment, with a file of its own. */
  public void beginAnother() {
    current = Optional.empty();
    on = true;
  }

  /** Saves the answers; a disk that takes nothing is told once and stops nobody. */
  public void save(Answers answers) {
    if (!on || answers.isEmpty() && current.isEmpty()) {
      return;
    }
    try {
      if (current.isEmpty()) {
        current = Optional.of(stateFolder.make(FOLDER).resolve(newName()));
        removeOldest();
      }
      String text = text(answers);
      files.writeForOwner(current.get(), text);
    } catch (CommandFailedException notWritable) {
      on = false;
      console.complain(
          "Answers are not saved as you go: "
              + notWritable.getMessage()
              + (console.isOneShot()
                  ? ""
                  : "\nThe command save FILE writes them where you may; before that, leaving the"
                      + " shell loses them."));
    }
  }

  private String text(Answers answers) {
    Proposal proposal = assessment.proposal();
    return ScenarioText.of(
        proposal.name(), proposal.story(), answers, rulesInUse.advisor().advise(answers));
  }

  /** The file that holds the present assessment. */
  public Optional<Path> file() {
    return on ? current : Optional.empty();
  }

  /** The file that was written last, whichever program wrote it. */
  public Optional<Path> newest() {
    return saved().stream().max(Comparator.comparing(Autosave::writtenAt));
  }

  /**
   * The present assessment goes on in a file that exists, if it is one of ours and no other program
   * is at work on it; else in one of its own.
   */
  public void goOnIn(Path file) {
    boolean ours = saved().contains(file.toAbsolutePath());
    current = ours && !isInUse(file) ? Optional.of(file) : Optional.empty();
  }

  /** The name ends with the number of the process that began the file. */
  private static boolean isInUse(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && Long.parseLong(name.group(1)) != ProcessHandle.current().pid()
        && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
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

  /** A link among them is none that we have written. */
  private List<Path> saved() {
    try (Stream<Path> found = Files.list(stateFolder.make(FOLDER))) {
      return found
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    } catch (CommandFailedException | IOException | UncheckedIOException nothingOfOurs) {
      return List.of();
    }
  }

  private static long writtenAt(Path file) {
    return file.toFile().lastModified();
  }
}
