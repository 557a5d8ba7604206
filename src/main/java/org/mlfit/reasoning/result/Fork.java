package org.mlfit.reasoning.result;

import org.mlfit.advice.Answers;

/**
 * Two complete sets of answers that differ in the answer to one question, and in what applies
 * because of it.
 */
public record Fork(Answers one, Answers other) {}
