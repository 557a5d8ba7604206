/**
 * Searches with the solver: witnesses, the smallest changes of answers, bounds of numbers, pairs
 * that differ in one answer.
 */
package org.mlfit.reasoning.search;
