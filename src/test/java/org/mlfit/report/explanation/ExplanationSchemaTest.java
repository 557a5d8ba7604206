package org.mlfit.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.explanation.why.JustificationGraph;
import org.mlfit.explanation.why.KnowledgeGraph;
import org.mlfit.explanation.why.Outline;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is printed for machines has the form that is published in the jar. */
class ExplanationSchemaTest {

  private static final int SETS_OF_ANSWERS = 10;

  /** All of them about each set of answers under {@code -Pthorough}; one in so many otherwise. */
  private static final int EVERY = Boolean.getBoolean("mlfit.thorough") ? 1 : SETS_OF_ANSWERS;

  private static final Advisor SHIPPED = Foresight.advisor(SmallKnowledge.shipped());
  private static final KnowledgeBase RULES = SHIPPED.knowledgeBase();

  private final Random random = new Random(20260402);

  @Test
  void eachExplanationHasTheForm() throws IOException {
    Schema schema = schema("explain");
    for (int i = 0; i < SETS_OF_ANSWERS; i++) {
      Step step = new Explainer(RULES).verdict(SHIPPED.advise(RandomAnswers.to(SHIPPED, random)));
      assertForm(schema, ExplanationJson.explanation(step, List.of()));
      assertForm(schema, ExplanationJson.explanation(Outline.upTo(3, step), List.of()));
    }
    Step open = new Explainer(RULES).verdict(SHIPPED.advise(Answers.none()));
    assertForm(schema, ExplanationJson.explanation(open, List.of()));
  }

  @Test
  void eachReasonWhyNotHasTheForm() throws IOException {
    Schema schema = schema("why-not");
    List<String> ids =
        Stream.of(
                RULES.verdicts().stream().map(Verdict::id),
                RULES.findingRules().stream().map(Rule::id),
                RULES.conclusions().stream().map(ConclusionType::id))
            .flatMap(some -> some)
            .toList();
    for (int i = 0; i < SETS_OF_ANSWERS; i++) {
      Advice advice = SHIPPED.advise(RandomAnswers.to(SHIPPED, random));
      for (int of = i % EVERY; of < ids.size(); of += EVERY) {
        assertForm(schema, whyNot(advice, ids.get(of)));
      }
    }
  }

  @Test
  void eachWhatIfHasTheForm() throws IOException {
    Schema schema = schema("what-if");
    WhatIfFinder finder = new WhatIfFinder(SHIPPED);
    for (int i = 0; i < SETS_OF_ANSWERS / 5; i++) {
      Answers given = RandomAnswers.to(SHIPPED, random);
      assertForm(schema, WhatIfJson.of(finder.compare(given, RandomAnswers.to(SHIPPED, random))));
      assertForm(schema, WhatIfJson.of(finder.compare(given, Answers.none())));
    }
  }

  @Test
  void eachGraphHasTheForm() throws IOException {
    Schema schema = schema("graph");
    Advice advice = SHIPPED.advise(RandomAnswers.to(SHIPPED, random));
    assertForm(schema, GraphJson.of(JustificationGraph.of(new Explainer(RULES).verdict(advice))));
    assertForm(schema, GraphJson.of(KnowledgeGraph.of(RULES)));
  }

  @Test
  void aVerdictIsRefusedByTheGatesBeforeItAndByItsOwnConditions() {
    Advice advice = SmallKnowledge.advice("goal.stated: no\ndata.examples: 500\ndata.inputs: 9");
    KnowledgeBase labels = SmallKnowledge.labels().knowledgeBase();

    JsonNode json =
        JsonMapper.shared()
            .readTree(
                ExplanationJson.whyNot(
                    new WhyNotFinder(new Advisor(labels), advice).find("get-data").orElseThrow(),
                    advice));

    assertThat(json.get("holds").asBoolean()).isFalse();
    assertThat(json.get("conditions").valueStream())
        .extracting(c -> c.get("text").asString(), c -> c.get("status").asString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("the gate of state-goal is passed", "not-met"),
            org.assertj.core.groups.Tuple.tuple("DataThin()", "not-met"));
    assertThat(json.get("conditions").get(0).get("actual").asString())
        .isEqualTo("gives state-goal");
    JsonNode nearest = json.get("conditions").get(1).get("rules").get(0);
    assertThat(nearest.get("conditions").get(1).get("away").asString())
        .isEqualTo(
            "data.inputs: 51 inputs would do, 42 more; "
                + "data.examples: 89 examples would do, 411 fewer");
  }

  private static String whyNot(Advice advice, String id) {
    return ExplanationJson.whyNot(new WhyNotFinder(SHIPPED, advice).find(id).orElseThrow(), advice);
  }

  private static void assertForm(Schema schema, String json) {
    assertThat(schema.validate(JsonMapper.shared().readTree(json))).as(json).isEmpty();
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream file =
        ExplanationSchemaTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
