/**
 * What rule authors try before they put rules to use: what an edit changes, how well scenarios
 * watch over the rules, and whether the rules hold what they should.
 */
package org.mlfit.workbench;
