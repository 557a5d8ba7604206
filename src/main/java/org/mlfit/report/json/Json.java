package org.mlfit.report.json;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advice.Certainty;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.RuleFinding;
import org.mlfit.advice.Testimony;
import org.mlfit.advice.Testimony.PastReview;
import org.mlfit.interview.Direction;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.report.text.Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents for machines: ids, never titles; the version of the form comes first. */
public final class Json {

  public static final int SCHEMA_VERSION = 1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** What {@code assess} prints. */
  public static String advice(Advice advice, Trust trust) {
    ObjectNode json = document();
    addTrust(json, trust);
    return text(json.setAll(adviceBody(advice)));
  }

  /** The same, with where the proposal is heading, and which answers are past their review. */
  public static String advice(
      Advice advice, Optional<Direction> direction, List<PastReview> pastReview, Trust trust) {
    ObjectNode json = document();
    addTrust(json, trust);
    json.setAll(adviceBody(advice, direction));
    json.set("pastReview", array(pastReview, Json::pastReview));
    return text(json);
  }

  /** An answer that counts as unknown since it is past its review. */
  public static ObjectNode pastReview(PastReview past) {
    return NODES
        .objectNode()
        .put("id", past.question().id())
        .put("reviewBy", past.reviewBy().toString());
  }

  /** What answers rest on, by the ids of their questions; others are left out. */
  public static ObjectNode evidence(Testimony said) {
    ObjectNode json = NODES.objectNode();
    said.asMap()
        .forEach(
            (question, statement) -> {
              if (!statement.evidence().isEmpty()) {
                json.set(question.id(), evidence(statement.evidence()));
              }
            });
    return json;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode json = NODES.objectNode();
    evidence.by().ifPresent(name -> json.put("by", name));
    evidence.text().ifPresent(words -> json.put("evidence", words));
    evidence.asOf().ifPresent(day -> json.put("asOf", day.toString()));
    evidence.reviewBy().ifPresent(day -> json.put("reviewBy", day.toString()));
    return json;
  }

  /** Says that rules are trusted, where they are. */
  public static void addTrust(ObjectNode json, Trust trust) {
    if (trust.allowsCode()) {
      json.put("trusted", true);
    }
  }

  /** The advice as a part of a larger document. */
  public static ObjectNode adviceBody(Advice advice) {
    ObjectNode json = NODES.objectNode();
    json.put("verdict", advice.verdict().id());
    if (advice.certainty() != Certainty.UNPROVED) {
      json.put("settled", advice.isSettled());
    }
    json.put("leaning", advice.leaning().map(Verdict::id).orElse(null));
    FindingRoles roles = FindingRoles.of(advice);
    json.set(
        "findings", array(advice.findings(), f -> finding(f).put("role", Name.of(roles.of(f)))));
    json.set("conclusions", array(advice.conclusionIds()));
    json.set("unknown", ids(advice.unknown()));
    json.set("setAside", ids(advice.setAside()));
    json.set("open", ids(advice.answerNext()));
    json.set("waitsFor", ids(advice.open()));
    json.set("notNeeded", ids(advice.idle()));
    json.set("contradictions", array(advice.conflicts(), Json::conflict));
    return json;
  }

  /** The same, with where the proposal is heading, else null. */
  public static ObjectNode adviceBody(Advice advice, Optional<Direction> direction) {
    ObjectNode json = adviceBody(advice);
    json.set("direction", direction.map(Json::direction).orElseGet(NODES::nullNode));
    return json;
  }

  private static JsonNode direction(Direction direction) {
    ObjectNode json = NODES.objectNode();
    json.set("without", ids(direction.without()));
    json.put("verdict", direction.verdict().id());
    return json;
  }

  private static ObjectNode finding(RuleFinding finding) {
    return point(finding).put("next", finding.next()).put("source", finding.rule().source());
  }

  /** What a finding says, without what to do about it. */
  public static ObjectNode point(RuleFinding finding) {
    ObjectNode json = NODES.objectNode();
    json.put("id", finding.id());
    json.put("kind", Name.of(finding.kind()));
    json.put("severity", Name.of(finding.severity()));
    json.put("message", finding.message());
    return json;
  }

  /** Two answers that cannot both be true. */
  public static ObjectNode conflict(Conflict conflict) {
    ObjectNode json = NODES.objectNode();
    json.set("questions", ids(conflict.questions()));
    json.put("message", conflict.message());
    return json;
  }

  /** A fault with its place, its words and its way out. */
  public static ObjectNode fault(Fault fault) {
    return place(NODES.objectNode().put("id", fault.id()), fault.position())
        .put("column", fault.position().column())
        .put("message", fault.message())
        .put("suggestion", fault.suggestion().orElse(null));
  }

  /** What {@code rules list} prints. */
  public static String rules(KnowledgeBase knowledgeBase) {
    ObjectNode json = document();
    json.set("rules", array(knowledgeBase.rules(), Json::rule));
    return text(json);
  }

  /** What {@code rules show} begins with. */
  public static ObjectNode ruleCard(Rule rule) {
    ObjectNode json = document();
    json.setAll(rule(rule));
    json.put("text", rule.tree().text());
    return json;
  }

  private static ObjectNode rule(Rule rule) {
    ObjectNode json = NODES.objectNode();
    json.put("id", rule.id());
    place(json, rule.position());
    json.put("kind", rule.findingKind().map(Name::of).orElse(null));
    json.put("severity", rule.severity().map(Name::of).orElse(null));
    json.put("title", rule.title());
    json.put("rationale", rule.rationale());
    json.put("source", rule.source());
    json.put("url", rule.url().orElse(null));
    return json;
  }

  /** A new document, which begins with the version of the form. */
  public static ObjectNode document() {
    return NODES.objectNode().put("schemaVersion", SCHEMA_VERSION);
  }

  /** The ids of some questions, in their order. */
  public static ArrayNode ids(List<Question> questions) {
    return ids(questions, Question::id);
  }

  /** The ids of some things, in their order. */
  public static <T> ArrayNode ids(Collection<T> things, Function<T, String> id) {
    return array(things.stream().map(id).toList());
  }

  /** Some texts, in their order. */
  public static ArrayNode array(Collection<String> texts) {
    return array(texts, NODES::stringNode);
  }

  /** The things as an array, each in its form. */
  public static <T> ArrayNode array(Collection<T> things, Function<T, ? extends JsonNode> form) {
    ArrayNode array = NODES.arrayNode();
    things.forEach(thing -> array.add(form.apply(thing)));
    return array;
  }

  /** Adds the file and the line of a place. */
  public static ObjectNode place(ObjectNode json, Position at) {
    return json.put("file", at.file()).put("line", at.line());
  }

  /** A document as text, indented. */
  public static String text(JsonNode json) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
