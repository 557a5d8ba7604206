package org.mlfit.reasoning.versions;

import org.mlfit.advice.Answers;

/**
 * Something that two versions of the rules say differently, and answers that show it.
 *
 * @param shift what it is
 * @param answers as few answers as possible, to the questions of the later version if it asks them;
 *     the rule engine confirmed the difference with the rules of both versions
 */
public record Difference(Shift shift, Answers answers) {}
