package org.mlfit.reasoning.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.Fork;

/**
 * What played interviews show of the questions that can decide between two verdicts.
 *
 * @param known two ways to go on for each such question, if some were played
 * @param beside finds more of them beside two interviews
 */
public record PlayedPartings(
    Map<Question, Optional<Parting>> known, Function<Fork, Map<Question, Parting>> beside) {}
