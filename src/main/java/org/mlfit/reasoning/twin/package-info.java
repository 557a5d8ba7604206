/** The rules as formulas over all answers, and the solver that decides them. */
package org.mlfit.reasoning.twin;
