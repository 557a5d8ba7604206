/**
 * For who writes rules: a new rule with its scenarios, all that is known about a rule, and the
 * check in depth.
 */
package org.mlfit.workbench.authoring;
