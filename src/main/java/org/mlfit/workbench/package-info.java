/** What a rule author works with: how well scenarios watch over the rules, and the self-check. */
package org.mlfit.workbench;
