/** How a command is declared, and the options that commands share. */
package org.mlfit.shell.command;
