package org.mlfit.report.replay;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.json.Json;
import org.mlfit.scenario.read.ScenarioKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of scenario files as a JSON Schema (draft 2020-12), with the questions, options, ranges,
 * verdicts and rules of a knowledge base, so that editors complete and check them. A placeholder
 * {@code ${column}} may stand wherever a value may.
 */
public final class ScenarioSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PLACEHOLDER = "^\\$\\{[^}]+\\}$";
  private static final String NUMBER = "^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?$";
  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
  private static final int MOST_ROWS = 10_000;

  private final KnowledgeBase knowledgeBase;

  private ScenarioSchema(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** The schema of scenario files about a knowledge base. */
  public static String of(KnowledgeBase knowledgeBase) {
    return Json.text(new ScenarioSchema(knowledgeBase).file());
  }

  private ObjectNode file() {
    ObjectNode file = NODES.objectNode();
    file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    file.put("title", "Scenarios of ML Fitness Advisor");
    ObjectNode keys = object(file, "A scenario file");
    keys.set("suite", words(ScenarioKey.SUITE));
    keys.set("given", reference("given"));
    ObjectNode scenarios = keys.putObject("scenarios");
    scenarios.put("description", ScenarioKey.SCENARIOS.meaning());
    scenarios.put("type", "array");
    scenarios.set("items", reference("scenario"));
    file.putArray("required").add("scenarios");
    ObjectNode definitions = file.putObject("$defs");
    definitions.set("placeholder", text().put("pattern", PLACEHOLDER));
    definitions.set("scenario", scenario());
    definitions.set("given", given());
    definitions.set("expect", expect());
    definitions.set("day", text().put("pattern", DAY));
    definitions.set("verdict", oneOf(knowledgeBase.verdicts().stream().map(Verdict::id)));
    definitions.set("finding", oneOf(knowledgeBase.findingRules().stream().map(Rule::id)));
    definitions.set("rule", oneOf(knowledgeBase.rules().stream().map(Rule::id)));
    definitions.set("question", oneOf(knowledgeBase.questions().stream().map(Question::id)));
    definitions.set(
        "conclusion", oneOf(knowledgeBase.conclusions().stream().map(ConclusionType::id)));
    return file;
  }

  private static ObjectNode scenario() {
    ObjectNode scenario = NODES.objectNode();
    ObjectNode keys = object(scenario, "A case with the advice that it should get");
    keys.set("name", words(ScenarioKey.NAME));
    keys.set("story", words(ScenarioKey.STORY));
    keys.set("source", words(ScenarioKey.SOURCE));
    ObjectNode tags = keys.putObject("tags");
    tags.put("description", ScenarioKey.TAGS.meaning());
    tags.put("type", "array");
    tags.set("items", words("One word"));
    keys.set("as-of", day(ScenarioKey.AS_OF));
    keys.set("given", reference("given"));
    keys.set("expect", orPlaceholder(reference("expect")));
    keys.set("skip", words(ScenarioKey.SKIP));
    keys.set("todo", words(ScenarioKey.TODO));
    ObjectNode each = keys.putObject("each");
    each.put("description", ScenarioKey.EACH.meaning());
    each.put("type", "array").put("minItems", 1).put("maxItems", MOST_ROWS);
    each.putObject("items").put("type", "object");
    scenario.putArray("required").add("name").add("expect");
    return scenario;
  }

  private ObjectNode given() {
    ObjectNode given = NODES.objectNode();
    ObjectNode keys = object(given, ScenarioKey.GIVEN.meaning());
    knowledgeBase.questions().forEach(question -> keys.set(question.id(), answer(question)));
    return given;
  }

  private static ObjectNode answer(Question question) {
    ObjectNode answer = NODES.objectNode();
    answer.put("description", question.prompt() + "\n\n" + Allowed.answersTo(question));
    ArrayNode forms = answer.putArray("anyOf");
    QuestionKind kind = question.kind();
    List<String> options = question.options().stream().map(Option::id).toList();
    if (kind instanceof QuestionKind.YesNo) {
      forms.add(oneOf(Stream.of("yes", "no", "unknown", "open")));
      forms.addObject().put("type", "boolean");
    } else if (kind instanceof QuestionKind.Number number) {
      forms.add(number(number));
      forms.add(text().put("pattern", NUMBER));
      forms.add(oneOf(Stream.of("unknown", "open")));
    } else if (kind instanceof QuestionKind.OneOf) {
      forms.add(oneOf(Stream.concat(options.stream(), Stream.of("unknown", "open"))));
    } else {
      forms.add(several(options));
      forms.add(oneOf(Stream.concat(options.stream(), Stream.of("none", "unknown", "open"))));
      forms.add(
          text()
              .put(
                  "pattern", "^\\s*" + anyOf(options) + "(\\s*,\\s*" + anyOf(options) + ")+\\s*$"));
    }
    forms.add(reference("placeholder"));
    forms.add(withEvidence(forms.deepCopy()));
    return answer;
  }

  private static ObjectNode withEvidence(ArrayNode values) {
    ObjectNode form = NODES.objectNode();
    ObjectNode keys = object(form, "An answer with what it rests on");
    keys.putObject("value").set("anyOf", values);
    keys.set("by", words(ScenarioKey.BY).put("maxLength", Evidence.LONGEST_NAME));
    keys.set("evidence", words(ScenarioKey.EVIDENCE).put("maxLength", Evidence.LONGEST_TEXT));
    keys.set("as-of", day(ScenarioKey.OF_DAY));
    keys.set("review-by", day(ScenarioKey.REVIEW_BY));
    form.putArray("required").add("value");
    return form;
  }

  private static ObjectNode day(ScenarioKey key) {
    return orPlaceholder(reference("day")).put("description", key.meaning());
  }

  private static ObjectNode number(QuestionKind.Number number) {
    ObjectNode form = NODES.objectNode().put("type", "number");
    form.put("minimum", number.least()).put("maximum", number.most());
    if (number.step().remainder(BigDecimal.ONE).signum() == 0) {
      form.put("multipleOf", number.step());
    }
    return form;
  }

  private static ObjectNode several(List<String> options) {
    ObjectNode list = NODES.objectNode().put("type", "array").put("uniqueItems", true);
    ObjectNode items = list.putObject("items");
    items
        .putArray("anyOf")
        .add(oneOf(Stream.concat(options.stream(), Stream.of("none", "unknown"))))
        .add(reference("placeholder"));
    return list;
  }

  private static String anyOf(Collection<String> options) {
    return "(" + String.join("|", options) + ")";
  }

  private static ObjectNode expect() {
    ObjectNode expect = NODES.objectNode();
    ObjectNode keys = object(expect, ScenarioKey.EXPECT.meaning());
    expect.put("minProperties", 1);
    keys.set("verdict", one("verdict", ScenarioKey.VERDICT.meaning()));
    keys.set("findings", list("finding", ScenarioKey.FINDINGS.meaning()));
    keys.set("no-findings", list("finding", ScenarioKey.NO_FINDINGS.meaning()));
    keys.set("conclusions", list("conclusion", ScenarioKey.CONCLUSIONS.meaning()));
    keys.set("because", list("rule", ScenarioKey.BECAUSE.meaning()));
    keys.set("leaning", one("verdict", ScenarioKey.LEANING.meaning()));
    keys.set("open", list("question", ScenarioKey.OPEN.meaning()));
    keys.set("set-aside", list("question", ScenarioKey.SET_ASIDE.meaning()));
    keys.set("contradictory", list("question", ScenarioKey.CONTRADICTORY.meaning()));
    keys.set("exactly", truth(ScenarioKey.EXACTLY.meaning()));
    keys.set("asks-first", list("question", ScenarioKey.ASKS_FIRST.meaning()));
    ObjectNode most = keys.putObject("asks-at-most");
    most.put("description", ScenarioKey.ASKS_AT_MOST.meaning());
    most.putArray("anyOf")
        .add(NODES.objectNode().put("type", "integer").put("minimum", 0).put("maximum", 9999))
        .add(reference("placeholder"));
    keys.set("settled", truth(ScenarioKey.SETTLED.meaning()));
    return expect;
  }

  private static ObjectNode one(String definition, String description) {
    return orPlaceholder(reference(definition)).put("description", description);
  }

  private static ObjectNode list(String definition, String description) {
    ObjectNode list = NODES.objectNode().put("type", "array");
    list.set("items", orPlaceholder(reference(definition)));
    return orPlaceholder(list).put("description", description);
  }

  private static ObjectNode truth(String description) {
    return orPlaceholder(NODES.objectNode().put("type", "boolean")).put("description", description);
  }

  private static ObjectNode orPlaceholder(ObjectNode form) {
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(form).add(reference("placeholder"));
    return either;
  }

  /**
   * Makes a node the form of an object without further keys. @return where to put the forms of its
   * keys
   */
  private static ObjectNode object(ObjectNode node, String description) {
    node.put("description", description);
    node.put("type", "object").put("additionalProperties", false);
    return node.putObject("properties");
  }

  private static ObjectNode words(ScenarioKey key) {
    return words(key.meaning());
  }

  private static ObjectNode words(String description) {
    ObjectNode words = NODES.objectNode().put("description", description);
    words.putArray("type").add("string").add("number").add("boolean");
    return words;
  }

  private static ObjectNode oneOf(Stream<String> ids) {
    ObjectNode one = NODES.objectNode();
    ArrayNode values = one.putArray("enum");
    ids.forEach(values::add);
    return one;
  }

  private static ObjectNode text() {
    return NODES.objectNode().put("type", "string");
  }

  private static ObjectNode reference(String definition) {
    return NODES.objectNode().put("$ref", "#/$defs/" + definition);
  }
}
