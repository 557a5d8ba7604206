/**
 * For who writes rules and scenarios in an editor: what stands at a place, what may stand there,
 * what it means, and what is wrong with its single edits. Works on texts, saved or not, and knows
 * no protocol.
 */
package org.mlfit.editor;
