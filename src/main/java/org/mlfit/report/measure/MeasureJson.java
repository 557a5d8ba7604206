package org.mlfit.report.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advice.Certainty;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Survey.Answered;
import org.mlfit.measure.Survey.Hinted;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, for machines; {@code measure.schema.json} says what each key means. */
public final class MeasureJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MeasureJson() {}

  /** What {@code measure} prints. */
  public static String of(Survey survey, Trust trust) {
    ObjectNode json = Json.document();
    Json.addTrust(json, trust);
    json.set("source", source(survey));
    ObjectNode answers = json.putObject("answers");
    survey.answers().forEach(each -> answers.set(each.question().id(), answer(each)));
    ObjectNode hints = json.putObject("hints");
    survey.hints().forEach(each -> hints.set(each.question().id(), hint(each)));
    json.set(
        "suspects",
        Json.array(
            survey.suspects(),
            each ->
                NODES
                    .objectNode()
                    .put("column", each.column())
                    .put("why", each.why())
                    .put("figure", each.figure())));
    survey.simple().ifPresent(simple -> json.set("simple", simple(simple)));
    json.set(
        "notMeasured",
        Json.array(
            survey.notMeasured(),
            each ->
                NODES.objectNode().put("id", each.question().id()).put("reason", each.reason())));
    json.set("notNeeded", Json.ids(survey.notNeeded()));
    Advice advice = survey.advice();
    json.put("verdict", advice.verdict().id());
    if (advice.certainty() != Certainty.UNPROVED) {
      json.put("settled", advice.isSettled());
    }
    json.set("open", Json.ids(advice.answerNext()));
    return Json.text(json);
  }

  private static ObjectNode source(Survey survey) {
    ObjectNode json = NODES.objectNode();
    json.put("name", survey.table().source());
    json.put("print", survey.table().print());
    json.put("asOf", survey.day().toString());
    json.put("rows", survey.table().rows());
    json.set("columns", Json.array(survey.table().columns().stream().map(c -> c.name()).toList()));
    json.set("notices", Json.array(survey.notices()));
    return json;
  }

  private static ObjectNode answer(Answered each) {
    ObjectNode json = NODES.objectNode();
    json.set("value", ReasoningJson.value(each.answer()));
    json.put("error", each.measured().error());
    json.put("rows", each.measured().rows());
    json.put("told", each.measured().told());
    json.put("sql", each.measured().sql());
    json.put("seconds", seconds(each.seconds()));
    each.given()
        .map((Answer given) -> ReasoningJson.value(given))
        .ifPresent(g -> json.set("said", g));
    return json;
  }

  private static ObjectNode hint(Hinted each) {
    return NODES
        .objectNode()
        .put("told", each.hint().told())
        .put("sql", each.hint().sql())
        .put("seconds", seconds(each.seconds()));
  }

  private static ObjectNode simple(Survey.Simple simple) {
    ObjectNode json = NODES.objectNode();
    json.put("measure", simple.measure());
    json.put("heldOut", simple.heldOut());
    json.set(
        "ways",
        Json.array(
            simple.ways(),
            way ->
                NODES
                    .objectNode()
                    .put("way", way.way())
                    .put("score", rounded(way.score()))
                    .put("skill", rounded(way.skill()))
                    .put("suspect", way.isSuspect())));
    return json;
  }

  private static BigDecimal seconds(double seconds) {
    return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
  }
}
