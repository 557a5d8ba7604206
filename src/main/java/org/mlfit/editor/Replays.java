package org.mlfit.editor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.mlfit.advice.Advisor;
import org.mlfit.editor.Played.Advised;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.replay.ReplayWords;
import org.mlfit.scenario.Derivation;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;

/**
 * Plays the scenarios of files, and keeps what came of it. Safe for several threads, one of which
 * plays.
 */
final class Replays {

  private final KnowledgeLoader loader;
  private final Map<String, Played> played = new ConcurrentHashMap<>();
  private Optional<Compiled> compiled = Optional.empty();

  Replays(KnowledgeLoader loader) {
    this.loader = loader;
  }

  private record Compiled(String hash, Set<String> rules, Advisor advisor) {}

  /** What came of a file when it was played last, perhaps with another text or other rules. */
  Optional<Played> last(SourceText scenarios) {
    return Optional.ofNullable(played.get(scenarios.name()));
  }

  /**
   * Plays a file without faults. What it compiles is kept for the next time.
   *
   * @param goesOn whether to go on, asked before each scenario; if not, nothing is kept
   * @return what came of it; nothing if it did not go on to the end
   * @throws FaultyInputException if the rule engine refuses the rules
   */
  Optional<Played> play(SourceText scenarios, RuleFiles rules, BooleanSupplier goesOn) {
    Compiled with = compiled(rules);
    Advisor advisor = with.advisor();
    ScenarioFile file = new ScenarioReader(advisor.knowledgeBase()).read(scenarios);
    Replay replay = new Replay(advisor);
    List<Fault> failures = new ArrayList<>();
    List<Advised> advised = new ArrayList<>();
    for (Scenario scenario : file.scenarios()) {
      if (!goesOn.getAsBoolean()) {
        return Optional.empty();
      }
      Outcome outcome = replay.play(scenario);
      Optional<Fault> failure = failure(outcome, scenarios);
      failure.ifPresent(failures::add);
      outcome
          .advice()
          .map(advice -> Derivation.fired(advisor.knowledgeBase(), advice))
          .map(fired -> fired.stream().map(Rule::id).collect(toUnmodifiableSet()))
          .map(ids -> new Advised(scenario.name(), scenario.position(), failure.isPresent(), ids))
          .ifPresent(advised::add);
    }
    Played came =
        new Played(
            scenarios.text(),
            with.hash(),
            with.rules(),
            file.scenarios().size(),
            List.copyOf(failures),
            List.copyOf(advised));
    played.put(scenarios.name(), came);
    return Optional.of(came);
  }

  private Compiled compiled(RuleFiles rules) {
    if (compiled.filter(before -> before.hash().equals(rules.hash())).isEmpty()) {
      Advisor advisor = Foresight.advisor(loader.load(rules));
      Set<String> ids =
          advisor.knowledgeBase().rules().stream().map(Rule::id).collect(toUnmodifiableSet());
      compiled = Optional.of(new Compiled(rules.hash(), ids, advisor));
    }
    return compiled.orElseThrow();
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
