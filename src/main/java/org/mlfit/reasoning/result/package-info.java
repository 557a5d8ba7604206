/**
 * What the reasoning hands out: what can still come out, changes, claims and their refutations, and
 * why something is not known.
 */
package org.mlfit.reasoning.result;
