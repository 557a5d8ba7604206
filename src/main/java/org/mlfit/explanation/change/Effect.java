package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;

/**
 * Which answers to one question lead to a verdict, with all other answers as they are.
 *
 * @param verdict what they lead to
 * @param answers all such answers; of a choice of several options only the nearest
 * @param intervals for a number: all such values, from the least to the most
 */
public record Effect(Verdict verdict, List<Answer> answers, List<Interval> intervals) {

  /** The same with some of the answers; nothing if none of them leads there, nor any number. */
  Optional<Effect> among(Predicate<Answer> wanted) {
    List<Answer> some = answers.stream().filter(wanted).toList();
    return some.isEmpty() && intervals.isEmpty()
        ? Optional.empty()
        : Optional.of(new Effect(verdict, some, intervals));
  }
}
