/** Many proposals on one page for a governance board, in every form. */
package org.mlfit.report.portfolio;
