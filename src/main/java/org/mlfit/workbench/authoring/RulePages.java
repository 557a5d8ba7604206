package org.mlfit.workbench.authoring;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.scenario.Derivation;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.workbench.mutation.AdviceTraits;

/** Collects what is known about a rule. */
public final class RulePages {

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;
  private final List<Outcome> outcomes;

  /**
   * Pages about the rules of an advisor.
   *
   * @param outcomes the scenarios that this advisor gave advice on
   */
  public RulePages(Advisor advisor, List<Outcome> outcomes) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.outcomes = List.copyOf(outcomes);
  }

  /** The page of a rule. */
  public RulePage of(Rule rule) {
    List<Outcome> firing =
        outcomes.stream()
            .filter(outcome -> fires(rule, knowledgeBase, outcome.advice().orElseThrow()))
            .toList();
    return new RulePage(
        rule,
        types(rule).stream().map(this::id).distinct().toList(),
        concludes(rule),
        readers(rule),
        firing.stream().map(Outcome::scenario).toList(),
        outcomes.size(),
        loss(rule, firing));
  }

  /** Whether a scenario belongs to a rule: the rule fires there, or the scenario names it. */
  public static boolean isOf(Rule rule, Advisor advisor, Scenario scenario) {
    return scenario.tags().contains(rule.id())
        || scenario.expect().names(rule.id())
        || fires(rule, advisor.knowledgeBase(), advisor.walk(scenario.given()));
  }

  private static boolean fires(Rule rule, KnowledgeBase knowledgeBase, Advice advice) {
    return Derivation.fired(knowledgeBase, advice).contains(rule);
  }

  private List<String> concludes(Rule rule) {
    return rule.tree().consequences().stream().map(c -> words(c, rule)).toList();
  }

  private String words(Consequence consequence, Rule rule) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> "the finding " + rule.id(),
            conclude -> id(conclude.type()),
            gate -> "the trigger of its gate, number " + gate.gate(),
            irrelevant -> "that " + id(irrelevant.question()) + " does not apply",
            both ->
                "that "
                    + id(both.first())
                    + " and "
                    + id(both.second())
                    + " contradict each other"));
  }

  private List<Rule> readers(Rule rule) {
    Set<String> concluded = new LinkedHashSet<>(rule.concludes().toList());
    List<Rule> readers = new ArrayList<>();
    for (Rule other : knowledgeBase.rules()) {
      if (types(other).stream().anyMatch(concluded::contains)) {
        readers.add(other);
      }
    }
    return readers;
  }

  /** The types that the conditions of a rule name, in their order. */
  private static Set<String> types(Rule rule) {
    return rule.tree()
        .patterns()
        .flatMap(Condition.Pattern::typesRead)
        .collect(toCollection(LinkedHashSet::new));
  }

  private String id(String type) {
    return knowledgeBase
        .questionOfType(type)
        .map(Question::id)
        .or(() -> knowledgeBase.conclusionOfType(type).map(ConclusionType::id))
        .orElse(type.toLowerCase(Locale.ROOT));
  }

  private RulePage.Loss loss(Rule rule, List<Outcome> firing) {
    Advisor forgetful = advisor.without(Set.of(rule));
    Map<String, Integer> verdicts = new TreeMap<>();
    Map<String, Integer> findings = new TreeMap<>();
    Map<String, Integer> more = new TreeMap<>();
    Set<String> before = new TreeSet<>();
    Set<String> after = new TreeSet<>();
    int unchanged = 0;
    for (Outcome outcome : firing) {
      Advice with = advisor.walk(outcome.scenario().given());
      Advice without = forgetful.walk(outcome.scenario().given());
      before.addAll(with.conclusionIds());
      after.addAll(without.conclusionIds());
      if (!with.verdict().equals(without.verdict())) {
        count(without.verdict().id() + " instead of " + with.verdict().id(), verdicts);
      }
      minus(with.findingIds(), without.findingIds()).forEach(id -> count(id, findings));
      minus(without.findingIds(), with.findingIds()).forEach(id -> count(id, more));
      unchanged += isSame(with, without) ? 1 : 0;
    }
    before.removeAll(after);
    return new RulePage.Loss(verdicts, findings, more, List.copyOf(before), unchanged);
  }

  private static boolean isSame(Advice one, Advice other) {
    return AdviceTraits.seen(one).equals(AdviceTraits.seen(other));
  }

  private static List<String> minus(List<String> all, List<String> fewer) {
    return all.stream().filter(id -> !fewer.contains(id)).toList();
  }

  private static void count(String what, Map<String, Integer> counts) {
    counts.merge(what, 1, Integer::sum);
  }
}
