package org.mlfit.reasoning.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.question.Question;

/**
 * What played interviews show of the questions that can decide between two verdicts.
 *
 * @param known two ways to go on for each such question, if some were played
 * @param beside finds more of them beside an interview, given by its codes
 */
public record PlayedPartings(
    Map<Question, Optional<Parting>> known, Function<long[], Map<Question, Parting>> beside) {}
