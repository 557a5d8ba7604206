/** What exit codes mean, and the plain words and the code for whatever goes wrong. */
package org.mlfit.shell.exit;
