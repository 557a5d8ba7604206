package org.mlfit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.report.advice.StatusReport;
import org.mlfit.report.explanation.ExplanationJson;
import org.mlfit.report.explanation.WhatIfJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {

  @Test
  void adviceNamesIdsAndNeverTitles() {
    JsonNode json =
        parsed(
            Json.advice(
                SmallKnowledge.advice(
                    """
                    goal.stated: yes
                    data.examples: 50
                    data.inputs: 60
                    data.error-percent: unknown
                    data.trial-weeks: 3
                    """),
                Trust.NONE));

    assertThat(json.propertyNames())
        .startsWith("schemaVersion", "verdict", "settled", "leaning")
        .contains("findings", "conclusions", "unknown", "setAside", "open", "notNeeded");
    assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.get("verdict").asString()).isEqualTo("get-data");
    assertThat(json.get("leaning").isNull()).isTrue();
    assertThat(texts(json.get("conclusions"))).containsExactly("data-thin");
    assertThat(texts(json.get("unknown"))).containsExactly("data.error-percent");
    assertThat(texts(json.get("setAside"))).containsExactly("data.trial-weeks");
    assertThat(texts(json.get("open"))).isEmpty();
    assertThat(json.get("contradictions").get(0).get("message").asString())
        .isEqualTo("There are more inputs than examples.");
  }

  @Test
  void aFindingHasIdKindSeverityMessageNextSourceAndRole() {
    Advice advice = SmallKnowledge.advice("data.examples: 50\ndata.inputs: 10");

    assertThat(parsed(Json.advice(advice, Trust.NONE)).get("findings").get(0))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "id": "data-thin",
                      "kind": "blocker",
                      "severity": "high",
                      "message": "Only 50 examples for 10 inputs.",
                      "next": "Collect more.",
                      "source": "Smith 2020",
                      "role": "next"
                    }
                    """));
  }

  @Test
  void aWhatIfWritesNumbersWithoutAnExponentAsAnswersFilesDo() {
    WhatIf whatIf =
        new WhatIfFinder(SmallKnowledge.labels())
            .compare(
                SmallKnowledge.answers("data.examples: 50"),
                SmallKnowledge.answers("data.examples: 4000"));

    assertThat(WhatIfJson.of(whatIf)).contains("\"from\" : 50,", "\"to\" : 4000");
  }

  @Test
  void tooFewAnswersNameTheLeaningAndWhatIsOpen() {
    JsonNode json = parsed(Json.advice(SmallKnowledge.advice("data.examples: 5"), Trust.NONE));

    assertThat(json.get("verdict").asString()).isEqualTo("not-enough-answers");
    assertThat(json.get("leaning").asString()).isEqualTo("get-data");
    assertThat(texts(json.get("open"))).containsExactly("goal.stated");
  }

  @Test
  void anExplanationIsATreeOfSteps() {
    Advice advice = SmallKnowledge.advice("goal.stated: no");
    Explainer explainer = new Explainer(SmallKnowledge.labels().knowledgeBase());

    JsonNode json = parsed(ExplanationJson.explanation(explainer.verdict(advice), List.of()));

    assertThat(json.propertyNames()).startsWith("schemaVersion");
    JsonNode rule = json.get("step").get("below").get(0);
    assertThat(json.get("step").get("place").isNull()).isTrue();
    assertThat(rule.get("kind").asString()).isEqualTo("rule");
    assertThat(rule.get("place").asString()).isEqualTo("rules/small.drl:94");
    assertThat(rule.get("conditions").get(0).get("status").asString()).isEqualTo("met");
  }

  @Test
  void aFaultHasPlaceMessageAndSuggestion() {
    FaultyInputException faulty =
        catchThrowableOfType(
            FaultyInputException.class, () -> SmallKnowledge.scenarios("scenarioz: []\n"));

    ObjectNode fault = Json.fault(faulty.faults().get(1));

    assertThat(fault.propertyNames())
        .containsExactly("id", "file", "line", "column", "message", "suggestion");
    assertThat(fault.get("id").asString()).isEqualTo("unknown-key");
    assertThat(fault.get("suggestion").asString()).isEqualTo("Did you mean scenarios?");
  }

  @Test
  void rulesAndQuestionsAreListedByTheirIds() {
    var knowledge = SmallKnowledge.labels().knowledgeBase();

    assertThat(parsed(QuestionsJson.of(knowledge)).get("questions").get(1).get("id").asString())
        .isEqualTo("data.examples");
    assertThat(
            parsed(Json.rules(knowledge))
                .get("rules")
                .valueStream()
                .map(r -> r.get("id").asString()))
        .contains("data-thin", "verdict-go");
    assertThat(parsed(new StatusReport(knowledge, Optional.empty()).json()).propertyNames())
        .startsWith("schemaVersion");
  }

  private static JsonNode parsed(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
