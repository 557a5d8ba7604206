package org.mlfit.scenario.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A scenario as a test: what it is called, where it stands, and how it is played. */
public final class ScenarioTest {

  private final String name;
  private final URI source;
  private final Supplier<Outcome> outcome;

  ScenarioTest(String name, Position at, Supplier<Outcome> outcome) {
    this.name = name;
    this.source = URI.create(Path.of(at.file()).toUri() + "?line=" + at.line());
    this.outcome = outcome;
  }

  /** Its file and its name. */
  public String name() {
    return name;
  }

  /** Its file with its line, as test frameworks take it: {@code file:///…/problem.yaml?line=3}. */
  public URI source() {
    return source;
  }

  /**
   * Plays it; returns if the advice is as expected.
   *
   * @throws AssertionFailedError if it is not, with what was expected and what came, one a line,
   *     and with the reasons
   * @throws TestAbortedException if the scenario is to be skipped or still to be done, or expects
   *     nothing of advice
   */
  public void play() {
    Outcome played = outcome.get();
    switch (played.status()) {
      case PASSED -> {}
      case SKIPPED, TODO, UNCHECKED -> throw new TestAbortedException(played.reason());
      case FAILED -> throw failure(played.mismatches());
      case ERROR, INTERNAL -> throw new AssertionFailedError(played.reason());
    }
  }

  private static AssertionFailedError failure(List<Mismatch> mismatches) {
    String message =
        mismatches.stream()
            .map(mismatch -> mismatch.inWords() + "\n  " + mismatch.reason())
            .collect(Collectors.joining("\n", "", "\n"));
    return new AssertionFailedError(
        message,
        mismatches.stream()
            .map(m -> m.key() + ": " + m.expected())
            .collect(Collectors.joining("\n")),
        mismatches.stream()
            .map(m -> m.key() + ": " + m.actual())
            .collect(Collectors.joining("\n")));
  }
}
