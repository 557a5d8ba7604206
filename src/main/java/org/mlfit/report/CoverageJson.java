package org.mlfit.report;

import java.util.Locale;
import java.util.Map;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.Point;
import org.mlfit.scenario.coverage.Point.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What scenarios exercise, as JSON, together with how they fared. */
public final class CoverageJson {

  private static final int SCHEMA_VERSION = 1;

  private CoverageJson() {}

  /** The document. */
  public static String of(Tally tally, Coverage coverage, Map<Point, String> scenarios) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
    ObjectNode replay = json.putObject("replay");
    replay.put("total", tally.total());
    for (Status status : Status.values()) {
      replay.put(status.name().toLowerCase(Locale.ROOT), tally.count(status));
    }
    replay.put("faults", tally.faults());
    coverage.since().ifPresent(version -> json.put("changedSince", version));
    json.put("total", coverage.total());
    json.put("covered", coverage.covered());
    ArrayNode kinds = json.putArray("kinds");
    for (Kind kind : Kind.values()) {
      kinds
          .addObject()
          .put("kind", word(kind))
          .put("total", coverage.total(kind))
          .put("covered", coverage.covered(kind));
    }
    ArrayNode missing = json.putArray("missing");
    for (Point point : coverage.missing()) {
      missing
          .addObject()
          .put("kind", word(point.kind()))
          .put("subject", point.subject())
          .put("words", point.words())
          .put("file", point.position().map(p -> p.file()).orElse(null))
          .put("line", point.position().map(p -> p.line()).orElse(null))
          .put("scenario", scenarios.get(point));
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
