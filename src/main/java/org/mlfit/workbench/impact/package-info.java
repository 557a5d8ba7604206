/** What an edit of the rules changes. */
package org.mlfit.workbench.impact;
