/** The terminal, pipes, prompts, Ctrl-C and progress. */
package org.mlfit.shell.console;
