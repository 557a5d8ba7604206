package org.mlfit.reasoning;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Question.Promise;
import org.mlfit.knowledge.Verdict;

/** The laws that rule authors promise: which change of an answer never makes the verdict worse. */
final class LawProofs {

  private final Grounds grounds;

  LawProofs(Grounds grounds) {
    this.grounds = grounds;
  }

  void addTo(Map<String, Supplier<Optional<Refutation>>> proofs) {
    for (Question question : grounds.knowledgeBase().questions()) {
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
    return grounds
        .twoSets()
        .breaking(question, promise)
        .map(pair -> confirmed(question, promise, pair));
  }

  private Refutation confirmed(Question question, Promise promise, Fork pair) {
    Advice before = grounds.advisor().advise(pair.one());
    Advice after = grounds.advisor().advise(pair.other());
    boolean excepted = promise.except().stream().anyMatch(after.findingIds()::contains);
    if (excepted || !after.verdict().isWorseThan(before.verdict())) {
      Limits.require(grounds.limits().all());
      throw new TwinDisagrees(
          "a worse verdict than " + before.verdict().id(),
          after.verdict().id(),
          pair.other(),
          grounds.advisor());
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
