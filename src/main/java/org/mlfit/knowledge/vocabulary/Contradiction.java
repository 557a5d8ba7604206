package org.mlfit.knowledge.vocabulary;

/**
 * Two answers that cannot both be true. No finding and no part of the verdict.
 *
 * @param first the declared type of one question
 * @param second the declared type of the other question
 * @param message why they cannot both be true
 */
public record Contradiction(Class<?> first, Class<?> second, String message) {}
