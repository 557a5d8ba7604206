/** Faults, rules, mutants and the impact of an edit in every form. */
package org.mlfit.report.rules;
