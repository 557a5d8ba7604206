package org.mlfit.knowledge.vocabulary;

/**
 * The architect said "I do not know" to a question.
 *
 * @param question the declared type of the question
 */
public record Unknown(Class<?> question) {}
