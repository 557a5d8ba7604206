package org.mlfit.explanation.why;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.ConclusionType;

/** Explains how something came about, down to the answers. */
public final class Explainer {

  private final KnowledgeBase knowledgeBase;

  /** An explainer of what a knowledge base concludes. */
  public Explainer(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** How the verdict came about. */
  public Step verdict(Advice advice) {
    return new Step(
        Kind.VERDICT,
        advice.verdict().id(),
        advice.verdict().title(),
        advice.verdict().meaning() + certainty(advice),
        Optional.empty(),
        List.of(),
        walk(advice).ofVerdict());
  }

  /** A verdict may be certain before what its gate asks for is known to be the case. */
  private static String certainty(Advice advice) {
    boolean isForeseen =
        advice.isSettled()
            && !advice.gate().isLast()
            && advice.justification().ofGate(advice.gate().number()).isEmpty();
    return isForeseen ? " It is settled: whatever the open answers are, they lead to it." : "";
  }

  /** How a finding came about; nothing if its rule did not give it. */
  public Optional<Step> finding(Advice advice, String id) {
    return advice.findings().stream()
        .map(RuleFinding::rule)
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .flatMap(rule -> walk(advice).ofRule(rule));
  }

  /**
   * How the verdict, finding, rule or conclusion with an id came about; nothing if it did not.
   * Where a rule and a conclusion have one id the rule is meant.
   */
  public Optional<Step> find(Advice advice, String id) {
    if (advice.verdict().id().equals(id)) {
      return Optional.of(verdict(advice));
    }
    return knowledgeBase
        .rule(id)
        .flatMap(rule -> walk(advice).ofRule(rule))
        .or(() -> conclusion(advice, id));
  }

  private Optional<Step> conclusion(Advice advice, String id) {
    return advice.justification().held().stream()
        .filter(conclusion -> conclusion.id().equals(id))
        .findFirst()
        .map((ConclusionType conclusion) -> walk(advice).ofConclusion(conclusion));
  }

  private JustificationWalk walk(Advice advice) {
    return new JustificationWalk(knowledgeBase, advice, new ConditionReader(knowledgeBase, advice));
  }
}
