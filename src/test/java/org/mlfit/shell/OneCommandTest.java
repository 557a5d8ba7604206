package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command a run: what people and pipelines see of it. */
class OneCommandTest {

  private static final String ANSWERS =
      """
      risk.use-areas: []
      risk.about-people: no
      risk.personal-data: no
      risk.error-harm: money
      problem.goal: vague
      problem.task: classify
      problem.decision: yes
      """;

  private static final String PASSING =
      """
      suite: Goals
      scenarios:
        - name: A vague goal must be defined first
          given:
            { risk.use-areas: [], risk.about-people: no, risk.personal-data: no,
              risk.error-harm: money, problem.goal: vague, problem.task: classify }
          expect: { verdict: define-problem-first, findings: [ problem-goal-not-specific ] }
      """;

  @TempDir Path folder;

  @Test
  void assessAsJsonHoldsIdsAndTheVersionOfTheFormFirst() throws Exception {
    write("answers.yaml", ANSWERS);

    Run run =
        ProgramInProcess.in(folder)
            .run("assess", "--answers", path("answers.yaml"), "--format", "json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.propertyNames().iterator().next()).isEqualTo("schemaVersion");
    assertThat(json.get("verdict").asString()).isEqualTo("define-problem-first");
    assertThat(json.get("leaning").isNull()).isTrue();
    assertThat(json.get("findings").get(0).propertyNames())
        .contains("id", "kind", "severity", "message", "next", "source");
    assertThat(json.propertyNames()).contains("conclusions", "unknown", "setAside", "open");
  }

  @Test
  void replayOfAFailingScenarioSaysWhatFiredInstead() throws Exception {
    write(
        "goals.yaml",
        PASSING.replace("vague }", "none }").replace("define-problem-first", "ready-for-ml"));

    Run run = ProgramInProcess.in(folder).run("replay", path("goals.yaml"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("goals.yaml:3");
    assertThat(run.out()).contains("verdict: expected ready-for-ml, got define-problem-first");
    assertThat(run.out()).contains("problem-goal-not-specific");
  }

  @Test
  void aFaultyScenarioFileIsShownWithItsPlaceAndTheOthersAreStillReplayed() throws Exception {
    write("a.yaml", PASSING.replace("problem.goal", "problem.gaol"));
    write("b.yaml", PASSING);

    Run run = ProgramInProcess.in(folder).run("replay", folder.toString(), "--format=json");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("a.yaml:6:", "Did you mean problem.goal?");
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("passed").asInt()).isEqualTo(1);
    assertThat(json.get("faults").size()).isEqualTo(1);
  }

  @Test
  void aFolderWithoutScenariosIsNeverGreen() throws Exception {
    Run run = ProgramInProcess.in(folder).run("replay", folder.toString());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("Nothing was checked");
  }

  @Test
  void unknownWordsAreRefusedWithTheNearestOnes() throws Exception {
    assertThat(ProgramInProcess.in(folder).run("asess").err()).contains("Did you mean assess?");
    Run run = ProgramInProcess.in(folder).run("assess", "--anwers=x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean --answers?");
  }

  @Test
  void brokenRulesEndWithThePlaceOfEachMistake() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("data.drl"),
        """
        package rules;
        rule "data-is-thin"
        when
            LabeledExamples( value < 1000 )
        then
            insertLogical( new DataIsThin() )
        end
        """);

    Run run = ProgramInProcess.in(folder).run("status");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("data.drl:6:", "Expected ; after insertLogical");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void changedRulesChangeTheAdviceWithoutAnyJava() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("tea.drl"),
        """
        package rules;
        import org.mlfit.knowledge.vocabulary.*;

        declare Cups
            @topic( tea )
            @gate( 1 )
            @question( "How many cups a day?" )
            @unit( "cups" )
            @range( "0..100" )
            value : long
        end

        declare TooMuchTea extends Conclusion end

        rule "tea-too-much"
            @severity( high )
            @source( "Grandmother 1950" )
        when
            Cups( $cups : value, $cups > 5 )
        then
            insertLogical( Finding.risk( $cups + " cups are too many.", "Drink water." ) );
            insertLogical( new TooMuchTea() );
        end

        rule "verdict-less-tea"
            @gate( 1 )
            @verdict( "less-tea" )
        when
            TooMuchTea()
        then
            insertLogical( new GateTriggered( 1 ) );
        end

        rule "verdict-fine"
            @gate( 2 )
            @verdict( "fine" )
        when
        then
            insertLogical( new GateTriggered( 2 ) );
        end
        """);

    Run run = ProgramInProcess.in(folder).run("assess", "--set", "tea.cups=6", "--format", "json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("verdict").asString()).isEqualTo("less-tea");
    assertThat(json.get("findings").get(0).get("message").asString())
        .isEqualTo("6 cups are too many.");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
