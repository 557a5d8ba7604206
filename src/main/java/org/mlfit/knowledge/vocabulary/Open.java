package org.mlfit.knowledge.vocabulary;

/**
 * Nothing was said to a question yet, or what was said is set aside.
 *
 * @param question the declared type of the question
 */
public record Open(Class<?> question) {}
