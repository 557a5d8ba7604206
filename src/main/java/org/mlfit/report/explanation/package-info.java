/** Explanations as trees, graphs and JSON. */
package org.mlfit.report.explanation;
