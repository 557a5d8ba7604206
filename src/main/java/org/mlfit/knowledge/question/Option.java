package org.mlfit.knowledge.question;

/**
 * One of the answers that a choice offers.
 *
 * @param id as people type it and files hold it, such as {@code done-beat-baseline}
 * @param label as the architect reads it
 * @param constant the constant in the rules, such as {@code DONE_BEAT_BASELINE}
 */
public record Option(String id, String label, String constant) {}
