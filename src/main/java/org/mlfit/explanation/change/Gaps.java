package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What is not known, and what it could change.
 *
 * @param now the present verdict
 * @param reachable the verdicts that are possible once everything is known
 * @param deciding the gaps that could change the verdict, in the order in which it pays to fill
 *     them
 * @param idle the questions that are unknown or open and cannot change the verdict, whatever all
 *     the others turn out to be
 */
public record Gaps(Verdict now, List<Verdict> reachable, List<Gap> deciding, List<Question> idle) {}
