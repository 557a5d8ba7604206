package org.mlfit.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.Gate;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.vocabulary.Finding;

/** Gives advice on answers. A pure function; safe to use from several threads at once. */
public final class Advisor {

  private final KnowledgeBase knowledgeBase;
  private final FactTypes types;
  private final Set<Rule> silent;
  private final OwnCode ownCode;

  /** An advisor that knows what a knowledge base knows. */
  public Advisor(KnowledgeBase knowledgeBase) {
    this(knowledgeBase, new FactTypes(knowledgeBase), Set.of(), new OwnCode(knowledgeBase));
  }

  private Advisor(KnowledgeBase knowledgeBase, FactTypes types, Set<Rule> silent, OwnCode ownCode) {
    this.knowledgeBase = knowledgeBase;
    this.types = types;
    this.silent = silent;
    this.ownCode = ownCode;
  }

  /** An advisor who does not know some rules: they never fire. */
  public Advisor without(Set<Rule> rules) {
    return new Advisor(knowledgeBase, types, Set.copyOf(rules), ownCode);
  }

  /** Whether the advisor knows all rules of the knowledge base. */
  public boolean isWhole() {
    return silent.isEmpty();
  }

  /** What the advisor knows. */
  public KnowledgeBase knowledgeBase() {
    return knowledgeBase;
  }

  /**
   * What the knowledge base concludes from a set of answers.
   *
   * @throws RuleFailed if code of an author's own in a trusted rule fails on them
   */
  public Advice advise(Answers given) {
    try {
      return concluded(given);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError thrown) {
      ownCode
          .blamed(thrown)
          .ifPresent(
              failed -> {
                throw failed;
              });
      throw thrown;
    }
  }

  private Advice concluded(Answers given) {
    Set<Question> setAside = Set.of();
    for (int round = 0; round <= knowledgeBase.questions().size(); round++) {
      Answers effective = given.withoutAll(setAside);
      try (WorkingMemory memory = new WorkingMemory(knowledgeBase, types, effective, silent)) {
        memory.fireUntilItIsKnownWhatApplies();
        Set<Question> notApplicable = new LinkedHashSet<>(given.questions());
        notApplicable.retainAll(memory.irrelevant());
        if (notApplicable.equals(setAside)) {
          memory.fireTheRest();
          return advice(memory, effective, setAside);
        }
        setAside = notApplicable;
      }
    }
    throw new IllegalStateException(
        "Which questions apply does not settle; the check lets this pass");
  }

  private Advice advice(WorkingMemory memory, Answers effective, Set<Question> setAside) {
    Justification justification = memory.justification();
    Walk walk = walk(effective, memory);
    return new Advice(
        walk.verdict(),
        walk.gate(),
        walk.leaning(),
        findings(memory.said(), justification),
        inTopicOrder(q -> effective.to(q).filter(Answer::isUnknown).isPresent()),
        inTopicOrder(setAside::contains),
        walk.open(),
        memory.conflicts().stream()
            .sorted(
                Comparator.comparing((Conflict c) -> c.first().id())
                    .thenComparing(Conflict::message))
            .toList(),
        effective,
        justification);
  }

  private List<Question> inTopicOrder(Predicate<Question> wanted) {
    return knowledgeBase.questions().stream().filter(wanted).toList();
  }

  private static List<RuleFinding> findings(Map<Rule, Finding> said, Justification justification) {
    List<RuleFinding> findings = new ArrayList<>(said.size());
    said.forEach((rule, finding) -> findings.add(new RuleFinding(rule, finding, justification)));
    findings.sort(RuleFinding.ORDER);
    return List.copyOf(findings);
  }

  /** Walks the gates once; the last one always gives its verdict, so there is exactly one. */
  private Walk walk(Answers effective, WorkingMemory memory) {
    Set<Question> irrelevant = memory.irrelevant();
    for (Gate gate : knowledgeBase.gates()) {
      if (gate.isLast() || memory.isTriggered(gate)) {
        return new Walk(gate.verdict(), gate, Optional.empty(), List.of());
      }
      List<Question> open =
          gate.required().stream()
              .filter(q -> effective.to(q).isEmpty() && !irrelevant.contains(q))
              .toList();
      if (!open.isEmpty()) {
        return new Walk(Verdict.NOT_ENOUGH_ANSWERS, gate, leaning(gate, memory), open);
      }
    }
    throw new IllegalStateException("No last gate; the check lets this pass");
  }

  private Optional<Verdict> leaning(Gate unfinished, WorkingMemory memory) {
    return knowledgeBase.gates().stream()
        .filter(gate -> gate.number() > unfinished.number() && !gate.isLast())
        .filter(memory::isTriggered)
        .map(Gate::verdict)
        .findFirst();
  }

  private record Walk(Verdict verdict, Gate gate, Optional<Verdict> leaning, List<Question> open) {}
}
