package org.mlfit.explanation;

import java.util.Optional;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.Question;

/**
 * One answer replaced by another.
 *
 * @param question which question
 * @param from what was said; nothing if it was open
 * @param to what is said instead; nothing if it becomes open again
 */
public record Amendment(Question question, Optional<Answer> from, Optional<Answer> to) {}
