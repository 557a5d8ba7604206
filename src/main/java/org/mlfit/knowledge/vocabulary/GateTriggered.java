package org.mlfit.knowledge.vocabulary;

/**
 * What a gate of the verdict table looks for holds.
 *
 * @param gate the number of the gate, from 1
 */
public record GateTriggered(int gate) {}
