/** Lines, wrapping, colour, counts and escaping, for all texts. */
package org.mlfit.report.text;
