/**
 * Why advice came about: computed from the rules and from what the rule engine did, in the words of
 * the rules.
 */
package org.mlfit.explanation;
