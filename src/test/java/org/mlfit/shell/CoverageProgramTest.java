package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scenarios leave untried, told as a pipeline asks for it. */
class CoverageProgramTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..9" ) value : long end
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Thirst extends Conclusion end
      rule "tea-thirst" when Cups( value > 3 ) then insertLogical( new Thirst() ); end
      rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Thirst()
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-wait" @gate( 2 ) @verdict( "wait" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;
  private static final String PASSING =
      """
      scenarios:
        - { name: Four cups, given: { tea.cups: 4 }, expect: { verdict: drink } }
      """;

  @TempDir Path folder;

  @BeforeEach
  void smallRules() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
  }

  @Test
  void coverageComesWithTheResultsAndFailsUnderItsThreshold() throws Exception {
    write("a.yaml", PASSING.replace("verdict: drink", "verdict: wait"));

    Run run = program().run("coverage", path("a.yaml"));
    write("a.yaml", PASSING);
    Run under = program().run("coverage", path("a.yaml"), "--fail-under", "90", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("verdict: expected wait", "No scenario yet in which");
    assertThat(under.exitCode()).isEqualTo(1);
    JsonNode told = JsonMapper.shared().readTree(under.out());
    assertThat(told.get("replay").get("failed").asInt()).isZero();
  }

  @Test
  void scenariosThatCannotFailEndWithOne() throws Exception {
    write("a.yaml", PASSING);
    assertThat(program().run("vacuity", path("a.yaml")).exitCode()).isZero();
    write(
        "b.yaml", "scenarios: [ { name: a, given: { tea.cups: 3 }, expect: { verdict: wait } } ]");

    Run run = program().run("vacuity", path("a.yaml"), path("b.yaml"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("b.yaml:1", "1 of 2 scenarios is unable to fail.");
  }

  private ProgramInProcess program() {
    return ProgramInProcess.in(folder);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
