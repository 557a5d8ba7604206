package org.mlfit.shell.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.advice.Testimony;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.FileClaims;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said on disk from the first answer on, one file an assessment, so that neither a
 * crash nor a closed window loses it. Two programs at once write two files, also where both go on
 * with one assessment. What a person typed at a terminal stays until a person removes it; of what
 * came through pipes the newest are kept.
 */
@Component
public class Autosave {

  private static final String FOLDER = "assessments";
  private static final int KEPT_OF_PIPES = 20;
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final String OF_PEOPLE = "assessment-";
  private static final String OF_PIPES = OF_PEOPLE + "piped-";
  private static final Pattern NAME = Pattern.compile(OF_PEOPLE + ".*-\\d{1,18}\\.yaml");

  private final StateFolder stateFolder;
  private final TextFiles files;
  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final Console console;
  private final Clock clock;
  private final EarlierStates earlier;
  private final FileClaims claims = new FileClaims();
  private Optional<Path> current = Optional.empty();
  private boolean on = true;
  private boolean failing = false;

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
    this.earlier = new EarlierStates(stateFolder, files);
  }

  /** Writes nothing from now on, until another assessment begins. */
  public void turnOff() {
    on = false;
  }

  /** The next answers are another assessment, with a file of its own. */
  public void beginAnother() {
    workOn(Optional.empty());
    on = true;
  }

  private void workOn(Optional<Path> file) {
    current.filter(before -> !file.equals(current)).ifPresent(claims::release);
    current = file;
  }

  /** Saves the answers; that a disk takes nothing, and takes it again, is told and stops nobody. */
  public void save(Testimony said) {
    if (!on || said.isEmpty() && current.isEmpty()) {
      return;
    }
    try {
      if (current.isEmpty()) {
        current = Optional.of(newFile());
        claims.claim(current.get());
        removeOldestOfPipes();
      }
      String text = text(said);
      earlier.keep(current.get(), text);
      files.writeForOwner(current.get(), text);
      makeNewest(current.get());
      if (failing) {
        console.complain("Answers are saved as you go again.");
      }
      failing = false;
    } catch (CommandFailedException notWritable) {
      if (!failing) {
        console.complain(
            "Answers are not saved as you go: "
                + notWritable.getMessage()
                + (console.isOneShot()
                    ? ""
                    : "\nEach further answer tries again. The command save FILE writes them where you"
                        + " may; before that, leaving the shell loses them."));
      }
      failing = true;
    }
  }

  private String text(Testimony said) {
    Proposal proposal = assessment.proposal();
    return ScenarioText.of(
        proposal.name(),
        proposal.story(),
        OriginsInFile.written(assessment.origins()),
        said,
        rulesInUse.advisor().advise(said.answers()));
  }

  /** The file that holds the present assessment. */
  public Optional<Path> file() {
    return on && !failing ? current : Optional.empty();
  }

  /** The files that hold what the present assessment was before, the last state first. */
  public List<Path> earlier() {
    return file().map(earlier::of).orElse(List.of());
  }

  /**
   * The files of all assessments, whichever program wrote them; the one written last comes first.
   */
  public List<Path> newestFirst() {
    return saved().stream().sorted(Comparator.comparing(Autosave::writtenAt).reversed()).toList();
  }

  /**
   * Says why there is none.
   *
   * @throws CommandFailedException with exit code 2, always
   */
  public Path none() {
    stateFolder.make(FOLDER);
    throw CommandFailedException.usage("No assessment was saved yet. assess begins one.");
  }

  /**
   * Reads an assessment that goes on from now: in its file, if that is one of ours and no other
   * program works on it, else in one of its own, as does a person with what came through a pipe. It
   * is claimed before it is read, so that nobody changes it in between.
   */
  public <T> T takeUp(Path named, Supplier<T> reading) {
    Path file = named.toAbsolutePath().normalize();
    boolean heldBefore = current.equals(Optional.of(file));
    boolean goesOn = saved().contains(file) && !(console.isTerminal() && isOfPipes(file));
    boolean claimed = goesOn && (heldBefore || claims.claim(file));
    try {
      T read = reading.get();
      workOn(Optional.of(file).filter(free -> claimed));
      if (goesOn && !claimed) {
        console.complain(
            "Another mlfit is at work on " + file + ", so nothing said here is written there.");
      }
      return read;
    } catch (RuntimeException unreadable) {
      if (!heldBefore) {
        claims.release(file);
      }
      throw unreadable;
    }
  }

  private Path newFile() {
    Path folder = stateFolder.make(FOLDER);
    String whose = console.isTerminal() ? OF_PEOPLE : OF_PIPES;
    return Stream.iterate(LocalDateTime.now(clock), time -> time.plus(1, ChronoUnit.MILLIS))
        .map(time -> "%s%s-%d.yaml".formatted(whose, STAMP.format(time), PROCESS))
        .map(folder::resolve)
        .filter(file -> !Files.exists(file))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOfPipes(Path file) {
    return file.getFileName().toString().startsWith(OF_PIPES);
  }

  private void removeOldestOfPipes() {
    newestFirst().stream()
        .filter(Autosave::isOfPipes)
        .skip(KEPT_OF_PIPES - 1)
        .filter(claims::claim)
        .forEach(this::remove);
  }

  private void remove(Path old) {
    try {
      Files.deleteIfExists(old);
      earlier.forget(old);
    } catch (IOException | CommandFailedException stays) {
      // One file too many hurts nobody.
    } finally {
      claims.release(old);
    }
  }

  /** A link among them is none that we have written. */
  private List<Path> saved() {
    try (Stream<Path> found = Files.list(stateFolder.make(FOLDER))) {
      return found
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.toAbsolutePath().normalize())
          .toList();
    } catch (CommandFailedException | IOException | UncheckedIOException nothingOfOurs) {
      return List.of();
    }
  }

  /** Where the clock was set back, what was written before seems to have been written after. */
  private void makeNewest(Path file) {
    long newest =
        saved().stream()
            .filter(other -> !other.equals(file.toAbsolutePath().normalize()))
            .mapToLong(Autosave::writtenAt)
            .max()
            .orElse(0);
    if (newest >= writtenAt(file)) {
      // That it fails only makes another one the newest.
      boolean ignored = file.toFile().setLastModified(newest + 1);
    }
  }

  private static long writtenAt(Path file) {
    return file.toFile().lastModified();
  }
}
