package org.mlfit.editor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.replay.ReplayWords;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;

/**
 * Plays the scenarios of files, and keeps what came of it while neither they nor the rules change.
 * Safe for several threads, one of which plays.
 */
final class Replays {

  private final KnowledgeLoader loader;
  private final Map<String, Played> played = new ConcurrentHashMap<>();
  private Optional<Compiled> compiled = Optional.empty();

  Replays(KnowledgeLoader loader) {
    this.loader = loader;
  }

  private record Played(String text, String rules, List<Fault> failures) {}

  private record Compiled(String rules, Advisor advisor) {}

  /** What failed in a file when it was played; nothing if it never was as it is now. */
  Optional<List<Fault>> failures(SourceText scenarios, RuleFiles rules) {
    return Optional.ofNullable(played.get(scenarios.name()))
        .filter(last -> last.text().equals(scenarios.text()) && last.rules().equals(rules.hash()))
        .map(Played::failures);
  }

  /**
   * Plays a file without faults. What it compiles is kept for the next time.
   *
   * @param goesOn whether to go on, asked before each scenario; if not, nothing is kept
   * @return how many scenarios were played; nothing if it did not go on to the end
   * @throws FaultyInputException if the rule engine refuses the rules
   */
  OptionalInt play(SourceText scenarios, RuleFiles rules, BooleanSupplier goesOn) {
    Advisor advisor = advisor(rules);
    ScenarioFile file = new ScenarioReader(advisor.knowledgeBase()).read(scenarios);
    Replay replay = new Replay(advisor);
    List<Fault> failures = new ArrayList<>();
    for (Scenario scenario : file.scenarios()) {
      if (!goesOn.getAsBoolean()) {
        return OptionalInt.empty();
      }
      failure(replay.play(scenario), scenarios).ifPresent(failures::add);
    }
    played.put(scenarios.name(), new Played(scenarios.text(), rules.hash(), List.copyOf(failures)));
    return OptionalInt.of(file.scenarios().size());
  }

  private Advisor advisor(RuleFiles rules) {
    if (compiled.filter(c -> c.rules().equals(rules.hash())).isEmpty()) {
      compiled = Optional.of(new Compiled(rules.hash(), Foresight.advisor(loader.load(rules))));
    }
    return compiled.orElseThrow().advisor();
  }

  private static Optional<Fault> failure(Outcome outcome, SourceText scenarios) {
    return switch (outcome.status()) {
      case FAILED, ERROR, INTERNAL ->
          Optional.of(
              Fault.at(
                      scenarios,
                      outcome.scenario().position(),
                      scenarios.line(outcome.scenario().position().line()).length(),
                      "scenario-fails",
                      ReplayWords.headline(outcome) + ".")
                  .suggesting(
                      outcome.mismatches().stream()
                          .map(Outcome.Mismatch::reason)
                          .collect(joining("\n"))));
      default -> Optional.empty();
    };
  }
}
