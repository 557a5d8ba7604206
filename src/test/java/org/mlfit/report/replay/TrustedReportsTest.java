package org.mlfit.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.advice.AdviceText;
import org.mlfit.report.advice.StatusReport;
import org.mlfit.report.json.Json;
import org.mlfit.report.rules.FaultGithub;
import org.mlfit.report.rules.FaultJson;
import org.mlfit.report.rules.FaultSarif;
import org.mlfit.report.rules.FaultText;
import org.mlfit.report.text.ReplayReportsTest;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every report says that rules are trusted, where they are, and nothing where they are not. */
class TrustedReportsTest {

  private static final String NOTE = "The rules are trusted to run code of their own.";
  private static final String SOUND =
      """
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @Test
  void advice() {
    Advice advice = SmallKnowledge.advice("data.examples: 5");

    assertThat(AdviceText.of(advice, Trust.OWN_CODE, TextStyle.plain()))
        .endsWith("\n" + NOTE + "\n");
    assertThat(AdviceText.of(advice, Trust.NONE, TextStyle.plain())).doesNotContain("trusted");
    assertThat(parsed(Json.advice(advice, Trust.OWN_CODE)).get("trusted").asBoolean()).isTrue();
    assertThat(parsed(Json.advice(advice, Trust.NONE)).has("trusted")).isFalse();
  }

  @Test
  void aReplayInWords() {
    List<BiFunction<Writer, Trust, ReplayListener>> forms =
        List.of(
            (writer, trust) -> new ReplayText(writer, trust, TextStyle.plain()),
            ReplayMarkdown::new,
            ReplayGithub::new);

    for (BiFunction<Writer, Trust, ReplayListener> form : forms) {
      assertThat(told(form, Trust.OWN_CODE)).contains(NOTE + "\n");
      assertThat(told(form, Trust.NONE)).doesNotContain("trusted");
    }
  }

  @Test
  void aReplayForMachines() {
    assertThat(parsed(told(ReplayJson::new, Trust.OWN_CODE)).get("trusted").asBoolean()).isTrue();
    assertThat(parsed(told(ReplayJson::new, Trust.NONE)).has("trusted")).isFalse();
    assertThat(told(ReplayJunit::new, Trust.OWN_CODE))
        .contains("<properties><property name=\"trusted\" value=\"true\"/></properties>");
    assertThat(told(ReplayJunit::new, Trust.NONE)).doesNotContain("trusted");
  }

  @Test
  void aReplayAsJunitKeepsItsForm() throws Exception {
    ReplayReportsTest.assertIsOfSurefire(told(ReplayJunit::new, Trust.OWN_CODE));
  }

  @Test
  void aCheckOfRules() {
    Inspection faulty = inspection("rule \"data-few\"", Trust.OWN_CODE);

    assertThat(FaultText.of(faulty, TextStyle.plain())).endsWith(NOTE + "\n");
    assertThat(FaultGithub.of(faulty)).endsWith(NOTE + "\n");
    assertThat(parsed(FaultJson.of(faulty)).get("trusted").asBoolean()).isTrue();
    assertThat(parsed(FaultSarif.of(faulty)).at("/runs/0/properties/trusted").asBoolean()).isTrue();
  }

  @Test
  void aCheckOfRulesOfStrangers() {
    Inspection faulty = inspection("rule \"data-few\"", Trust.NONE);

    assertThat(FaultText.of(faulty, TextStyle.plain())).doesNotContain("trusted");
    assertThat(FaultJson.of(faulty)).doesNotContain("trusted");
    assertThat(FaultSarif.of(faulty)).doesNotContain("trusted");
  }

  @Test
  void status() {
    KnowledgeBase base = loader(Trust.OWN_CODE).load(files(SOUND, Trust.OWN_CODE));

    String json = new StatusReport(base, Optional.empty()).json();

    assertThat(parsed(json).get("trusted").asBoolean()).isTrue();
  }

  private static String told(BiFunction<Writer, Trust, ReplayListener> form, Trust trust) {
    StringWriter document = new StringWriter();
    ReplayListener listener = form.apply(document, trust);
    Outcome outcome =
        new Replay(SmallKnowledge.labels())
            .play(
                SmallKnowledge.scenarios(
                        "scenarios: [ { name: Few, expect: { verdict: get-data } } ]")
                    .get(0));
    listener.played(outcome, Duration.ZERO);
    listener.done(Tally.of(List.of()));
    return document.toString();
  }

  private static Inspection inspection(String text, Trust trust) {
    return new Inspector(loader(trust)).inspect(files(text, trust), false);
  }

  private static KnowledgeLoader loader(Trust trust) {
    return new KnowledgeLoader(Clock.systemUTC(), trust, Optional.empty());
  }

  private static RuleFiles files(String text, Trust trust) {
    return RuleFiles.of(
        "a test", trust, List.of("data.drl"), List.of(new SourceText("rules/data.drl", text)));
  }

  private static JsonNode parsed(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
