package org.mlfit.scenario.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.scenario.Expectation;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;

/**
 * Finds scenarios that pass whatever the rules say: with no rules at all, or without the rule that
 * they name in their expectation, tags or words.
 *
 * <p>A scenario in which a rule must not give its finding passes with no rules, but is still of use
 * if only a single condition keeps the rule from firing, so that it would show if that condition
 * were loosened. Such scenarios are not listed.
 */
public final class Vacuity {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

  private final KnowledgeBase knowledgeBase;
  private final Advisor advisor;
  private final Replay withoutRules;

  /** A search that plays scenarios with fewer rules than those of an advisor. */
  public Vacuity(Advisor advisor) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.withoutRules = new Replay(advisor.without(Set.copyOf(knowledgeBase.rules())));
  }

  /** Why a scenario that was played cannot fail; nothing if it did not pass or can fail. */
  public Optional<String> reason(Outcome outcome) {
    if (outcome.status() != Status.PASSED) {
      return Optional.empty();
    }
    Scenario scenario = outcome.scenario();
    if (withoutRules.play(scenario).status() == Status.PASSED) {
      return guardsARule(scenario, outcome.advice().orElseThrow())
          ? Optional.empty()
          : Optional.of("It passes with no rules at all.");
    }
    return named(scenario).stream()
        .filter(rule -> passesWithout(rule, scenario))
        .findFirst()
        .map(rule -> "It names " + rule.id() + " and passes without that rule.");
  }

  private boolean guardsARule(Scenario scenario, Advice advice) {
    ConditionReader conditions = new ConditionReader(knowledgeBase, advice);
    Expectation expect = scenario.expect();
    return knowledgeBase.findingRules().stream()
        .filter(rule -> expect.exactly() || expect.noFindings().contains(rule.id()))
        .anyMatch(rule -> conditions.read(rule).stream().filter(r -> !r.isMet()).count() == 1);
  }

  private boolean passesWithout(Rule rule, Scenario scenario) {
    return new Replay(advisor.without(Set.of(rule))).play(scenario).status() == Status.PASSED;
  }

  private Set<Rule> named(Scenario scenario) {
    Expectation expect = scenario.expect();
    Set<Rule> rules = new LinkedHashSet<>();
    Stream.of(
            expect.findings().orElse(List.of()),
            expect.because(),
            scenario.tags(),
            ids(scenario.name()),
            ids(scenario.story()))
        .flatMap(List::stream)
        .flatMap(id -> knowledgeBase.rule(id).stream())
        .filter(rule -> !expect.noFindings().contains(rule.id()))
        .forEach(rules::add);
    return rules;
  }

  private static List<String> ids(String words) {
    return ID.matcher(words).results().map(MatchResult::group).toList();
  }
}
