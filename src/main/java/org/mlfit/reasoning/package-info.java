/**
 * A symbolic twin of the rules: exact answers about all sets of answers, by an SMT solver. What the
 * twin claims is confirmed by the rule engine on a witness before anyone sees it.
 */
package org.mlfit.reasoning;
