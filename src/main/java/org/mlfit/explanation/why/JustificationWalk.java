package org.mlfit.explanation.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Justification;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.PatternMatcher;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Walks down through a justification; each conclusion is explained once. */
public final class JustificationWalk {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final Justification why;
  private final ConditionReader conditions;
  private final Set<Object> seen = new HashSet<>();

  /** Begins a walk on which nothing was seen yet. */
  public JustificationWalk(KnowledgeBase knowledgeBase, Advice advice, ConditionReader conditions) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.why = advice.justification();
    this.conditions = conditions;
  }

  /**
   * What the verdict rests on: what met its gate, then the gates before it; without a verdict what
   * is open, then what the answers lean to.
   */
  List<Step> ofVerdict() {
    List<Step> steps = new ArrayList<>();
    if (advice.isOpen()) {
      advice.answerNext().forEach(question -> steps.add(answer(question)));
      leaning().ifPresent(steps::add);
      return steps;
    }
    steps.addAll(ofGatesWith(advice.verdict()));
    knowledgeBase.gates().stream()
        .filter(gate -> gate.number() < advice.gate().number())
        .forEach(gate -> steps.add(passed(gate)));
    return steps;
  }

  /** What met the trigger of a gate. */
  public List<Step> ofGate(Gate gate) {
    return byRule(why.ofGate(gate.number()));
  }

  private Optional<Step> leaning() {
    return advice
        .leaning()
        .map(verdict -> Step.of(Kind.LEANING, verdict.id(), verdict.title(), ofGatesWith(verdict)));
  }

  private List<Step> ofGatesWith(Verdict verdict) {
    return knowledgeBase.gates().stream()
        .filter(gate -> gate.verdict().equals(verdict))
        .flatMap(gate -> ofGate(gate).stream())
        .toList();
  }

  private Step passed(Gate gate) {
    return new Step(
        Kind.PASSED,
        gate.verdict().id(),
        gate.verdict().title() + VerdictPlace.before(knowledgeBase, gate, advice.gate()),
        "",
        Optional.of(gate.rule()),
        conditions.read(gate.rule()),
        List.of());
  }

  /** How a rule came to fire; empty if it did not. */
  Optional<Step> ofRule(Rule rule) {
    return Stream.of(why.findings(), why.conclusions(), why.gates(), why.irrelevant())
        .flatMap(firings -> firings.values().stream())
        .map(firings -> firings.stream().filter(firing -> firing.rule().equals(rule)).toList())
        .filter(firings -> !firings.isEmpty())
        .findFirst()
        .map(firings -> byRule(firings).get(0));
  }

  /** Why a conclusion holds. */
  Step ofConclusion(ConclusionType conclusion) {
    if (!seen.add(conclusion)) {
      return Step.of(Kind.SEEN_ABOVE, conclusion.id(), conclusion.title(), List.of());
    }
    return Step.of(
        Kind.CONCLUSION, conclusion.id(), conclusion.title(), byRule(why.of(conclusion)));
  }

  /** Why a question does not apply. */
  public List<Step> whyNotApplicable(Question question) {
    return seen.add(question)
        ? byRule(why.ofIrrelevance(question).orElse(List.of()))
        : List.of(
            Step.of(Kind.SEEN_ABOVE, question.id(), "that question does not apply", List.of()));
  }

  /** Why a pattern is met that should not be. */
  public List<Step> whatMade(Pattern pattern) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return List.of(answer(question.get()));
    }
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    return conclusion.isPresent()
        ? List.of(ofConclusion(conclusion.get()))
        : new PatternMatcher(knowledgeBase, advice)
            .questionsNamed(pattern).stream().map(this::answer).toList();
  }

  private List<Step> byRule(List<Firing> firings) {
    Map<Rule, List<Step>> premises = new LinkedHashMap<>();
    for (Firing firing : firings) {
      addPremises(firing, premises.computeIfAbsent(firing.rule(), r -> new ArrayList<>()));
    }
    List<Step> steps = new ArrayList<>();
    premises.forEach((rule, below) -> steps.add(rule(rule, below)));
    return steps;
  }

  private void addPremises(Firing firing, List<Step> below) {
    for (Premise premise : firing.premises()) {
      addOnce(premise(premise), below);
    }
  }

  private static void addOnce(Step step, List<Step> below) {
    boolean there =
        below.stream()
            .anyMatch(
                s ->
                    s.id().equals(step.id())
                        && (s.kind() == step.kind() || step.kind() == Kind.SEEN_ABOVE));
    if (!there) {
      below.add(step);
    }
  }

  private Step premise(Premise premise) {
    if (premise instanceof Premise.Held held) {
      return ofConclusion(held.conclusion());
    }
    if (premise instanceof Premise.Said said) {
      return answer(said.question());
    }
    return premise instanceof Premise.NotSaid notSaid
        ? answer(notSaid.question())
        : answer(((Premise.NotApplicable) premise).question());
  }

  private Step rule(Rule rule, List<Step> below) {
    List<Reading> readings = conditions.read(rule);
    List<Step> all = new ArrayList<>(below);
    readings.forEach(reading -> addWhatLeavesNoFact(reading, all));
    return new Step(
        Kind.RULE,
        rule.id(),
        rule.title(),
        message(rule),
        Optional.of(rule),
        readings,
        List.copyOf(all));
  }

  /** Adds what {@code not} and {@code exists} rest on, for which the engine keeps no fact. */
  private void addWhatLeavesNoFact(Reading reading, List<Step> below) {
    if (!reading.isMet()) {
      return;
    }
    reading.parts().forEach(part -> addWhatLeavesNoFact(part, below));
    if (reading.condition() instanceof Condition.Not not) {
      absence(not.pattern()).forEach(step -> addOnce(step, below));
    } else if (reading.condition() instanceof Condition.Exists exists) {
      whatMade(exists.pattern()).forEach(step -> addOnce(step, below));
    }
  }

  private List<Step> absence(Pattern pattern) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    return question
        .map(q -> List.of(answer(q)))
        .orElseGet(
            () ->
                knowledgeBase.conclusionOfType(pattern.type()).stream()
                    .map(this::absence)
                    .toList());
  }

  /** The rules that could have drawn a conclusion, each with what keeps it from firing. */
  private Step absence(ConclusionType conclusion) {
    List<Step> rules = new ArrayList<>();
    if (seen.add(conclusion)) {
      knowledgeBase.rules().stream()
          .filter(rule -> rule.concludes(conclusion.typeName()))
          .forEach(rule -> rules.add(notMet(rule)));
    }
    return Step.of(Kind.ABSENT, conclusion.id(), conclusion.title(), rules);
  }

  private Step notMet(Rule rule) {
    return new Step(
        Kind.RULE_NOT_MET,
        rule.id(),
        rule.title(),
        "",
        Optional.of(rule),
        conditions.read(rule).stream().filter(reading -> !reading.isMet()).toList(),
        List.of());
  }

  private String message(Rule rule) {
    return advice.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(RuleFinding::message)
        .findFirst()
        .orElse("");
  }

  private Step answer(Question question) {
    Optional<Answer> answer = advice.effective().to(question);
    boolean applies = advice.applies(question);
    String words =
        answer
            .map(said -> " = " + AnswerText.spoken(question, said))
            .orElse(applies ? " is open" : " " + advice.notApplying());
    return new Step(
        Kind.ANSWER,
        question.id(),
        question.id() + words,
        question.prompt(),
        Optional.empty(),
        List.of(),
        applies ? List.of() : whyNotApplicable(question));
  }
}
