/**
 * Scenario files written: saved and generated ones, and edits of what a file expects that leave
 * everything else alone.
 */
package org.mlfit.scenario.write;
