/**
 * Edits of rules and scenarios: quick fixes, renames and layout, each tried before it is offered.
 */
package org.mlfit.editor.change;
