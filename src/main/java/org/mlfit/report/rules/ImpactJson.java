package org.mlfit.report.rules;

import org.mlfit.knowledge.GateMove;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactGroup;
import org.mlfit.workbench.impact.Sighting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an edit of the rules changes, as JSON. */
public final class ImpactJson {

  private ImpactJson() {}

  /** The document, with every change that was seen, however many. */
  public static String of(Impact impact) {
    ObjectNode json = Json.document();
    json.put("before", impact.before()).put("after", impact.after());
    json.put("changesNothing", impact.changesNothing());
    json.putObject("proof")
        .put("complete", impact.proof().isComplete())
        .put("reason", impact.proof().reason());
    json.put("scenarios", impact.scenarios())
        .put("changedScenarios", impact.changedScenarios())
        .put("failingScenarios", impact.failingScenarios())
        .put("notCompared", impact.notCompared())
        .put("boundaries", impact.boundaries());
    ArrayNode edits = json.putArray("editedRules");
    impact.edits().rules().forEach(edit -> edit(edit, impact, edits.addObject()));
    json.set("editedQuestions", Json.array(impact.edits().questions()));
    ArrayNode moves = json.putArray("movedQuestions");
    impact.edits().moves().forEach(move -> move(move, moves.addObject()));
    json.set("onlyAnswersOfBothVersions", Json.array(impact.narrowed()));
    ArrayNode groups = json.putArray("changes");
    impact.groups().forEach(group -> group(group, groups));
    return Json.text(json);
  }

  private static void edit(RuleEdit edit, Impact impact, ObjectNode json) {
    json.put("rule", edit.id()).put("edit", Name.of(edit.kind()));
    Json.place(json, edit.rule().position()).put("changesNothing", impact.idle().contains(edit));
    json.set("conditionsGone", Json.array(edit.conditionsGone()));
    json.set("conditionsNew", Json.array(edit.conditionsNew()));
  }

  private static void move(GateMove move, ObjectNode json) {
    json.put("question", move.question())
        .put("before", move.before().orElse(null))
        .put("after", move.after().orElse(null));
  }

  private static void group(ImpactGroup group, ArrayNode changes) {
    group
        .shifts()
        .forEach(
            (shift, sightings) -> {
              ObjectNode change = changes.addObject();
              change.set("causes", Json.array(group.causes()));
              shift(shift, change);
              ArrayNode seen = change.putArray("seen");
              sightings.forEach(sighting -> sighting(sighting, seen.addObject()));
            });
  }

  private static void shift(Shift shift, ObjectNode change) {
    change
        .put("kind", Name.of(shift.kind()))
        .put("before", shift.before().isEmpty() ? null : shift.before())
        .put("after", shift.after().isEmpty() ? null : shift.after());
  }

  private static void sighting(Sighting sighting, ObjectNode json) {
    json.put("from", Name.of(sighting.kind()));
    if (!sighting.name().isEmpty()) {
      json.put("name", sighting.name());
    }
    sighting.position().ifPresent(place -> Json.place(json, place));
    if (sighting.kind() == Sighting.Kind.SCENARIO) {
      json.put("failsNow", sighting.failsNow());
    } else {
      ObjectNode answers = json.putObject("answers");
      sighting
          .answers()
          .asMap()
          .forEach((question, answer) -> answers.put(question.id(), AnswerText.plain(answer)));
    }
  }
}
