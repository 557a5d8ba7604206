/** What rules without an error probably do not mean: warnings, each with a way out. */
package org.mlfit.knowledge.language.doubt;
