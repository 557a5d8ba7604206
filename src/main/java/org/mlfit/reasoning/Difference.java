package org.mlfit.reasoning;

import org.mlfit.advice.Answers;

/**
 * Something that two versions of the rules say differently, and answers that show it.
 *
 * @param shift what it is
 * @param answers as few as can be, to the questions of the later version where it asks them; both
 *     rule engines confirmed that they show it
 */
public record Difference(Shift shift, Answers answers) {}
