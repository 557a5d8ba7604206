package org.mlfit.reasoning.proof;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Limits;

/** The laws that rule authors promise: which change of an answer never makes the verdict worse. */
public final class LawProofs {

  private final ProofContext context;

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
