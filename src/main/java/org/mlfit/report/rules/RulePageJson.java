package org.mlfit.report.rules;

import java.util.Map;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.report.json.Json;
import org.mlfit.workbench.authoring.RulePage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is known about a rule, as JSON. */
public final class RulePageJson {

  private RulePageJson() {}

  /** What {@code rules show ID --format json} prints. */
  public static String of(RulePage page) {
    Rule rule = page.rule();
    ObjectNode json = Json.ruleCard(rule);
    ObjectNode metadata = json.putObject("metadata");
    for (Metadata.Entry entry : rule.tree().metadata().entries()) {
      metadata.put(entry.key(), entry.value());
    }
    json.set("reads", Json.array(page.reads()));
    json.set("concludes", Json.array(page.concludes()));
    json.set("readBy", Json.ids(page.readBy(), Rule::id));
    json.put("scenarios", page.played());
    ArrayNode firing = json.putArray("firesIn");
    page.firing()
        .forEach(
            scenario ->
                Json.place(firing.addObject(), scenario.position()).put("name", scenario.name()));
    ObjectNode without = json.putObject("without");
    counts("verdicts", page.without().verdicts(), without);
    counts("missingFindings", page.without().findings(), without);
    counts("otherFindings", page.without().moreFindings(), without);
    without.set("conclusionsLost", Json.array(page.without().conclusions()));
    without.put("unchanged", page.without().unchanged());
    return Json.text(json);
  }

  private static void counts(String key, Map<String, Integer> counts, ObjectNode json) {
    ObjectNode all = json.putObject(key);
    counts.forEach(all::put);
  }
}
