/** What other answers would change: what-if, change-to, gaps, margins and the plan. */
package org.mlfit.explanation.change;
