package org.mlfit.report.rules;

import java.util.Locale;
import org.mlfit.report.json.Json;
import org.mlfit.scenario.Scenario;
import org.mlfit.workbench.mutation.Fate;
import org.mlfit.workbench.mutation.Fate.Status;
import org.mlfit.workbench.mutation.Mutant;
import org.mlfit.workbench.mutation.MutationScore;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How well scenarios watch over rules, as JSON: every mutant with what became of it. */
public final class MutationJson {

  private MutationJson() {}

  /** What {@code rules mutate --format json} prints. */
  public static String of(MutationScore score) {
    ObjectNode json = Json.document();
    json.put("rules", score.rules()).put("scenarios", score.scenarios());
    json.put("mutants", score.fates().size());
    for (Status status : Status.values()) {
      json.put(word(status), score.count(status));
    }
    json.put("confirmedByTheRuleEngine", score.confirmed());
    ArrayNode fates = json.putArray("fates");
    score.fates().forEach(fate -> add(fate, score, fates.addObject()));
    return Json.text(json);
  }

  private static void add(Fate fate, MutationScore score, ObjectNode json) {
    Mutant mutant = fate.mutant();
    Json.place(json.put("rule", mutant.rule().id()), mutant.position());
    json.put("before", mutant.before());
    json.put("after", mutant.after());
    json.put("status", word(fate.status()));
    json.put(
        "killedBy", fate.killer().map(Scenario::position).map(p -> p.fileAndLine()).orElse(null));
    json.put("scenario", score.missing().get(fate));
    json.put("reason", fate.reason().isEmpty() ? null : fate.reason());
  }

  private static String word(Status status) {
    String[] words = status.name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }
}
