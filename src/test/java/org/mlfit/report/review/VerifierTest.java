package org.mlfit.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.review.RecordedReview.Difference;
import org.mlfit.report.review.RecordedReview.NoReportException;
import org.mlfit.report.review.Verification.Result;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.read.ScenarioReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report is worked out anew from its answers, and every change of it is found. */
class VerifierTest {

  private static final String THIN =
      "{ goal.stated: yes, data.examples: 50, data.inputs: 10, data.error-percent: unknown,"
          + " data.labelled-by: { value: experts, by: Ada, evidence: Interview, as-of: 2026-01-02,"
          + " review-by: 2026-03-01 }, data.trial-weeks: 4 }";

  private static final ReviewComposer.Work QUIET = Reviews.working(true);

  private final Foresight labels = new Foresight(SmallKnowledge.labels().knowledgeBase());
  private final Verifier verifier = new Verifier(labels, QUIET);

  @Test
  void whatWasWrittenIsReproducedFromItsAnswers() {
    for (String answers : List.of(THIN, "goal.stated: no", "data.inputs: 10")) {
      Review review = review(labels, answers);

      assertThat(verified(ReviewJson.of(review))).isEqualTo(Result.REPRODUCED);
      assertThat(verified(ReviewHtml.of(review))).isEqualTo(Result.REPRODUCED);
    }
  }

  @Test
  void eachChangedFieldOfTheJsonIsFound() {
    Review review = review(labels, THIN);
    JsonNode written = JsonMapper.shared().readTree(ReviewJson.of(review));
    List<String> leaves = new ArrayList<>();
    collect("", written, leaves);

    assertThat(leaves).hasSizeGreaterThan(100);
    for (String leaf : leaves) {
      ObjectNode changed = written.deepCopy().asObject();
      change(changed, leaf);
      boolean isGiven = leaf.matches("/(name|story|date|whole|answers/.*|evidence/.*)");
      assertThat(isGiven ? isFound(changed.toString()) : differs(changed.toString(), review))
          .as(leaf)
          .isTrue();
    }
  }

  @Test
  void eachChangedWordOfThePageIsFound() {
    Review review = review(labels, THIN);
    String page = ReviewHtml.of(review);

    for (int at = 0; at < page.length(); at += 211) {
      char other = page.charAt(at) == 'x' ? 'y' : 'x';
      String changed = page.substring(0, at) + other + page.substring(at + 1);
      assertThat(differs(changed, review)).as("at %s", at).isTrue();
    }
    assertThat(differs(page + "more", review)).isTrue();
  }

  @Test
  void theFirstDifferenceSaysWhatWasWrittenAndWhatFollows() {
    String json = ReviewJson.of(review(labels, THIN)).replace("\"get-data\"", "\"go\"");

    assertThat(verifier.verify(RecordedReview.of(json)).differences())
        .contains(new Difference("/advice/verdict", "\"go\"", "\"get-data\""));
  }

