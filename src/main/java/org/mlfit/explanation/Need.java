package org.mlfit.explanation;

/**
 * What a condition needs.
 *
 * @param words what would have to be the case, such as {@code data.inputs to be fewer than 50
 *     inputs}
 * @param away how far what is the case is away from that, such as {@code 49 inputs would do, 1
 *     fewer}; empty where it is not, or where there is no number to tell
 */
public record Need(String words, String away) {}
