/** The page for a review meeting: its sections, its pictures, and its three forms. */
package org.mlfit.report.review;
