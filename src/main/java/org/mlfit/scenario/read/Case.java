package org.mlfit.scenario.read;

import java.util.Set;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.Node.Mapping;

/**
 * A scenario with the text that it was read from.
 *
 * @param scenario the scenario
 * @param expect its expectation as written; with its placeholders replaced by the cells of its row
 * @param cellsElsewhere where those cells stand that it uses outside its expectation
 */
public record Case(Scenario scenario, Mapping expect, Set<Position> cellsElsewhere) {}
