package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.LoopingRules;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.ConditionReader;
import org.mlfit.explanation.Reading;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;

/** Plays scenarios against a knowledge base and compares the advice with what they expect. */
public final class Replay {

  private static final String NONE = "none";

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;

  /** A replay with one advisor. */
  public Replay(Advisor advisor) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
  }

  /**
   * Plays one scenario.
   *
   * @throws LoopingRules if the rules fire each other without end
   */
  public Outcome play(Scenario scenario) {
    if (scenario.skip().isPresent()) {
      return new Outcome(
          scenario, Status.SKIPPED, List.of(), scenario.skip().get(), Optional.empty());
    }
    Advice advice = advisor.advise(scenario.given());
    List<Mismatch> mismatches = compare(scenario.expect(), advice);
    if (scenario.todo().isPresent()) {
      return todo(scenario, mismatches, advice);
    }
    Status status = mismatches.isEmpty() ? Status.PASSED : Status.FAILED;
    return new Outcome(scenario, status, mismatches, "", Optional.of(advice));
  }

  /** What was announced to fail must fail; passing means that the announcement is out of date. */
  private static Outcome todo(Scenario scenario, List<Mismatch> mismatches, Advice advice) {
    String reason = scenario.todo().orElseThrow();
    if (!mismatches.isEmpty()) {
      return new Outcome(scenario, Status.TODO, mismatches, reason, Optional.of(advice));
    }
    Mismatch passes =
        new Mismatch("todo", "a failure", "a pass", "It passes now: remove todo from it.");
    return new Outcome(scenario, Status.FAILED, List.of(passes), reason, Optional.of(advice));
  }

  private List<Mismatch> compare(Expectation expect, Advice advice) {
    List<Mismatch> mismatches = new ArrayList<>();
    String verdict = advice.verdict().id();
    expect
        .verdict()
        .filter(expected -> !expected.equals(verdict))
        .ifPresent(
            expected ->
                mismatches.add(new Mismatch("verdict", expected, verdict, whyVerdict(advice))));
    compareFindings(expect, advice, mismatches);
    String leaning = advice.leaning().map(Verdict::id).orElse(NONE);
    expect
        .leaning()
        .filter(expected -> !expected.equals(leaning))
        .ifPresent(
            expected ->
                mismatches.add(
                    new Mismatch(
                        "leaning",
                        expected,
                        leaning,
                        leaning.equals(NONE)
                            ? "No later gate is triggered."
                            : "Its gate is the first later one that is triggered.")));
    compareQuestions("open", expect.open(), advice.open(), mismatches);
    compareQuestions("set-aside", expect.setAside(), advice.setAside(), mismatches);
    return mismatches;
  }

  private void compareFindings(Expectation expect, Advice advice, List<Mismatch> mismatches) {
    List<String> actual = advice.findingIds();
    List<String> expected = expect.findings().orElse(List.of());
    for (String id : sorted(expected)) {
      if (!actual.contains(id)) {
        mismatches.add(new Mismatch("findings", id, NONE, whyNot(id, advice)));
      }
    }
    for (String id : sorted(expect.noFindings())) {
      if (actual.contains(id)) {
        mismatches.add(new Mismatch("no-findings", NONE, id, why(id, advice)));
      }
    }
    if (expect.exactly()) {
      for (String id : actual) {
        if (!expected.contains(id)) {
          mismatches.add(new Mismatch("exactly", NONE, id, why(id, advice)));
        }
      }
    }
  }

  private static void compareQuestions(
      String key,
      Optional<List<String>> expected,
      List<Question> actual,
      List<Mismatch> mismatches) {
    if (expected.isEmpty()) {
      return;
    }
    Set<String> wanted = new TreeSet<>(expected.get());
    Set<String> got = new TreeSet<>(actual.stream().map(Question::id).toList());
    if (!wanted.equals(got)) {
      mismatches.add(
          new Mismatch(
              key,
              wanted.isEmpty() ? NONE : String.join(", ", wanted),
              got.isEmpty() ? NONE : String.join(", ", got),
              "Lists are compared whole, in any order."));
    }
  }

  private String whyVerdict(Advice advice) {
    if (!advice.open().isEmpty()) {
      String open =
          advice.open().stream().map(Question::id).reduce((a, b) -> a + ", " + b).orElse("");
      return "Gate " + advice.gate().number() + " needs answers that are open: " + open + ".";
    }
    Rule rule = advice.gate().rule();
    if (advice.gate().isLast()) {
      return "No gate held it back (" + place(rule) + ").";
    }
    String causes =
        advice.justification().ofGate(advice.gate().number()).stream()
            .flatMap(firing -> firing.premises().stream())
            .filter(org.mlfit.advice.Premise.Held.class::isInstance)
            .map(p -> ((org.mlfit.advice.Premise.Held) p).conclusion())
            .distinct()
            .map(
                conclusion ->
                    conclusion.id()
                        + " from "
                        + advice.justification().of(conclusion).stream()
                            .map(f -> f.rule().id())
                            .distinct()
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("no rule"))
            .reduce((a, b) -> a + "; " + b)
            .orElse("its conditions are met");
    return "Gate " + advice.gate().number() + " (" + place(rule) + ") fired: " + causes + ".";
  }

  private String whyNot(String findingId, Advice advice) {
    Rule rule = knowledgeBase.rule(findingId).orElseThrow();
    return new ConditionReader(knowledgeBase, advice)
        .firstUnmet(rule)
        .map(Replay::unmet)
        .map(unmet -> "Rule " + findingId + " (" + place(rule) + ") did not fire: " + unmet)
        .orElse("Rule " + findingId + " (" + place(rule) + ") did not fire.");
  }

  private static String unmet(Reading reading) {
    return reading.text() + " is not met, " + reading.actual() + ".";
  }

  private String why(String findingId, Advice advice) {
    Rule rule = knowledgeBase.rule(findingId).orElseThrow();
    String message =
        advice.findings().stream()
            .filter(finding -> finding.id().equals(findingId))
            .map(RuleFinding::message)
            .findFirst()
            .orElse("");
    return "Rule " + findingId + " (" + place(rule) + ") fired: " + message;
  }

  private static String place(Rule rule) {
    return rule.position().fileAndLine();
  }

  private static Collection<String> sorted(List<String> ids) {
    return new TreeSet<>(ids);
  }
}
