package org.mlfit.reasoning.lookahead;

import java.util.List;
import java.util.Map;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * What looking ahead from some answers has shown. It stays true when answers are added.
 *
 * @param refuted for each class of answers the verdicts that cannot come with it, one a bit
 * @param played interviews that show all else
 * @param relevance which questions matter, and how that was found
 * @param prospects what all this says of verdicts and questions
 */
public record Look(
    Map<AnswerClass, Long> refuted,
    List<Completion> played,
    Relevance.Known relevance,
    Prospects prospects) {}
