package org.mlfit.report.replay;

import java.util.Map;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.CoverageGoal;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What scenarios exercise, as JSON, together with how many passed. */
public final class CoverageJson {

  private CoverageJson() {}

  /**
   * What {@code coverage --format json} prints.
   *
   * @param scenarios a scenario file for each point for which one was found
   */
  public static String of(Tally tally, Coverage coverage, Map<CoverageGoal, String> scenarios) {
    ObjectNode json = Json.document();
    ObjectNode replay = json.putObject("replay");
    replay.put("total", tally.total());
    for (Status status : Status.values()) {
      replay.put(Name.of(status), tally.count(status));
    }
    replay.put("faults", tally.faults());
    coverage.since().ifPresent(version -> json.put("changedSince", version));
    json.put("total", coverage.total());
    json.put("covered", coverage.covered());
    ArrayNode kinds = json.putArray("kinds");
    for (Kind kind : Kind.values()) {
      kinds
          .addObject()
          .put("kind", Name.of(kind))
          .put("total", coverage.total(kind))
          .put("covered", coverage.covered(kind));
    }
    ArrayNode missing = json.putArray("missing");
    for (CoverageGoal goal : coverage.missing()) {
      missing
          .addObject()
          .put("kind", Name.of(goal.kind()))
          .put("subject", goal.subject())
          .put("words", goal.words())
          .put("file", goal.position().map(p -> p.file()).orElse(null))
          .put("line", goal.position().map(p -> p.line()).orElse(null))
          .put("scenario", scenarios.get(goal));
    }
    return Json.text(json);
  }
}
