package org.mlfit.scenario.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.scenario.Derivation;
import org.mlfit.scenario.Expectation;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;

/** Plays scenarios against a knowledge base and compares the advice with what they expect. */
public final class Replay {

  private static final String NONE = "none";
  private static final String OF_INTERVIEW =
      "It expects something of an interview only, which is not played here.";

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;

  /** A replay with one advisor. */
  public Replay(Advisor advisor) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
  }

  /** Plays one scenario. */
  public Outcome play(Scenario scenario) {
    if (scenario.skip().isPresent()) {
      return new Outcome(
          scenario, Status.SKIPPED, List.of(), scenario.skip().get(), Optional.empty());
    }
    if (scenario.expect().asksNothingOfAdvice()) {
      return new Outcome(scenario, Status.UNCHECKED, List.of(), OF_INTERVIEW, Optional.empty());
    }
    Advice advice = advisor.advise(scenario.given());
    List<Mismatch> mismatches = compare(scenario.expect(), advice);
    if (scenario.todo().isPresent()) {
      return todo(scenario, mismatches, advice);
    }
    Status status = mismatches.isEmpty() ? Status.PASSED : Status.FAILED;
    return new Outcome(scenario, status, mismatches, "", Optional.of(advice));
  }

  /** A scenario marked {@code todo} must fail; if it passes, the mark is out of date. */
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
    MismatchReasons reasons =
        advisor.isWhole()
            ? MismatchReasons.of(knowledgeBase, advice)
            : MismatchReasons.ofPart(knowledgeBase, advice);
    List<Mismatch> mismatches = new ArrayList<>();
    String verdict = advice.verdict().id();
    expect
        .verdict()
        .filter(expected -> !expected.equals(verdict))
        .map(expected -> new Mismatch("verdict", expected, verdict, reasons.verdict(expected)))
        .ifPresent(mismatches::add);
    compareFindings(expect, advice.findingIds(), reasons, mismatches);
    compareConclusions(expect, advice, reasons, mismatches);
    String leaning = advice.leaning().map(Verdict::id).orElse(NONE);
    expect
        .leaning()
        .filter(expected -> !expected.equals(leaning))
        .map(expected -> new Mismatch("leaning", expected, leaning, reasons.leaning(expected)))
        .ifPresent(mismatches::add);
    compareQuestions("open", expect.open(), advice::open, mismatches);
    compareQuestions("set-aside", expect.setAside(), advice::setAside, mismatches);
    compareQuestions("contradictory", expect.contradictory(), advice::contradictory, mismatches);
    return mismatches;
  }

  private static void compareFindings(
      Expectation expect, List<String> actual, MismatchReasons reasons, List<Mismatch> mismatches) {
    List<String> expected = expect.findings().orElse(List.of());
    for (String id : new TreeSet<>(expected)) {
      if (!actual.contains(id)) {
        mismatches.add(new Mismatch("findings", id, NONE, reasons.noFinding(id)));
      }
    }
    for (String id : new TreeSet<>(expect.noFindings())) {
      if (actual.contains(id)) {
        mismatches.add(new Mismatch("no-findings", NONE, id, reasons.finding(id)));
      }
    }
    if (expect.exactly()) {
      actual.stream()
          .filter(id -> !expected.contains(id))
          .map(id -> new Mismatch("exactly", NONE, id, reasons.finding(id)))
          .forEach(mismatches::add);
    }
  }

  private static void compareConclusions(
      Expectation expect, Advice advice, MismatchReasons reasons, List<Mismatch> mismatches) {
    List<String> held = expect.conclusions().isEmpty() ? List.of() : advice.conclusionIds();
    for (String id : new TreeSet<>(expect.conclusions())) {
      if (!held.contains(id)) {
        mismatches.add(new Mismatch("conclusions", id, NONE, reasons.noConclusion(id)));
      }
    }
    List<String> rules =
        expect.because().isEmpty()
            ? List.of()
            : Derivation.ofVerdict(advice).stream().map(Rule::id).toList();
    for (String id : new TreeSet<>(expect.because())) {
      if (!rules.contains(id)) {
        mismatches.add(new Mismatch("because", id, listed(rules), reasons.notBecause(id)));
      }
    }
  }

  private static void compareQuestions(
      String key,
      Optional<List<String>> expected,
      Supplier<List<Question>> actual,
      List<Mismatch> mismatches) {
    if (expected.isEmpty()) {
      return;
    }
    Set<String> wanted = new TreeSet<>(expected.get());
    Set<String> got = new TreeSet<>(actual.get().stream().map(Question::id).toList());
    if (!wanted.equals(got)) {
      String reason = MismatchReasons.difference(wanted, got);
      mismatches.add(new Mismatch(key, listed(wanted), listed(got), reason));
    }
  }

  private static String listed(Collection<String> ids) {
    return ids.isEmpty() ? NONE : String.join(", ", ids);
  }
}
