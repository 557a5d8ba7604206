/** Asking the architect: which question next, and what can be said at a prompt. */
package org.mlfit.interview;
