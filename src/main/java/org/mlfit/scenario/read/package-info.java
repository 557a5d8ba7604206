/** YAML to scenarios and answers, strictly; each fault of a file is worded here. */
package org.mlfit.scenario.read;
