package org.mlfit.reasoning.result;

import java.util.Optional;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;

/**
 * One answer changed.
 *
 * @param question which question
 * @param from what was said; nothing if it was open
 * @param to what would have to be said
 */
public record Change(Question question, Optional<Answer> from, Answer to) {}
