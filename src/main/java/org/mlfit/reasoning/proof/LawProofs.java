package org.mlfit.reasoning.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Limits;

/** The laws that rule authors promise: which change of an answer never makes the verdict worse. */
public final class LawProofs {

  /** So that each claim still shows how far the proofs have come. */
  private static final int AT_ONCE = 32;

  private final ProofContext context;
  private final Set<Question> lookedAt = new HashSet<>();
  private final Map<Question, Optional<Fork>> breaking = new HashMap<>();

  /** Proves with the solvers of the context. */
  public LawProofs(ProofContext context) {
    this.context = context;
  }

  /** Adds each claim under its name; whoever asks a supplier starts its proof. */
  public void addTo(Map<String, Supplier<Optional<Refutation>>> proofs) {
    for (Question question : context.knowledgeBase().questions()) {
      question
          .promise()
          .ifPresent(
              promise -> proofs.put(nameOf(question, promise), () -> broken(question, promise)));
    }
  }

  private static String nameOf(Question question, Promise promise) {
    String except =
        promise.except().isEmpty()
            ? ""
            : ", except where " + String.join(" or ", promise.except()) + " fires";
    return question.id() + " keeps " + promise.law().id() + except;
  }

  private Optional<Refutation> broken(Question question, Promise promise) {
    if (!lookedAt.contains(question)) {
      look(question);
    }
    Optional<Fork> known = breaking.getOrDefault(question, Optional.empty());
    boolean holds = breaking.containsKey(question) && known.isEmpty();
    return holds
        ? Optional.empty()
        : smallest(question, promise, known).map(pair -> confirmed(question, promise, pair));
  }

  /** Looks which of several promises may be broken, from that of one question on. */
  private void look(Question first) {
    Map<Question, Promise> some = new LinkedHashMap<>();
    context.knowledgeBase().questions().stream()
        .filter(question -> question.promise().isPresent())
        .dropWhile(question -> !question.equals(first))
        .limit(AT_ONCE)
        .forEach(question -> some.put(question, question.promise().orElseThrow()));
    lookedAt.addAll(some.keySet());
    try {
      Map<Question, Fork> found = context.twoSets().breaking(some);
      some.keySet()
          .forEach(question -> breaking.put(question, Optional.ofNullable(found.get(question))));
    } catch (NotDecidedException together) {
      // Each by itself may well be decided.
    }
  }

  /** The smallest pair that breaks a promise; where none is found in time, one that is known. */
  private Optional<Fork> smallest(Question question, Promise promise, Optional<Fork> known) {
    try {
      return context.twoSets().breaking(question, promise);
    } catch (NotDecidedException notInTime) {
      if (known.isEmpty()) {
        throw notInTime;
      }
      return known;
    }
  }

  private Refutation confirmed(Question question, Promise promise, Fork pair) {
    Advice before = context.advisor().walk(pair.one());
    Advice after = context.advisor().walk(pair.other());
    boolean excepted = promise.except().stream().anyMatch(after.findingIds()::contains);
    if (excepted || !after.verdict().isWorseThan(before.verdict())) {
      Limits.require(context.limits().all());
      throw new TwinDisagreesException(
          "a worse verdict than " + before.verdict().id(),
          after.verdict().id(),
          pair.other(),
          context.advisor());
    }
    return Refutation.shownBy(
        words(question, before.verdict(), after.verdict()), pair.one(), pair.other());
  }

  private static String words(Question question, Verdict before, Verdict after) {
    return "A better answer to "
        + question.id()
        + " leads from "
        + before.id()
        + " to "
        + after.id()
        + ".";
  }
}
