/**
 * Proofs that claims hold for all sets of answers: about verdicts, rules and the laws on questions.
 */
package org.mlfit.reasoning.proof;
