/**
 * What each answer to each open question would leave possible; from this the interview chooses its
 * next question.
 */
package org.mlfit.reasoning.lookahead;
