package org.mlfit.explanation.reading;

/**
 * What a condition needs.
 *
 * @param words what would have to be the case, such as {@code data.inputs to be fewer than 50
 *     inputs}
 * @param away how far the present answers are away from that, such as {@code 49 inputs would do, 1
 *     fewer}; empty if they are not, or if that cannot be given as a number
 */
public record Need(String words, String away) {}
