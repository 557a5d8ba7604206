package org.mlfit.explanation;

import java.util.List;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;

/**
 * A question to which the answer is not known and could still change the verdict.
 *
 * @param question which question
 * @param unknown whether "unknown" was said; else it is open
 * @param alone what each answer to it leads to, all else being as it is; empty if it changes
 *     nothing by itself
 * @param withOthers two verdicts between which it decides once other gaps are filled in a certain
 *     way; empty if it never does
 */
public record Gap(
    Question question, boolean unknown, List<Effect> alone, List<Verdict> withOthers) {}
