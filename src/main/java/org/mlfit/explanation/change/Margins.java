package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * How far each answer can change before the advice does, with all other answers as they are.
 *
 * @param now the present verdict
 * @param all one for each real answer that applies, in topic order
 * @param oneAnswerAway the verdicts, besides “not enough answers”, to which a single answer leads
 *     that is not fixed
 * @param notKnown the questions that apply and are open or were answered “unknown”, in topic order;
 *     they have no margin
 */
public record Margins(
    Verdict now, List<Margin> all, List<Verdict> oneAnswerAway, List<Question> notKnown) {}
