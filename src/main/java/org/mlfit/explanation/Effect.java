package org.mlfit.explanation;

import java.util.List;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.Interval;

/**
 * Which answers to one question lead to a verdict, with all other answers as they are.
 *
 * @param verdict what they lead to
 * @param answers all such answers; of a choice of several options only the nearest
 * @param intervals for a number: all such values, from the least to the most
 */
public record Effect(Verdict verdict, List<Answer> answers, List<Interval> intervals) {}
