package org.mlfit.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice.Certainty;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Gives advice on answers. A pure function; safe to use from several threads at once.
 *
 * <p>The gates alone say what follows from what was said. If something is known about what could
 * still be said, the verdict is the one that all complete interviews share, and “not enough
 * answers” where they share none.
 */
public final class Advisor {

  private final KnowledgeBase knowledgeBase;
  private final RuleEngine engine;
  private final Set<Rule> silent;
  private final OwnCode ownCode;
  private final Optional<Settlement> settlement;

  /**
   * An advisor with all rules of a knowledge base, who knows only what was said.
   *
   * <p>Its verdict on incomplete answers is the one that the gates give so far.
   */
  public Advisor(KnowledgeBase knowledgeBase) {
    this(
        knowledgeBase,
        new RuleEngine(knowledgeBase),
        Set.of(),
        new OwnCode(knowledgeBase),
        Optional.empty());
  }

  private Advisor(
      KnowledgeBase knowledgeBase,
      RuleEngine engine,
      Set<Rule> silent,
      OwnCode ownCode,
      Optional<Settlement> settlement) {
    this.knowledgeBase = knowledgeBase;
    this.engine = engine;
    this.silent = silent;
    this.ownCode = ownCode;
    this.settlement = settlement;
  }

  /** An advisor in which some rules never fire, who knows only what was said. */
  public Advisor without(Set<Rule> rules) {
    return new Advisor(knowledgeBase, engine, Set.copyOf(rules), ownCode, Optional.empty());
  }

  /** The same advisor, who also knows what could still be said. */
  public Advisor foreseeing(Outcomes outcomes) {
    return new Advisor(
        knowledgeBase,
        engine,
        silent,
        ownCode,
        Optional.of(new Settlement(knowledgeBase, outcomes)));
  }

  /** Whether all rules of the knowledge base can fire. */
  public boolean isWhole() {
    return silent.isEmpty();
  }

  /**
   * The questions, rules and gates on which the advice rests, also those of rules that never fire.
   */
  public KnowledgeBase knowledgeBase() {
    return knowledgeBase;
  }

  /**
   * What the knowledge base concludes from a set of answers.
   *
   * @throws RuleFailedException if an author's own code in a trusted rule fails on them
   */
  public Advice advise(Answers given) {
    Advice walked = walk(given);
    return settlement.map(known -> known.of(walked, given)).orElse(walked);
  }

  /**
   * What the rules and gates conclude from what was said, whatever could still be said. On complete
   * answers this is the advice; on others the verdict may still change, and only what reasons about
   * rules has a use for it.
   *
   * @throws RuleFailedException if an author's own code in a trusted rule fails on them
   */
  public Advice walk(Answers given) {
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

  /**
   * The pairs of answers that cannot both be true, whatever the verdict is.
   *
   * @throws RuleFailedException if an author's own code in a trusted rule fails on them
   */
  public List<Conflict> conflictsAmong(Answers given) {
    return walk(given).conflicts();
  }

  private Advice concluded(Answers given) {
    Set<Question> setAside = Set.of();
    for (int round = 0; round <= knowledgeBase.questions().size(); round++) {
      Answers effective = given.withoutAll(setAside);
      try (WorkingMemory memory = engine.memory(effective, silent)) {
        memory.fireUntilItIsKnownWhatApplies();
        Set<Question> notApplicable = answered(memory.log().irrelevant(), given);
        if (notApplicable.equals(setAside)) {
          memory.fireTheRest();
          return advice(memory.log(), given, effective, setAside);
        }
        setAside = notApplicable;
      }
    }
    throw new IllegalStateException(
        "Which questions apply does not settle; the check lets this pass");
  }

  private Advice advice(FiringLog log, Answers given, Answers effective, Set<Question> setAside) {
    Justification justification = log.justification();
    Walk walk = walk(effective, log);
    List<RuleMessages> fired = log.messages();
    return new Advice(
        walk.verdict(),
        isComplete(effective, log) ? Certainty.SETTLED : Certainty.UNPROVED,
        walk.gate(),
        findings(fired, effective, justification),
        inTopicOrder(unknown(effective)),
        inTopicOrder(setAside),
        walk.open(),
        conflicts(fired, effective),
        given,
        effective,
        justification);
  }

  private boolean isComplete(Answers effective, FiringLog log) {
    Set<Question> irrelevant = log.irrelevant();
    return knowledgeBase.questions().stream()
        .allMatch(q -> effective.to(q).isPresent() || irrelevant.contains(q));
  }

  private static Set<Question> answered(Set<Question> questions, Answers given) {
    Set<Question> answered = new HashSet<>();
    for (Question question : questions) {
      if (given.to(question).isPresent()) {
        answered.add(question);
      }
    }
    return answered;
  }

  private static Set<Question> unknown(Answers answers) {
    Set<Question> unknown = new HashSet<>();
    answers
        .asMap()
        .forEach(
            (question, answer) -> {
              if (answer.isUnknown()) {
                unknown.add(question);
              }
            });
    return unknown;
  }

  private List<Question> inTopicOrder(Set<Question> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : knowledgeBase.questions().stream().filter(wanted::contains).toList();
  }

  private static List<RuleFinding> findings(
      List<RuleMessages> fired, Answers answers, Justification justification) {
    List<RuleFinding> findings = new ArrayList<>();
    for (RuleMessages messages : fired) {
      messages
          .finding(answers)
          .ifPresent(said -> findings.add(new RuleFinding(messages.rule(), said, justification)));
    }
    findings.sort(RuleFinding.ORDER);
    return List.copyOf(findings);
  }

  private static List<Conflict> conflicts(List<RuleMessages> fired, Answers answers) {
    return fired.stream()
        .filter(RuleMessages::canContradict)
        .flatMap(messages -> messages.conflicts(answers).stream())
        .distinct()
        .sorted(
            Comparator.comparing((Conflict c) -> c.first().id()).thenComparing(Conflict::message))
        .toList();
  }

  /** Walks the gates once; the last one always gives its verdict, so there is exactly one. */
  private Walk walk(Answers effective, FiringLog log) {
    Set<Question> irrelevant = log.irrelevant();
    for (Gate gate : knowledgeBase.gates()) {
      if (gate.isLast() || log.isTriggered(gate)) {
        return new Walk(gate.verdict(), gate, OpenQuestions.NONE);
      }
      List<Question> open =
          gate.required().stream()
              .filter(q -> effective.to(q).isEmpty() && !irrelevant.contains(q))
              .toList();
      if (!open.isEmpty()) {
        Optional<Verdict> leaning = leaning(gate, log);
        return new Walk(
            Verdict.NOT_ENOUGH_ANSWERS,
            gate,
            new OpenQuestions(() -> leaning, () -> open, () -> open, List::of));
      }
    }
    throw new IllegalStateException("No last gate; the check lets this pass");
  }

  private Optional<Verdict> leaning(Gate unfinished, FiringLog log) {
    return knowledgeBase.gates().stream()
        .filter(gate -> gate.number() > unfinished.number() && !gate.isLast())
        .filter(log::isTriggered)
        .map(Gate::verdict)
        .findFirst();
  }

  private record Walk(Verdict verdict, Gate gate, OpenQuestions open) {}
}
