/** A place of a file, by the words before it: what may stand there, and what a word there means. */
package org.mlfit.editor.place;
