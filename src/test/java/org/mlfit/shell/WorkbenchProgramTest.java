package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands about edits of rules, as a pipeline runs them. */
class WorkbenchProgramTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @gate( 1 ) @question( "How many cups?" ) @unit( "cups" )
          @range( "0..100" )
          value : long
      end
      rule "verdict-much" @gate( 1 ) @verdict( "much" ) when Cups( value > 8 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;
  private static final String SCENARIO =
      "scenarios: [ { name: Nine, given: { tea.cups: 9 }, expect: { verdict: much } } ]";

  @TempDir Path folder;

  @Test
  void anEditThatChangesAdviceEndsWithOneWhereThatIsAsked() throws Exception {
    rules("old", RULES);
    rules("rules", RULES.replace("value > 8", "value > 9"));
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);

    Run run =
        program(
            "impact",
            path("old") + ".." + path("rules"),
            path(path("a.yaml")),
            "--format",
            "json",
            "--fail-on-change");
    JsonNode json = JsonMapper.shared().readTree(run.out());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json.get("failingScenarios").asInt()).isEqualTo(1);
    assertThat(json.get("changes").get(0).get("causes").get(0).asString())
        .isEqualTo("verdict-much");
  }

  @Test
  void anEditThatChangesNothingEndsWithZeroAndSaysThatItIsProved() throws Exception {
    rules("old", RULES);
    rules("rules", RULES.replace("value > 8", "value >= 9"));
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);

    Run run = program("impact", path("old"), path(path("a.yaml")), "--fail-on-change");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Nothing changes. Proved for all answers");
  }

  @Test
  void aQuestionThatWasMovedIsToldOnceWithItsNewIdAndWhereElseItStands() throws Exception {
    rules(
        "rules",
        RULES
            .replace("declare Cups @topic( tea )", "declare TeaCups @topic( pot )")
            .replace("Cups( value", "TeaCups( value")
            .replace("declare Tea extends", "declare Pot extends"));
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);
    Files.writeString(
        folder.resolve("b.yaml"),
        "scenarios:\n"
            + "  - { name: A, given: { tea.cups: 9 }, expect: { verdict: much } }\n"
            + "  - { name: B, given: { tea.cups: 2 }, expect: { verdict: fine } }\n");

    Run run =
        program("replay", path("a.yaml"), path("b.yaml"), "--rules", path("rules"), "--plain");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().split("There is no question tea.cups", -1)).hasSize(3);
    assertThat(run.err())
        .containsOnlyOnce("Did you mean pot.tea-cups?")
        .contains(
            "There is no question tea.cups, in 2 more places: "
                + path("b.yaml")
                + ":2, "
                + path("b.yaml")
                + ":3");
  }

  @Test
  void aVersionThatIsNotThereEndsWithTwoAndOneThatDoesNotLoadWithThree() throws Exception {
    rules("old", RULES.replace("value", "valu"));
    rules("rules", RULES);

    assertThat(program("impact", "nowhere.." + path("rules")).exitCode()).isEqualTo(2);
    assertThat(program("impact").exitCode()).isEqualTo(2);
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);
    assertThat(program("impact", path("old") + ".." + path("rules"), path("a.yaml")).exitCode())
        .isEqualTo(3);
  }

  @Test
  void whatIsGeneratedAroundThresholdsReplaysAsExpectedAndFailsForOtherRules() throws Exception {
    rules("rules", RULES);

    Run generated = program("generate", "--boundaries", "--output", path("edges.yaml"));
    Run same = program("replay", path("edges.yaml"));
    rules("rules", RULES.replace("value > 8", "value >= 8"));
    Run mutant = program("replay", path("edges.yaml"));

    assertThat(generated.exitCode()).isZero();
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).contains("3 scenarios, 3 passed");
    assertThat(mutant.exitCode()).isEqualTo(1);
  }

  @Test
  void whereThereIsNoThresholdGeneratingEndsWithFive() throws Exception {
    rules("rules", RULES);

    Run run = program("generate", "--boundaries", "--rule", "verdict-fine");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("No scenario was written");
  }

  @Test
  void coverageCanBeAskedOnlyOfWhatWasEdited() throws Exception {
    rules("old", RULES);
    rules("rules", RULES.replace("value > 8", "value > 7"));
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);

    Run run =
        program(
            "coverage",
            path(path("a.yaml")),
            "--changed-since",
            path("old"),
            "--format",
            "json",
            "--fail-under=100");
    JsonNode json = JsonMapper.shared().readTree(run.out());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json.get("changedSince").asString()).isEqualTo(path("old"));
    assertThat(json.get("missing").findValuesAsString("subject")).containsOnly("verdict-much");
  }

  @Test
  void whereNoRuleWasEditedMutateSaysSoInOneSentence() throws Exception {
    rules("old", RULES);
    rules("rules", RULES);
    Files.writeString(folder.resolve("a.yaml"), SCENARIO);

    Run run = program("rules", "mutate", "--changed-since", path("old"));

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err())
        .startsWith("Nothing was checked: no rule edited since " + path("old") + " is left");
  }

  private void rules(String name, String text) throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("tea.drl"), text);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Run program(String... words) {
    return ProgramInProcess.in(folder).run(words);
  }
}
