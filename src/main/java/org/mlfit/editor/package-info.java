/**
 * For who writes rules and scenarios in an editor: the texts, saved or not, what they name and
 * where, what is wrong with them, and how scenarios fare. Knows no protocol.
 */
package org.mlfit.editor;
