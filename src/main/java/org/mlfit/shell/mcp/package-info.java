/** The command that an assistant starts. What it speaks is loaded from a folder of its own. */
package org.mlfit.shell.mcp;
