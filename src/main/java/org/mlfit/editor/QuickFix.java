package org.mlfit.editor;

import org.mlfit.knowledge.source.Fault;

/**
 * A single edit that mends a fault.
 *
 * @param title what it does, in a few words
 * @param fault what it mends
 * @param change the edit
 */
public record QuickFix(String title, Fault fault, Change change) {}
