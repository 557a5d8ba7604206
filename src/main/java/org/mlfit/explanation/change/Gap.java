package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * A question without a known answer, which could still change the verdict.
 *
 * @param question which question
 * @param unknown whether "unknown" was said; else it is open
 * @param applies whether it applies so far; else it is asked only after other answers
 * @param alone what each answer to it leads to, with all other answers as they are; empty if it
 *     changes nothing by itself
 * @param leftOut answers that would lead to another verdict and could not be true beside the others
 * @param withOthers two verdicts between which it decides for some answers to other gaps; empty if
 *     it does so only by answers that could not be true together
 */
public record Gap(
    Question question,
    boolean unknown,
    boolean applies,
    List<Effect> alone,
    List<Effect> leftOut,
    List<Verdict> withOthers) {}
