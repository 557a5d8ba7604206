package org.mlfit.reasoning.proof;

import java.util.HashMap;
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
  private static final int AT_ONCE = 16;

  private final ProofContext context;
  private final Map<Question, Boolean> broken = new HashMap<>();

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
    if (!broken.containsKey(question)) {
      look(question);
    }
    return broken.get(question) ? shown(question, promise) : Optional.empty();
  }

  /** Looks which of several promises may be broken, from that of one question on. */
  private void look(Question first) {
    Map<Question, Promise> some = new LinkedHashMap<>();
    context.knowledgeBase().questions().stream()
        .filter(question -> question.promise().isPresent())
        .dropWhile(question -> !question.equals(first))
        .limit(AT_ONCE)
        .forEach(question -> some.put(question, question.promise().orElseThrow()));
    Set<Question> found;
    try {
      found = context.twoSets().breaking(some);
    } catch (NotDecidedException together) {
      // Each by itself may well be decided.
      found = some.keySet();
    }
    for (Question question : some.keySet()) {
      broken.put(question, found.contains(question));
    }
  }

  private Optional<Refutation> shown(Question question, Promise promise) {
    return context
        .twoSets()
        .breaking(question, promise)
        .map(pair -> confirmed(question, promise, pair));
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
