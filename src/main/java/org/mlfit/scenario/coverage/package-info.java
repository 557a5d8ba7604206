/** What scenarios exercise of a knowledge base, what they leave out, and whether they can fail. */
package org.mlfit.scenario.coverage;
