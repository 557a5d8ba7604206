/** Why advice came about: computed from the rules and the run itself, in the rules' own words. */
package org.mlfit.explanation;
