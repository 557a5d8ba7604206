/**
 * Reads and checks the rule language: a strict subset of DRL in which every rule is a tree of our
 * own, every mistake has a place, and nothing is accepted that was not read.
 *
 * <p>We read it ourselves, and not with the parser of Drools, because its parser is no public API,
 * has no columns for constraints, and reports mistakes in the words of a parser generator.
 */
package org.mlfit.knowledge.language;
