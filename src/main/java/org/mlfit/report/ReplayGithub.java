package org.mlfit.report;

import java.io.Writer;
import java.time.Duration;
import java.util.List;
import org.mlfit.knowledge.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Tally;

/**
 * A replay as workflow commands, which GitHub shows beside the lines of a pull request; see
 * “Workflow commands for GitHub Actions”.
 */
public final class ReplayGithub implements ReplayListener {

  private final Sheet sheet;
  private final Trust trust;

  /** Commands that are written while the replay goes on. */
  public ReplayGithub(Writer writer, Trust trust) {
    this.trust = trust;
    this.sheet = new Sheet(writer);
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    Position position = outcome.scenario().position();
    switch (outcome.status()) {
      case FAILED, ERROR, INTERNAL -> {
        StringBuilder message = new StringBuilder(outcome.reason());
        for (Mismatch mismatch : outcome.mismatches()) {
          message.append(message.isEmpty() ? "" : "\n").append(ReplayWords.of(mismatch));
          message.append("\n  ").append(mismatch.reason());
        }
        annotate("error", position, outcome.scenario().name(), message.toString());
      }
      case UNCHECKED -> annotate("warning", position, outcome.scenario().name(), outcome.reason());
      default -> {}
    }
  }

  @Override
  public void faulty(String file, List<Fault> faults) {
    faults.forEach(fault -> sheet.print(Annotation.of(fault)));
    sheet.flush();
  }

  @Override
  public void empty(String file) {
    annotate("error", Position.startOf(file), "nothing-checked", "There is no scenario here.");
  }

  @Override
  public void done(Tally tally) {
    sheet.print(ReplayWords.counts(tally) + "\n");
    trust.told().ifPresent(note -> sheet.print(note + "\n"));
    sheet.flush();
  }

  private void annotate(String command, Position at, String title, String message) {
    sheet.print(Annotation.of(command, at, title, message));
    sheet.flush();
  }
}
