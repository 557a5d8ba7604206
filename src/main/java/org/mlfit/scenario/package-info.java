/** Scenario files: reading them strictly, and replaying them against a knowledge base. */
package org.mlfit.scenario;