  @Test
  void aMemberOfAListThatWasTakenOutIsNamedByItsIdAndShiftsNoOther() {
    ObjectNode changed =
        JsonMapper.shared().readTree(ReviewJson.of(review(labels, THIN))).deepCopy().asObject();
    ArrayNode margins = (ArrayNode) changed.at("/margins/margins");
    String first = margins.get(0).get("id").asString();
    margins.remove(0);
    changed.put("sum", ReviewJson.sum(changed));

    List<Difference> differences =
        verifier.verify(RecordedReview.of(changed.toString())).differences();

    assertThat(margins.size()).isGreaterThan(1);
    assertThat(differences)
        .filteredOn(difference -> difference.path().startsWith("/margins"))
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.path()).isEqualTo("/margins/margins[" + first + "]");
              assertThat(missing.written()).isEmpty();
            });
  }

  @Test
  void membersOfAListInAnotherOrderAreTold() {
    ObjectNode changed =
        JsonMapper.shared().readTree(ReviewJson.of(review(labels, THIN))).deepCopy().asObject();
    ArrayNode margins = (ArrayNode) changed.at("/margins/margins");
    margins.add(margins.remove(0));
    changed.put("sum", ReviewJson.sum(changed));

    assertThat(verifier.verify(RecordedReview.of(changed.toString())).differences())
        .extracting(Difference::path)
        .containsExactly("/margins/margins, its order", "/sum");
  }

  @Test
  void whatIsToldToMachinesIsAsTheSchemaSays() throws Exception {
    String json = ReviewJson.of(review(labels, THIN));
    try (InputStream schema = getClass().getResourceAsStream("/schema/verify.schema.json")) {
      Schema form =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON);
      for (String report : List.of(json, json.replace("\"get-data\"", "\"go\""))) {
        String verified = VerificationText.json(verifier.verify(RecordedReview.of(report)));
        assertThat(form.validate(verified, InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void whatAnEarlierVersionDidNotWriteIsNoDifferenceButSaid() {
    ObjectNode older = written(review(labels, THIN));
    older.remove("pastReview");
    older.put("sum", ReviewJson.sum(older));

    Verification verification = verifier.verify(RecordedReview.of(older.toString()));

    assertThat(verification.result()).isEqualTo(Result.REPRODUCED);
    assertThat(VerificationText.of(verification, TextStyle.plain()))
        .contains("An earlier version of mlfit wrote it, without /pastReview.");
  }

  @Test
  void aReasonThatWasTakenOutIsMissedEvenIfTheSumIsMadeAnew() {
    ObjectNode fewer = written(review(labels, THIN));
    ArrayNode findings = (ArrayNode) fewer.get("advice").get("findings");
    findings.remove(findings.size() - 1);
    fewer.put("sum", ReviewJson.sum(fewer));

    assertThat(verified(fewer.toString())).isEqualTo(Result.DIFFERS);
  }

  private static ObjectNode written(Review review) {
    return RecordedReview.of(ReviewJson.of(review)).record().deepCopy().asObject();
  }

  @Test
  void aChangedNameIsToldAsAChangeOfWhatWasWritten() {
    ObjectNode renamed = written(review(labels, THIN));
    renamed.put("name", "Other");

    assertThat(
            VerificationText.of(
                    verifier.verify(RecordedReview.of(renamed.toString())), TextStyle.plain())
                .replaceAll("\\s+", " "))
        .contains(
            "the report was changed after mlfit wrote it",
            "something was changed that they only take over: a name")
        .doesNotContain("computed:");
  }

  @Test
  void otherRulesThatSayTheSameReproduceItAndOthersSayWhatTheySayOtherwise() {
    Foresight stricter = withExamples(200);
    Foresight laxer = withExamples(20);
    String json = ReviewJson.of(review(labels, THIN.replace("inputs: 10", "inputs: 2")));
    RecordedReview recorded = RecordedReview.of(json);

    Verification alike = new Verifier(stricter, QUIET).verify(recorded, labels);
    Verification unlike = new Verifier(laxer, QUIET).verify(recorded, labels);

    assertThat(alike.result()).isEqualTo(Result.REPRODUCED);
    assertThat(unlike.result()).isEqualTo(Result.REPRODUCED_BY_ITS_RULES);
    assertThat(VerificationText.json(unlike))
        .contains("\"reproduced-by-its-rules\"", "finding data-thin is no longer given");
  }

  @Test
  void withoutItsRulesItIsSaidThatOthersWereCompared() {
    RecordedReview recorded =
        RecordedReview.of(ReviewJson.of(review(labels, THIN.replace("inputs: 10", "inputs: 2"))));

    Verification verification = new Verifier(withExamples(20), QUIET).verify(recorded);

    assertThat(verification.result()).isEqualTo(Result.DIFFERS);
    assertThat(VerificationText.of(verification, TextStyle.plain()))
        .contains(
            "Not reproduced: the installed rules say otherwise.",
            "compared with the installed rules, which are not those that gave it");
  }

  @Test
  void whatIsNoReportIsRefusedWithAReason() {
    refused("hello", "It is no report in JSON, and no page that carries one");
    refused(
        ReviewMarkdown.of(review(labels, THIN)),
        "It is a report in Markdown, which does not carry its record");
    refused("{", "broken JSON");
    refused("{ \"schemaVersion\": 1 }", "it has no “name”");
    refused(
        ReviewJson.of(review(labels, THIN))
            .replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 7"),
        "a later version of mlfit");
  }

  private static void refused(String text, String reason) {
    assertThatThrownBy(() -> RecordedReview.of(text))
        .isInstanceOf(NoReportException.class)
        .hasMessageContaining(reason);
  }

  private static Foresight withExamples(int least) {
    KnowledgeBase base =
        SmallKnowledge.labelsText(text -> text.replace("value < 100", "value < " + least));
    return new Foresight(base);
  }

  private static Review review(Foresight rules, String yaml) {
    KnowledgeBase base = rules.advisor().knowledgeBase();
    Testimony said =
        new ScenarioReader(base)
            .readAnswers(new SourceText("answers.yaml", yaml), Optional.empty())
            .said();
    return new ReviewComposer(rules, QUIET)
        .compose("Labels “a” <b>", "A story.", "a test", said.on(LocalDate.of(2026, 5, 4)), false);
  }

  private Result verified(String text) {
    return verifier.verify(RecordedReview.of(text)).result();
  }

  /** Where only what is said changes, what follows need not be worked out anew each time. */
  private static boolean differs(String text, Review computed) {
    try {
      return !RecordedReview.of(text).differencesFrom(computed).isEmpty();
    } catch (NoReportException refused) {
      return true;
    }
  }

  private boolean isFound(String text) {
    try {
      return verified(text) == Result.DIFFERS;
    } catch (NoReportException refused) {
      return true;
    }
  }

  private static void collect(String path, JsonNode node, List<String> leaves) {
    if (node.isObject()) {
      node.propertyNames().forEach(key -> collect(path + "/" + key, node.get(key), leaves));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), leaves);
      }
    } else {
      leaves.add(path);
    }
  }

  private static void change(ObjectNode root, String leaf) {
    String parent = leaf.substring(0, leaf.lastIndexOf('/'));
    String key = leaf.substring(leaf.lastIndexOf('/') + 1);
    JsonNode above = parent.isEmpty() ? root : root.at(parent);
    if (above instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), changed(array.get(Integer.parseInt(key))));
    } else {
      ((ObjectNode) above).set(key, changed(above.get(key)));
    }
  }

  private static JsonNode changed(JsonNode leaf) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (leaf.isBoolean()) {
      return nodes.booleanNode(!leaf.asBoolean());
    }
    return leaf.isNumber()
        ? nodes.numberNode(leaf.decimalValue().add(java.math.BigDecimal.ONE))
        : nodes.stringNode(leaf.isString() ? leaf.asString() + "x" : "x");
  }
}
