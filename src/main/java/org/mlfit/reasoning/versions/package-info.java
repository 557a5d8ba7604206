/**
 * Two versions of the rules compared over all sets of answers: what an edit or a mistake changes.
 */
package org.mlfit.reasoning.versions;
