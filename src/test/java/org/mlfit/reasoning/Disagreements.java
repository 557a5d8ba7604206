package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.search.Witnesses;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** A twin and a rule engine that do not speak of the same rules. */
public final class Disagreements {

  private Disagreements() {}

  /** What comes of asking them for a drive of six miles, which only the twin calls one. */
  public static TwinDisagreesException staged() {
    KnowledgeBase rules = SmallKnowledge.of(Trips.RULES);
    Solver solver = new Solver(400_000);
    Twin twin = new Twin(solver, rules, "", Twin.variables(solver, rules, ""));
    Advisor engine = Trips.advisor(Trips.with("Miles( value > 5 )", "Miles( value > 6 )"));
    Witnesses witnesses = new Witnesses(engine, solver, twin);
    var sixMiles = twin.value(rules.question("trip.miles").orElseThrow());
    return catchThrowableOfType(
        TwinDisagreesException.class,
        () ->
            witnesses.smallest(
                solver.and(
                    twin.isComplete(),
                    twin.verdict(rules.verdict("drive").orElseThrow()),
                    solver.atMost(sixMiles.steps(), solver.number(6)),
                    solver.not(twin.isSilent(rules.question("trip.miles").orElseThrow())),
                    twin.isSilent(rules.question("trip.morning").orElseThrow()))));
  }
}
