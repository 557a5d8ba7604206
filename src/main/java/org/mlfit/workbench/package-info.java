/** What rule authors try before they put rules to use: what an edit changes. */
package org.mlfit.workbench;
