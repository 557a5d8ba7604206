/** Why something did not come about: how far each rule and gate is from it. */
package org.mlfit.explanation.whynot;
