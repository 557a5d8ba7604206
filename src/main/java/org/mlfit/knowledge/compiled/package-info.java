/**
 * Checked rules as an executable model of Drools: compiled from what was read, never from the file
 * itself, so that nothing can run that was not checked.
 */
package org.mlfit.knowledge.compiled;
