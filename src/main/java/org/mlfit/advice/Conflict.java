package org.mlfit.advice;

import org.mlfit.knowledge.question.Question;

/**
 * Two answers that cannot both be true.
 *
 * @param first one question
 * @param second the other
 * @param message why they cannot both be true
 */
public record Conflict(Question first, Question second, String message) {}
