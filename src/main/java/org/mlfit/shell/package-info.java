/** The face of the program: commands, the terminal and exit codes. Knows Spring and JLine. */
package org.mlfit.shell;
