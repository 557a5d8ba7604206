package org.mlfit.report;

import java.util.List;
import java.util.Locale;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.RuleEdit;
import org.mlfit.reasoning.Shift;
import org.mlfit.workbench.Impact;
import org.mlfit.workbench.ImpactGroup;
import org.mlfit.workbench.Sighting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an edit of the rules changes, as JSON. */
public final class ImpactJson {

  private static final int SCHEMA_VERSION = 1;

  private ImpactJson() {}

  /** The document; it lists everything that was seen. */
  public static String of(Impact impact) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
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
    strings(impact.edits().questions(), json.putArray("editedQuestions"));
    strings(impact.narrowed(), json.putArray("onlyAnswersOfBothVersions"));
    ArrayNode groups = json.putArray("changes");
    impact.groups().forEach(group -> group(group, groups));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static void edit(RuleEdit edit, Impact impact, ObjectNode json) {
    json.put("rule", edit.id())
        .put("edit", word(edit.kind()))
        .put("file", edit.rule().position().file())
        .put("line", edit.rule().position().line())
        .put("changesNothing", impact.idle().contains(edit));
    strings(edit.conditionsGone(), json.putArray("conditionsGone"));
    strings(edit.conditionsNew(), json.putArray("conditionsNew"));
  }

  private static void group(ImpactGroup group, ArrayNode changes) {
    group
        .shifts()
        .forEach(
            (shift, sightings) -> {
              ObjectNode change = changes.addObject();
              strings(group.causes(), change.putArray("causes"));
              shift(shift, change);
              ArrayNode seen = change.putArray("seen");
              sightings.forEach(sighting -> sighting(sighting, seen.addObject()));
            });
  }

  private static void shift(Shift shift, ObjectNode change) {
    change
        .put("kind", word(shift.kind()))
        .put("before", shift.before().isEmpty() ? null : shift.before())
        .put("after", shift.after().isEmpty() ? null : shift.after());
  }

  private static void sighting(Sighting sighting, ObjectNode json) {
    json.put("from", word(sighting.kind()));
    if (!sighting.name().isEmpty()) {
      json.put("name", sighting.name());
    }
    sighting
        .position()
        .ifPresent(place -> json.put("file", place.file()).put("line", place.line()));
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

  private static void strings(List<String> values, ArrayNode array) {
    values.forEach(array::add);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
