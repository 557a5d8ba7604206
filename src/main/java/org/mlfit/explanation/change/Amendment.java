package org.mlfit.explanation.change;

import java.util.Optional;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;

/**
 * One answer replaced by another.
 *
 * @param question which question
 * @param from what was said; nothing if it was open
 * @param to what is said instead; nothing if it becomes open again
 */
public record Amendment(Question question, Optional<Answer> from, Optional<Answer> to) {}
