package org.mlfit.shell.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;

/**
 * Remembers which scenarios failed, from one run to the next. Those that a run does not play keep
 * their place.
 */
final class LastFailures implements ReplayListener {

  private static final String BETWEEN = "\t";

  private final Optional<Path> state;
  private final TextFiles files;
  private final Set<String> failed = new LinkedHashSet<>();
  private boolean changed;

  private LastFailures(Optional<Path> state, TextFiles files) {
    this.state = state;
    this.files = files;
  }

  /** What is remembered in a folder; nothing if there is none, or it cannot be read. */
  static LastFailures in(Optional<Path> folder, TextFiles files) {
    LastFailures last = new LastFailures(folder.map(f -> f.resolve("failed-scenarios")), files);
    last.state.filter(Files::isRegularFile).ifPresent(last::read);
    return last;
  }

  private void read(Path remembered) {
    try (Stream<String> lines = Files.lines(remembered, StandardCharsets.UTF_8)) {
      lines.filter(line -> line.contains(BETWEEN)).forEach(failed::add);
    } catch (IOException | UncheckedIOException notOurs) {
      // A state that somebody else wrote: there is nothing to go by.
    }
  }

  /** Whether a scenario failed when it was last played. */
  boolean contains(Scenario scenario) {
    return failed.contains(key(scenario));
  }

  /** The files of the scenarios that failed and are still there. */
  List<String> filesThere() {
    Path here = Path.of("").toAbsolutePath();
    return failed.stream()
        .map(key -> unescaped(key.substring(0, key.indexOf(BETWEEN))))
        .distinct()
        .filter(NamedPath::isThere)
        .map(Path::of)
        .map(file -> file.startsWith(here) ? here.relativize(file).toString() : file.toString())
        .toList();
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    Status status = outcome.status();
    boolean fails = status == Status.FAILED || status == Status.ERROR || status == Status.INTERNAL;
    String key = key(outcome.scenario());
    changed |= fails ? failed.add(key) : failed.remove(key);
  }

  @Override
  public void done(Tally tally) {
    if (changed && state.isPresent()) {
      try {
        files.writeForOwner(state.get(), failed.isEmpty() ? "" : String.join("\n", failed) + "\n");
      } catch (CommandFailedException notWritable) {
        // Only --failed misses it, and says then that nothing is known to have failed.
      }
    }
  }

  private static String key(Scenario scenario) {
    String file = NamedPath.absolute(scenario.position().file());
    return escaped(file) + BETWEEN + escaped(scenario.name());
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D").replace("\t", "%09");
  }

  private static String unescaped(String text) {
    return text.replace("%09", "\t").replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
