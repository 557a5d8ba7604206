/**
 * How a verdict, a finding or a conclusion came about, step by step down to the answers; also as a
 * graph.
 */
package org.mlfit.explanation.why;
