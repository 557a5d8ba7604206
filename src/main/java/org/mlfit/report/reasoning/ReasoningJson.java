package org.mlfit.report.reasoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Action;
import org.mlfit.explanation.change.ChangeSet;
import org.mlfit.explanation.change.ChangedAnswer;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Effect;
import org.mlfit.explanation.change.Gap;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.explanation.change.Margin;
import org.mlfit.explanation.change.Margins;
import org.mlfit.explanation.change.Plan;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What could change the verdict, for machines; the schemas in the jar say what each key means. */
public final class ReasoningJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ReasoningJson() {}

  /** What {@code change-to} prints. */
  public static String counterfactual(Counterfactual counterfactual) {
    return Json.text(addTo(Json.document(), counterfactual));
  }

  /** Adds the changes of answers that lead to a verdict. */
  public static ObjectNode addTo(ObjectNode json, Counterfactual counterfactual) {
    json.put("verdict", counterfactual.now().id());
    json.put("wanted", counterfactual.wanted().id());
    json.put("reach", Name.of(counterfactual.reach()));
    json.put("searched", counterfactual.searched());
    json.set("sets", Json.array(counterfactual.sets(), ReasoningJson::changes));
    json.set("after", Json.array(counterfactual.sets(), ReasoningJson::after));
    json.set("givens", Json.ids(counterfactual.givens()));
    return json;
  }

  private static ArrayNode changes(ChangeSet set) {
    ArrayNode changes = NODES.arrayNode();
    for (ChangedAnswer change : set.changes()) {
      ObjectNode json = changes.addObject();
      json.put("id", change.question().id());
      json.set("from", value(change.from()));
      json.set("to", value(change.to()));
      json.put("fixed", change.question().fixed());
      json.set("instead", Json.array(change.instead(), ReasoningJson::value));
      json.set("within", interval(change.within()));
      json.put("allAlike", change.allAlike());
      json.put("stepBack", change.isStepBack());
    }
    return changes;
  }

  private static ObjectNode after(ChangeSet set) {
    ObjectNode json = NODES.objectNode();
    json.put("verdict", set.verdict().id());
    json.set("asks", Json.ids(set.asks()));
    json.set("setAside", Json.ids(set.setAside()));
    json.set("takenUp", Json.ids(set.takenUp()));
    json.set("possible", Json.ids(set.stillPossible(), Verdict::id));
    return json;
  }

  /** What {@code gaps} prints. */
  public static String gaps(Gaps gaps) {
    return Json.text(addTo(Json.document(), gaps));
  }

  /** Adds what is unknown or open, and what it could change. */
  public static ObjectNode addTo(ObjectNode json, Gaps gaps) {
    json.put("verdict", gaps.now().id());
    json.set("possible", Json.ids(gaps.reachable(), Verdict::id));
    ArrayNode deciding = json.putArray("deciding");
    for (Gap gap : gaps.deciding()) {
      ObjectNode one = deciding.addObject();
      one.put("id", gap.question().id());
      one.put("status", GapsText.state(gap));
      one.set("alone", effects(gap.alone()));
      addLeftOut(one, gap.leftOut());
      one.set("withOthers", Json.ids(gap.withOthers(), Verdict::id));
    }
    json.set("idle", Json.ids(gaps.idle()));
    return json;
  }

  /** What {@code margins} prints. */
  public static String margins(Margins margins) {
    return Json.text(addTo(Json.document(), margins));
  }

  /** Adds how far each answer carries the verdict. */
  public static ObjectNode addTo(ObjectNode json, Margins margins) {
    json.put("verdict", margins.now().id());
    json.set("oneAnswerAway", Json.ids(margins.oneAnswerAway(), Verdict::id));
    ArrayNode array = json.putArray("margins");
    for (Margin margin : margins.all()) {
      ObjectNode one = array.addObject();
      one.put("id", margin.question().id());
      one.set("value", value(margin.said()));
      one.put("fixed", margin.question().fixed());
      margin.allHolds().ifPresent(interval -> one.setAll(interval(interval)));
      one.set("verdictHolds", interval(margin.verdictHolds()));
      one.set("canBeTrue", interval(margin.canBeTrue()));
      one.set("edges", edges(margin.edges()));
      one.set("flips", effects(margin.flips()));
      addLeftOut(one, margin.leftOut());
    }
    return json;
  }

  private static ArrayNode edges(List<Margin.Edge> edges) {
    ArrayNode array = NODES.arrayNode();
    for (Margin.Edge edge : edges) {
      ObjectNode json = array.addObject();
      json.set("at", value(edge.at()));
      json.put("side", edge.isBelow() ? "below" : "above");
      json.put("verdict", edge.verdict().id());
      json.set("findingsGone", Json.ids(edge.gone(), RuleFinding::id));
      json.set("findingsNew", Json.ids(edge.come(), RuleFinding::id));
    }
    return array;
  }

  private static void addLeftOut(ObjectNode json, List<Effect> effects) {
    json.set(
        "contradictory",
        Json.array(
            effects.stream().flatMap(e -> e.answers().stream()).toList(), ReasoningJson::value));
    json.set(
        "contradictoryRanges",
        Json.array(
            effects.stream().flatMap(e -> e.intervals().stream()).toList(),
            ReasoningJson::interval));
  }

  private static ArrayNode effects(List<Effect> effects) {
    ArrayNode array = NODES.arrayNode();
    for (Effect effect : effects) {
      ObjectNode json = array.addObject();
      json.put("verdict", effect.verdict().id());
      json.set("values", Json.array(effect.answers(), ReasoningJson::value));
      json.set("ranges", Json.array(effect.intervals(), ReasoningJson::interval));
    }
    return array;
  }

  /** What {@code plan} prints. */
  public static String plan(Plan plan) {
    return Json.text(addTo(Json.document(), plan));
  }

  /** Adds the next actions in their order. */
  public static ObjectNode addTo(ObjectNode json, Plan plan) {
    json.put("verdict", plan.now().id());
    json.put("goal", plan.goal().id());
    json.put("end", Name.of(plan.end()));
    json.set("answerFirst", Json.ids(plan.answerFirst()));
    json.set("mayFollow", Json.ids(plan.mayFollow()));
    json.set("actions", Json.array(plan.actions(), ReasoningJson::action));
    json.set("besides", findings(plan.besides()));
    json.set("after", findings(plan.after()));
    return json;
  }

  /** One step of a plan. */
  public static ObjectNode action(Action action) {
    ObjectNode json = NODES.objectNode();
    json.put("from", action.from().id());
    json.put("to", action.change().verdict().id());
    json.set("changes", changes(action.change()));
    json.set("settles", findings(action.settles()));
    json.set("asks", Json.ids(action.change().asks()));
    json.set("possible", Json.ids(action.change().stillPossible(), Verdict::id));
    json.put("otherWays", action.otherWays());
    return json;
  }

  private static ArrayNode findings(List<RuleFinding> findings) {
    ArrayNode array = NODES.arrayNode();
    findings.forEach(f -> array.addObject().put("id", f.id()).put("next", f.next()));
    return array;
  }

  private static JsonNode interval(Optional<Interval> interval) {
    return interval.<JsonNode>map(ReasoningJson::interval).orElseGet(NODES::nullNode);
  }

  private static ObjectNode interval(Interval interval) {
    ObjectNode json = NODES.objectNode();
    json.put("from", plain(interval.from()));
    json.put("to", plain(interval.to()));
    json.put("fromInclusive", true);
    json.put("toInclusive", true);
    return json;
  }

  private static JsonNode value(Optional<Answer> answer) {
    return answer.map(ReasoningJson::value).orElseGet(() -> NODES.stringNode("open"));
  }

  /** Answers by the id of their question, as answers files have them. */
  public static ObjectNode answers(Answers answers) {
    ObjectNode json = NODES.objectNode();
    answers.asMap().forEach((question, answer) -> json.set(question.id(), value(answer)));
    return json;
  }

  /** An answer as an answers file holds it. */
  public static JsonNode value(Answer answer) {
    if (answer instanceof Answer.Choices choices) {
      return Json.array(AnswerText.plainOptions(choices));
    }
    return answer instanceof Answer.Amount amount
        ? NODES.numberNode(plain(amount.number()))
        : NODES.stringNode(AnswerText.plain(answer));
  }

  /** Without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
