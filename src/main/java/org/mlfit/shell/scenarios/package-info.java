/** Commands of a team: replay, coverage, vacuity and generate. */
package org.mlfit.shell.scenarios;
