package org.mlfit.report.explanation;

import java.util.List;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony.PastReview;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.CheckedCondition;
import org.mlfit.explanation.whynot.CheckedRule;
import org.mlfit.explanation.whynot.GateCheck;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How something came about and why something else did not, for machines. */
public final class ExplanationJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ExplanationJson() {}

  /** What {@code explain} prints. */
  public static String explanation(Step step, List<PastReview> pastReview) {
    ObjectNode json = Json.document();
    json.set("step", step(step));
    json.set("pastReview", Json.array(pastReview, Json::pastReview));
    return Json.text(json);
  }

  static ObjectNode step(Step step) {
    ObjectNode json = NODES.objectNode();
    json.put("kind", Name.of(step.kind()));
    json.put("id", step.id());
    json.put("words", step.words());
    json.put("detail", step.detail());
    json.put("place", step.place().isEmpty() ? null : step.place());
    json.put("title", step.rule().map(Rule::title).orElse(null));
    json.put("rationale", said(step, Rule::rationale));
    json.put("source", said(step, Rule::source));
    json.set("conditions", readings(step.conditions()));
    json.set("below", steps(step.below()));
    return json;
  }

  private static String said(Step step, java.util.function.Function<Rule, String> what) {
    return step.rule().map(what).filter(text -> !text.isEmpty()).orElse(null);
  }

  private static ArrayNode steps(List<Step> steps) {
    return Json.array(steps, ExplanationJson::step);
  }

  static ArrayNode readings(List<Reading> readings) {
    return Json.array(readings, ExplanationJson::reading);
  }

  private static ObjectNode reading(Reading reading) {
    ObjectNode json = NODES.objectNode();
    json.put("text", reading.text());
    json.put("status", Name.of(reading.status()));
    json.put("actual", reading.actual());
    json.put("needed", reading.need().words());
    json.put("away", reading.need().away().isEmpty() ? null : reading.need().away());
    return json;
  }

  /**
   * What {@code why-not} prints. Its conditions are, for a verdict, that no gate before it holds or
   * needs answers, then those of the nearest rule that gives it.
   */
  public static String whyNot(WhyNot whyNot, Advice advice) {
    ObjectNode json = Json.document();
    json.put("kind", Name.of(whyNot.kind()));
    json.put("id", whyNot.id());
    json.put("title", whyNot.title());
    json.put("holds", whyNot.holds());
    json.put("lasts", whyNot.lasts());
    whyNot
        .canCome()
        .ifPresentOrElse(can -> json.put("canCome", can), () -> json.putNull("canCome"));
    ArrayNode conditions = json.putArray("conditions");
    if (whyNot.id().equals(Verdict.NOT_ENOUGH_ANSWERS.id())) {
      conditions.add(openQuestion(advice));
    }
    whyNot.before().forEach(gate -> conditions.add(gate(gate)));
    whyNot.rules().stream()
        .limit(1)
        .flatMap(rule -> rule.conditions().stream())
        .forEach(condition -> conditions.add(condition(condition)));
    json.set("rules", rules(whyNot.rules()));
    ArrayNode waitsFor = json.putArray("waitsFor");
    whyNot.waitsFor().forEach(question -> waitsFor.add(question.id()));
    return Json.text(json);
  }

  /** What the verdict needs that no rule gives. */
  private static ObjectNode openQuestion(Advice advice) {
    ObjectNode json = NODES.objectNode();
    json.put("text", "an open answer can still change the verdict");
    json.put("status", advice.isOpen() ? "met" : "not-met");
    json.put(
        "actual",
        advice.isOpen()
            ? String.join(", ", advice.answerNext().stream().map(Question::id).toList()) + " open"
            : "no open answer can change " + advice.verdict().id());
    json.put("needed", "two verdicts that can still come out");
    json.putNull("away");
    return json;
  }

  /** A gate before a verdict, as the condition that it be passed. */
  private static ObjectNode gate(GateCheck check) {
    ObjectNode json = NODES.objectNode();
    String name = "the gate of " + check.gate().verdict().id();
    json.put("text", name + " is passed");
    json.put(
        "status",
        switch (check.state()) {
          case PASSED -> "met";
          case HOLDS, HOLDS_SO_FAR, WOULD_HOLD, WOULD_HOLD_SO_FAR -> "not-met";
          case NEEDS_ANSWERS, NOT_REACHED -> "unknown";
        });
    json.put(
        "actual",
        switch (check.state()) {
          case PASSED -> "passed";
          case HOLDS, HOLDS_SO_FAR -> "gives " + check.gate().verdict().id();
          case NEEDS_ANSWERS -> "needs answers that are open";
          case WOULD_HOLD, WOULD_HOLD_SO_FAR -> "would give " + check.gate().verdict().id();
          case NOT_REACHED -> "not ruled out, but a gate before it comes first";
        });
    json.put(
        "needed",
        check.gate().verdict().id() + " not to hold, and what the gate needs to be answered");
    json.putNull("away");
    json.set("open", Json.ids(check.open()));
    json.set("because", steps(check.because()));
    return json;
  }

  private static ArrayNode rules(List<CheckedRule> rules) {
    return Json.array(rules, ExplanationJson::rule);
  }

  private static ObjectNode rule(CheckedRule checked) {
    ObjectNode json = NODES.objectNode();
    json.put("id", checked.rule().id());
    json.put("title", checked.rule().title());
    json.put("place", checked.rule().position().fileAndLine());
    json.put("status", Name.of(checked.status()));
    if (checked.distance().isEndless()) {
      json.putNull("answersAway");
    } else {
      json.put("answersAway", checked.distance().answers());
    }
    json.put("above", checked.above());
    json.set("conditions", Json.array(checked.conditions(), ExplanationJson::condition));
    return json;
  }

  private static ObjectNode condition(CheckedCondition condition) {
    ObjectNode json = reading(condition.reading());
    if (!condition.parts().isEmpty()) {
      json.set("parts", Json.array(condition.parts(), ExplanationJson::condition));
    }
    if (!condition.rules().isEmpty()) {
      json.set("rules", rules(condition.rules()));
    }
    if (!condition.excludedBy().isEmpty()) {
      json.set("excludedBy", Json.array(condition.excludedBy(), Json::conflict));
    }
    if (!condition.because().isEmpty()) {
      json.set("because", steps(condition.because()));
    }
    return json;
  }
}
