package org.mlfit.explanation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

/** Finds what one answer alone does to the verdict, with all other answers as they are. */
final class Effects {

  private final Advisor advisor;
  private final Reasoner reasoner;

  Effects(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
  }

  /**
   * The real answers that lead to another verdict, by verdict in gate order; empty if none does.
   */
  List<Effect> of(Question question, Answers given) {
    Map<Verdict, List<Answer>> answers = answers(question, given);
    Map<Verdict, List<Interval>> intervals = intervals(question, given);
    Verdict now = advisor.advise(given).verdict();
    return advisor.knowledgeBase().verdicts().stream()
        .filter(verdict -> !verdict.equals(now))
        .filter(verdict -> answers.containsKey(verdict) || intervals.containsKey(verdict))
        .map(
            verdict ->
                new Effect(
                    verdict,
                    answers.getOrDefault(verdict, List.of()),
                    intervals.getOrDefault(verdict, List.of())))
        .toList();
  }

  /** Tries answers one by one where they are few; of sets of options there are too many. */
  private Map<Verdict, List<Answer>> answers(Question question, Answers given) {
    Map<Verdict, List<Answer>> answers = new LinkedHashMap<>();
    if (question.kind() instanceof QuestionKind.ManyOf) {
      reasoner
          .flips(question, given)
          .forEach((verdict, nearest) -> answers.put(verdict, List.of(nearest)));
    }
    for (Answer answer : AllAnswers.to(question)) {
      Verdict verdict = advisor.advise(given.with(question, answer)).verdict();
      answers.computeIfAbsent(verdict, v -> new ArrayList<>()).add(answer);
    }
    return answers;
  }

  /** Goes through the range from interval to interval. */
  private Map<Verdict, List<Interval>> intervals(Question question, Answers given) {
    Map<Verdict, List<Interval>> intervals = new LinkedHashMap<>();
    if (!(question.kind() instanceof QuestionKind.Number number)) {
      return intervals;
    }
    BigDecimal value = number.least();
    while (value.compareTo(number.most()) <= 0) {
      Answers with = given.with(question, new Answer.Amount(value));
      Interval interval = reasoner.verdictHolds(question, with).orElseThrow();
      Verdict verdict = advisor.advise(with).verdict();
      intervals.computeIfAbsent(verdict, v -> new ArrayList<>()).add(interval);
      value = interval.to().add(number.step());
    }
    return intervals;
  }
}
