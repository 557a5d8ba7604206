/** Commands of a rule author. */
package org.mlfit.shell.rules;
