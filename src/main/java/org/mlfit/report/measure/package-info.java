/** What was measured in a table, as text and JSON. */
package org.mlfit.report.measure;
