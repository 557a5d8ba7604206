/** Commands that question the advice. */
package org.mlfit.shell.explain;
