/** What all JSON documents share. */
package org.mlfit.report.json;
