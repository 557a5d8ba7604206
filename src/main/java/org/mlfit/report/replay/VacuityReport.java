package org.mlfit.report.replay;

import java.util.Map;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios that are unable to fail. */
public final class VacuityReport {

  private VacuityReport() {}

  /** A list for people, with the reason why each scenario cannot fail. */
  public static String text(Tally tally, Map<Scenario, String> unable, TextStyle style) {
    Page page = new Page(style);
    unable.forEach(
        (scenario, reason) -> {
          page.item(0, "○", Ink.CARE, scenario.name());
          page.quiet(2, scenario.position().fileAndLine());
          page.indented(2, reason);
        });
    page.gap();
    String count = unable.isEmpty() ? "None" : String.valueOf(unable.size());
    String verb = unable.size() < 2 ? "is" : "are";
    page.painted(
        unable.isEmpty() ? Ink.GOOD : Ink.CARE,
        count + " of " + tally.total() + " scenarios " + verb + " unable to fail.");
    return page.toString();
  }

  /** The same list for machines. */
  public static String json(Tally tally, Map<Scenario, String> unable) {
    ObjectNode json = Json.document();
    json.put("total", tally.total());
    ArrayNode scenarios = json.putArray("unableToFail");
    unable.forEach(
        (scenario, reason) ->
            Json.place(scenarios.addObject(), scenario.position())
                .put("name", scenario.name())
                .put("reason", reason));
    return Json.text(json);
  }
}
