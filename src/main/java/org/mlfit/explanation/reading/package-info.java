/**
 * Conditions read against answers: what is met, what is not, and what it would take; held against
 * what the rule engine did.
 */
package org.mlfit.explanation.reading;
