package org.mlfit.knowledge.vocabulary;

/**
 * A question does not apply to this proposal: it is not asked, and an answer to it is set aside.
 *
 * @param question the declared type of the question
 */
public record Irrelevant(Class<?> question) {}
