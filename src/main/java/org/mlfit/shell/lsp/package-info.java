/**
 * The protocol of editors over standard input and output. It translates, and knows nothing else.
 */
package org.mlfit.shell.lsp;
