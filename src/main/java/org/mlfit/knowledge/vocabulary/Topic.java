package org.mlfit.knowledge.vocabulary;

/**
 * A group of questions and rules that belong together, such as "Data availability".
 *
 * <p>Rule files declare one type for each, with {@code @order} and {@code @title}; it is never a
 * fact.
 */
public abstract class Topic {}
