package org.mlfit.scenario;

import java.util.List;

/**
 * One scenario file as it was read.
 *
 * @param name the file
 * @param scenarios in order, with one for each row of a table
 */
public record ScenarioFile(String name, List<Scenario> scenarios) {}
