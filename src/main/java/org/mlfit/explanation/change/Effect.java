package org.mlfit.explanation.change;

import java.util.List;
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
public record Effect(Verdict verdict, List<Answer> answers, List<Interval> intervals) {}
