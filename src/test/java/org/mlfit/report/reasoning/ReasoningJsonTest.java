package org.mlfit.report.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Planner;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.review.ReviewJson;
import org.mlfit.report.review.Reviews;
import org.mlfit.report.text.TextStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents are as the schemas in the jar say, which allow no other keys. */
class ReasoningJsonTest {

  private static final String THIN =
      """
      goal.stated: yes
      data.examples: 50
      data.inputs: 10
      data.error-percent: unknown
      data.labelled-by: experts
      data.remedies: cleaning
      """;

  private final Advisor advisor = SmallKnowledge.labels();
  private final Reasoner reasoner = new Reasoner(advisor);

  @Test
  void aSetIsAListOfIdFromAndTo() {
    String json = ReasoningJson.counterfactual(to("check-labels", THIN));

    assertThat(faults("change-to", json)).isEmpty();
    JsonNode change = parsed(json).get("sets").get(0).get(0);
    assertThat(change.get("id").asString()).isEqualTo("data.examples");
    assertThat(change.get("from").asInt()).isEqualTo(50);
    assertThat(change.get("to").asInt()).isEqualTo(100);
    assertThat(change.get("within").get("to").toString()).isEqualTo("1000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"get-data", "go", "state-goal", "not-enough-answers"})
  void eachOutcomeOfASearchIsAsTheSchemaSays(String verdict) {
    assertThat(faults("change-to", ReasoningJson.counterfactual(to(verdict, THIN)))).isEmpty();
    assertThat(faults("change-to", ReasoningJson.counterfactual(to(verdict, "{}")))).isEmpty();
  }

  @Test
  void theAnswersSoFarAreAsTheSchemaSays() {
    Answers answers = answers(THIN);
    Testimony said = Testimony.of(answers).on(LocalDate.of(2026, 11, 29));

    assertThat(
            faults(
                "answers",
                AnswersJson.of(
                    "Labels", "", said, of -> Optional.of("typed"), advisor.advise(answers))))
        .isEmpty();
  }

  @Test
  void aMarginHasFromAndToAndWhetherTheyAreInclusive() {
    String json =
        ReasoningJson.margins(new MarginFinder(advisor, reasoner).of(answers(THIN), () -> {}));

    assertThat(faults("margins", json)).isEmpty();
    JsonNode examples = parsed(json).get("margins").get(1);
    assertThat(examples.get("id").asString()).isEqualTo("data.examples");
    assertThat(examples.get("from").asInt()).isZero();
    assertThat(examples.get("to").asInt()).isEqualTo(99);
    assertThat(examples.get("toInclusive").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {THIN, "{}", "goal.stated: no", "{ goal.stated: yes, data.examples: 500 }"})
  void gapsMarginsAndPlansAreAsTheirSchemasSay(String yaml) {
    Answers given = answers(yaml);

    assertThat(
            faults(
                "gaps", ReasoningJson.gaps(new GapFinder(advisor, reasoner).in(given, () -> {}))))
        .isEmpty();
    assertThat(
            faults(
                "margins",
                ReasoningJson.margins(new MarginFinder(advisor, reasoner).of(given, () -> {}))))
        .isEmpty();
    assertThat(
            faults(
                "plan", ReasoningJson.plan(new Planner(advisor, reasoner).from(given, () -> true))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {THIN, "{}", "goal.stated: no"})
  void whatIsPossibleIsAsTheSchemaSays(String yaml) {
    String json = ProofJson.possible(Possible.from(reasoner, answers(yaml)));

    assertThat(faults("possible", json)).isEmpty();
    assertThat(parsed(json).get("verdicts").size() == 1)
        .isEqualTo(parsed(json).get("settled").asBoolean());
  }

  @Test
  void anUnknownAnswerThatDoesNotApplyIsNamedApartAndNotReferredToTheGaps() {
    Answers given = answers("goal.stated: yes\ndata.examples: unknown\ndata.trial-weeks: unknown");
    Possible possible = Possible.from(reasoner, given);

    JsonNode json = parsed(ProofJson.possible(possible));
    assertThat(json.get("unknown").toString()).isEqualTo("[\"data.examples\"]");
    assertThat(json.get("unknownSetAside").toString()).isEqualTo("[\"data.trial-weeks\"]");
    assertThat(ProofText.possible(possible, TextStyle.plain()))
        .contains("“Unknown” counts as said here, for data.examples; gaps says")
        .contains("“Unknown” was also said of what does not apply so far: data.trial-weeks.");
  }

  @Test
  void whatIsNotProvenIsNullAndTheRulesAreNamed() {
    Advisor unclear =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Tea @topic( tea ) @question( "How much?" ) @range( "0..9" ) value : long end
                rule "verdict-tea" @gate( 1 ) @verdict( "tea" ) when Tea( $t : value, $t * $t * $t * $t * $t > 4 )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-none" @gate( 2 ) @verdict( "none" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));
    String json = ProofJson.possible(Possible.from(new Reasoner(unclear), Answers.none()));

    assertThat(faults("possible", json)).isEmpty();
    assertThat(parsed(json).get("openQuestionsThatMatter").isNull()).isTrue();
    assertThat(parsed(json).get("notProven").get("rules").get(0).get("id").asString())
        .isEqualTo("verdict-tea");
    String proved = ProofJson.claims(new Prover(unclear).prove("", claim -> {}));
    assertThat(faults("prove", proved)).isEmpty();
    assertThat(parsed(proved).get("claims").get(0).get("status").asString())
        .isEqualTo("not-proven");
  }

  @Test
  void aRefutedClaimHasItsCounterexampleAsAnswers() {
    Answers shown = answers("{ data.remedies: [ cleaning ], data.examples: 12 }");
    String json =
        ProofJson.claims(
            List.of(
                new Claim("all is well", Claim.Status.REFUTED, 3, "It is not.", List.of(shown)),
                new Claim("all is ill", Claim.Status.HOLDS, 4, "", List.of())));

    assertThat(faults("prove", json)).isEmpty();
    JsonNode claims = parsed(json).get("claims");
    assertThat(claims.get(0).get("counterexample").get(0).get("data.examples").asInt())
        .isEqualTo(12);
    assertThat(claims.get(1).get("counterexample").isNull()).isTrue();
  }

  @Test
  void aReportIsAsItsSchemaSays() {
    String json = ReviewJson.of(Reviews.of("A <proposal>", THIN));

    assertThat(faults("report", json)).isEmpty();
    assertThat(parsed(json).get("name").asString()).isEqualTo("A <proposal>");
    assertThat(parsed(json).get("date").asString()).isEqualTo("2026-05-04");
  }

  @Test
  void theSchemasRefuseWhatTheyDoNotName() {
    assertThat(faults("gaps", "{ \"schemaVersion\": 1, \"more\": true }")).isNotEmpty();
  }

  private Counterfactual to(String verdict, String yaml) {
    Verdict wanted = advisor.knowledgeBase().verdict(verdict).orElseThrow();
    return new Counterfactuals(advisor, reasoner)
        .to(wanted, answers(yaml), new Search(3, 9, count -> true));
  }

  private static Answers answers(String yaml) {
    return SmallKnowledge.answers(yaml);
  }

  private static JsonNode parsed(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static List<String> faults(String schema, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(schema), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String text(String schema) {
    String name = "/schema/" + schema + ".schema.json";
    try (InputStream in = ReasoningJsonTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
