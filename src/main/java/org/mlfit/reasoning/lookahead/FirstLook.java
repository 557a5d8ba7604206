package org.mlfit.reasoning.lookahead;

import java.util.Set;
import org.mlfit.knowledge.question.Question;

/**
 * What is known before anything is said: enough for the first question, without the rule engine.
 *
 * @param look what looking ahead from no answers has shown
 * @param applying the questions that apply while nothing is said, as the rule engine concludes
 */
public record FirstLook(Look look, Set<Question> applying) {}
