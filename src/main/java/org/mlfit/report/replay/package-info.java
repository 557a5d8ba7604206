/** Replays, coverage and vacuity in every form, and the schema of scenario files. */
package org.mlfit.report.replay;
