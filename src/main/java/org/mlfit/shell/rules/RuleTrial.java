package org.mlfit.shell.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.replay.ReplayText;
import org.mlfit.report.rules.FaultText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.scenarios.ReplayExit;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Tries new rules beside those in use: reads and checks them, compiles them, and plays the
 * scenarios with them. Nothing of it touches the rules in use.
 */
@Component
class RuleTrial {

  private static final int MOST_FAILURES = 10;

  private final RulesInUse rulesInUse;
  private final KnowledgeLoader loader;
  private final ScenarioPaths paths;
  private final Console console;

  RuleTrial(RulesInUse rulesInUse, KnowledgeLoader loader, ScenarioPaths paths, Console console) {
    this.rulesInUse = rulesInUse;
    this.loader = loader;
    this.paths = paths;
    this.console = console;
  }

  /** The scenarios to try rules on: those named, else the usual folder of them if it exists. */
  static List<String> scenarios(List<String> named) {
    Path usual = ScenarioPaths.usualFolder();
    return named.isEmpty() && Files.isDirectory(usual) ? List.of(usual.toString()) : named;
  }

  /** Tries the rules as they now stand in their folder, or those of the jar. */
  Attempt attempt(List<String> scenarios) {
    Inspection inspection;
    Foresight rules;
    try {
      Inspector inspector = new Inspector(loader);
      inspection =
          rulesInUse
              .folder()
              .map(folder -> inspector.inspect(folder, false))
              .orElseGet(() -> inspector.inspect(loader.shippedFiles(), false));
      if (inspection.errors() > 0 || inspection.names().isEmpty()) {
        return Attempt.broken(inspection.faults(), console.complaintLook());
      }
      rules = foresight(inspection);
    } catch (FaultyInputException faulty) {
      return Attempt.broken(faulty.faults(), console.complaintLook());
    }
    String warnings = FaultText.of(inspection.faults(), console.complaintLook());
    return scenarios.isEmpty()
        ? new Attempt(Optional.of(rules), warnings, Optional.empty())
        : played(rules, scenarios, warnings);
  }

  /** Those in use if the rules are the same, so that only what changed costs time. */
  private Foresight foresight(Inspection inspection) {
    return rulesInUse
        .foresightSoFar()
        .filter(
            used -> used.advisor().knowledgeBase().files().hash().equals(inspection.files().hash()))
        .orElseGet(() -> new Foresight(loader.load(inspection.files())));
  }

  private Attempt played(Foresight rules, List<String> scenarios, String warnings) {
    Told told = new Told(console.complaintLook());
    Advisor advisor = rules.advisor();
    int jobs = Runtime.getRuntime().availableProcessors();
    Tally tally =
        new ReplayRun(
                new ScenarioReader(advisor.knowledgeBase())::read,
                new Replay(advisor)::play,
                new ReplaySettings(jobs, Optional.empty(), MOST_FAILURES, scenario -> true),
                System::nanoTime)
            .run(paths.find(scenarios), told);
    return new Attempt(Optional.of(rules), warnings + told.text, Optional.of(tally));
  }

  /**
   * What came of it.
   *
   * @param rules advisor and reasoner over the new rules, if they could be loaded
   * @param words everything that is wrong or doubtful, for people; empty if nothing is
   * @param tally how the scenarios went, if they were played
   */
  record Attempt(Optional<Foresight> rules, String words, Optional<Tally> tally) {

    private static Attempt broken(List<Fault> faults, TextStyle style) {
      String words =
          faults.isEmpty() ? "There is no rule file left.\n" : FaultText.of(faults, style);
      return new Attempt(Optional.empty(), words, Optional.empty());
    }

    /** Whether nothing is against taking the new rules over. */
    boolean isGood() {
      return exitCode() == ExitCode.FINE;
    }

    /** As a command that only does this would end. */
    int exitCode() {
      return rules.isEmpty() ? ExitCode.RULES : tally.map(ReplayExit::of).orElse(ExitCode.FINE);
    }
  }

  /** Takes down what is not as expected. */
  private static final class Told implements ReplayListener {

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    Told(TextStyle style) {
      this.style = style;
    }

    @Override
    public void played(Outcome outcome, Duration took) {
      text.append(ReplayText.of(outcome, style));
    }

    @Override
    public void faulty(String file, List<Fault> faults) {
      text.append(FaultText.of(faults, style));
    }

    @Override
    public void done(Tally tally) {
      if (ReplayExit.of(tally) != ExitCode.FINE) {
        text.append(ReplayText.summary(tally, style));
        text.append(ReplayExit.nothingChecked(tally));
      }
    }
  }
}
