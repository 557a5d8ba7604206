package org.mlfit.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.Step.Kind;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;

/** Explains how a verdict or a finding came about, from the verdict down to the answers. */
public final class Explainer {

  private final KnowledgeBase knowledgeBase;

  /** An explainer of what a knowledge base concludes. */
  public Explainer(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** How the verdict came about. */
  public Step verdict(Advice advice) {
    Walk walk = new Walk(advice);
    String words = advice.verdict().title() + ". " + advice.verdict().meaning();
    return new Step(Kind.VERDICT, advice.verdict().id(), words, "", List.of(), walk.ofVerdict());
  }

  /** How a finding came about; nothing if its rule did not give it. */
  public Optional<Step> finding(Advice advice, String id) {
    return advice.findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .map(finding -> new Walk(advice).ofFinding(finding));
  }

  /** One way down through the justification; each conclusion is explained once. */
  private final class Walk {

    private final Advice advice;
    private final ConditionReader conditions;
    private final Set<ConclusionType> seen = new HashSet<>();

    Walk(Advice advice) {
      this.advice = advice;
      this.conditions = new ConditionReader(knowledgeBase, advice);
    }

    List<Step> ofVerdict() {
      List<Firing> firings = advice.justification().ofGate(advice.gate().number());
      if (!advice.open().isEmpty()) {
        List<Step> open = new ArrayList<>();
        for (Question question : advice.open()) {
          open.add(answer(question, question.id() + " is open: " + question.prompt()));
        }
        return open;
      }
      return byRule(firings);
    }

    Step ofFinding(RuleFinding finding) {
      List<Step> below = new ArrayList<>();
      advice.justification().of(finding.rule()).forEach(firing -> addPremises(firing, below));
      return rule(finding.rule(), finding.message(), below);
    }

    private List<Step> byRule(List<Firing> firings) {
      Map<Rule, List<Step>> premises = new LinkedHashMap<>();
      for (Firing firing : firings) {
        addPremises(firing, premises.computeIfAbsent(firing.rule(), r -> new ArrayList<>()));
      }
      List<Step> steps = new ArrayList<>();
      premises.forEach((rule, below) -> steps.add(rule(rule, rule.title(), below)));
      return steps;
    }

    private void addPremises(Firing firing, List<Step> below) {
      for (Premise premise : firing.premises()) {
        Step step = premise(premise);
        boolean there = below.stream().anyMatch(s -> s.id().equals(step.id()) && isSame(s, step));
        if (!there) {
          below.add(step);
        }
      }
    }

    private boolean isSame(Step there, Step step) {
      return there.kind() == step.kind() || step.kind() == Kind.SEEN_ABOVE;
    }

    private Step premise(Premise premise) {
      if (premise instanceof Premise.Said said) {
        String answer = AnswerText.spoken(said.question(), said.answer());
        return answer(said.question(), said.question().id() + " = " + answer);
      }
      if (premise instanceof Premise.NotSaid notSaid) {
        return answer(notSaid.question(), notSaid.question().id() + " is open");
      }
      if (premise instanceof Premise.NotApplicable notApplicable) {
        Question question = notApplicable.question();
        return answer(question, question.id() + " does not apply");
      }
      return conclusion(((Premise.Held) premise).conclusion());
    }

    private Step conclusion(ConclusionType conclusion) {
      String words = conclusion.title();
      if (!seen.add(conclusion)) {
        return new Step(Kind.SEEN_ABOVE, conclusion.id(), words, "", List.of(), List.of());
      }
      List<Step> below = byRule(advice.justification().of(conclusion));
      return new Step(Kind.CONCLUSION, conclusion.id(), words, "", List.of(), below);
    }

    private Step rule(Rule rule, String words, List<Step> below) {
      Set<Step> distinct = new LinkedHashSet<>(below);
      return new Step(
          Kind.RULE,
          rule.id(),
          words,
          rule.position().fileAndLine(),
          conditions.read(rule),
          List.copyOf(distinct));
    }

    private Step answer(Question question, String words) {
      return new Step(Kind.ANSWER, question.id(), words, "", List.of(), List.of());
    }
  }
}
