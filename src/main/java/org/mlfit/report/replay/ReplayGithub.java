package org.mlfit.report.replay;

import java.io.Writer;
import java.time.Duration;
import java.util.List;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.report.text.Annotation;
import org.mlfit.report.text.GrowingDocument;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;

/**
 * A replay as workflow commands, which GitHub shows beside the lines of a pull request; see
 * “Workflow commands for GitHub Actions”.
 */
public final class ReplayGithub implements ReplayListener {

  private final GrowingDocument document;
  private final Trust trust;

  /** Commands that are written while the replay goes on. */
  public ReplayGithub(Writer writer, Trust trust) {
    this.trust = trust;
    this.document = new GrowingDocument(writer);
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    Position position = outcome.scenario().position();
    switch (outcome.status()) {
      case FAILED, ERROR, INTERNAL -> {
        StringBuilder message = new StringBuilder(outcome.reason());
        for (Mismatch mismatch : outcome.mismatches()) {
          message.append(message.isEmpty() ? "" : "\n").append(mismatch.inWords());
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
    faults.forEach(fault -> document.print(Annotation.of(fault)));
    document.flush();
  }

  @Override
  public void empty(String file) {
    annotate("error", Position.startOf(file), "nothing-checked", "There is no scenario here.");
  }

  @Override
  public void done(Tally tally) {
    document.print(ReplayWords.counts(tally) + "\n");
    trust.told().ifPresent(note -> document.print(note + "\n"));
    document.flush();
  }

  private void annotate(String command, Position at, String title, String message) {
    document.print(Annotation.of(command, at, title, message));
    document.flush();
  }
}
