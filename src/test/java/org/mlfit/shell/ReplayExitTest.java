package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.json.JsonMapper;

/** How a replay ends, and what it leaves, as pipelines rely on it. */
class ReplayExitTest {

  private static final String PASSING =
      """
      scenarios:
        - name: A vague goal
          tags: [ goals ]
          given:
            { risk.use-areas: [], risk.about-people: no, risk.personal-data: no,
              risk.error-harm: money, problem.goal: vague, problem.task: classify }
          expect: { verdict: define-problem-first } # a comment
      """;
  private static final String FAILING = PASSING.replace("define-problem-first", "ready-for-ml");
  private static final String CIRCLE =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare A extends Conclusion end
      declare B extends Conclusion end
      declare C extends Conclusion end
      rule "goal-a" when not B() then insertLogical( new A() ); end
      rule "goal-b" when not C() then insertLogical( new B() ); end
      rule "goal-c" when not A() then insertLogical( new C() ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir Path folder;

  @Test
  void whatPassesEndsWithZeroInEveryForm() throws Exception {
    write("a.yaml", PASSING);

    Run run =
        program()
            .run(
                "replay",
                folder.toString(),
                "--format",
                "github",
                "--report",
                "junit=" + path("r.xml"),
                "--report=md=" + path("r.md"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("1 scenario, 1 passed");
    assertThat(run.err()).isEmpty();
    parseXml(folder.resolve("r.xml"));
    assertThat(folder.resolve("r.md")).content().startsWith("## ✅ As expected");
  }

  @Test
  void whatFailsEndsWithOneAndIsRememberedUntilItPasses() throws Exception {
    write("a.yaml", PASSING);
    write("b.yaml", FAILING);

    assertThat(program().run("replay", folder.toString()).exitCode()).isEqualTo(1);
    Run again = program().run("replay", "--failed");
    write("b.yaml", PASSING);
    Run mended = program().run("replay", "--failed");
    Run none = program().run("replay", "--failed");

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.out()).contains("1 scenario, 0 passed, 1 failed");
    assertThat(mended.exitCode()).isZero();
    assertThat(none.exitCode()).isEqualTo(5);
    assertThat(none.err()).contains("no scenario is known to have failed");
  }

  @Test
  void aPathThatIsNotThereEndsWithTwoAndTheOthersAreReplayed() throws Exception {
    write("a.yaml", FAILING);

    Run run =
        program().run("replay", path("a.yaml"), "nowhere", path("a.yaml") + ":1", "--format=json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("There is no file or folder nowhere.", "at line 1");
    assertThat(JsonMapper.shared().readTree(run.out()).get("failed").asInt()).isEqualTo(1);
  }

  @Test
  void codeOfATrustedRuleThatFailsEndsWithThreeAndNamesTheRule() throws Exception {
    write(
        "a.yaml",
        """
        scenarios:
          - { name: Three, given: { tea.cups: 3 }, expect: { verdict: fine } }
          - { name: Four, given: { tea.cups: 4 }, expect: { verdict: fine } }
        """);
    Files.writeString(
        Files.createDirectory(folder.resolve("rules")).resolve("a.drl"),
        """
        package rules;
        import org.mlfit.knowledge.vocabulary.*;
        declare Cups @topic( tea ) @question( "How many cups?" ) value : long end
        rule "tea-odd" @severity( low ) @source( "Grandmother" ) when
            Cups( 100 / ( value - 3 ) > 1 )
        then insertLogical( Finding.risk( "It is odd.", "Drink one more." ) ); end
        rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
        then insertLogical( new GateTriggered( 1 ) ); end
        """);
    String said = "a.drl:5:11  Rule tea-odd failed in its author’s own code";

    Run replay = program().run("--trust-rules", "replay", path("a.yaml"), "--format", "json");
    Run advice = program().run("--trust-rules", "assess", "--set", "tea.cups=3");
    Run explanation = program().run("--trust-rules", "explain", "--set", "tea.cups=3");

    assertThat(replay.exitCode()).isEqualTo(3);
    assertThat(replay.out()).contains("\"trusted\" : true", said, "\"errors\" : 1");
    assertThat(List.of(advice.exitCode(), explanation.exitCode())).containsOnly(3);
    assertThat(advice.err()).contains(said).doesNotContain("rules_", "\tat ");
    assertThat(explanation.err()).contains(said);
  }

  @Test
  void rulesThatDoNotLoadEndWithThreeAndAWholeDocument() throws Exception {
    write("a.yaml", PASSING);
    Files.writeString(
        Files.createDirectory(folder.resolve("rules")).resolve("a.drl"), "package rules");

    Run run = program().run("replay", path("a.yaml"), "--format", "junit");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.drl");
    parseXml(Files.writeString(folder.resolve("r.xml"), run.out()));
  }

  @Test
  void rulesThatRestOnTheirOwnAbsenceEndWithThree() throws Exception {
    write("a.yaml", "scenarios: [ { name: a, expect: { verdict: fine } } ]");
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("a.drl"), CIRCLE);

    Run run = program().run("replay", path("a.yaml"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.drl:6:1", "circle", "goal-a", "goal-b", "goal-c");
  }

  @Test
  void aFileThatCannotBeReadEndsWithFourAndAWholeDocument() throws Exception {
    write("a.yaml", "scenarios: [");
    write("b.yaml", FAILING);

    Run run = program().run("replay", folder.toString(), "--format", "junit");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).contains("type=\"broken-yaml\"", "type=\"mismatch\"");
    parseXml(Files.writeString(folder.resolve("r.xml"), run.out()));
  }

  @Test
  void whatChecksNothingEndsWithFive() throws Exception {
    write(
        "skip.yaml", "scenarios: [ { name: a, skip: later, expect: { verdict: ready-for-ml } } ]");
    write("talk.yaml", "scenarios: [ { name: a, expect: { asks-at-most: 3 } } ]");
    write("none.yaml", "scenarios: []");
    write("a.yaml", PASSING);

    Run unchecked = program().run("replay", path("skip.yaml"), path("talk.yaml"));
    Run filtered = program().run("replay", path("a.yaml"), "--tag", "not goals");
    Run empty = program().run("replay", path("a.yaml"), path("none.yaml"));

    assertThat(unchecked.exitCode()).isEqualTo(5);
    assertThat(unchecked.out()).contains("1 skipped", "1 not checked");
    assertThat(filtered.exitCode()).isEqualTo(5);
    assertThat(filtered.err()).contains("none of 1 scenarios is chosen");
    assertThat(empty.exitCode()).isEqualTo(5);
    assertThat(empty.err()).contains("none.yaml: no scenario there");
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsPlayed() throws Exception {
    write("a.yaml", PASSING);

    Run run = program().run("replay", path("a.yaml"), "--report", "junit=" + path("nowhere/r.xml"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Cannot write " + path("nowhere/r.xml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay a.yaml --report junit=OUT --report json=OUT2 --report md=OUT3 --report text=OUT4"
            + " --report github=OUT5",
        "generate --boundaries --rule data-few-rare-cases --output OUT",
        "graph --set problem.goal=vague --format mermaid --output OUT",
        "graph --set problem.goal=vague --format json --output OUT",
        "rules graph --topic risk --format dot --output OUT"
      })
  void eachWriterWritesItsOwnFileAnewAndNobodyElsesUnlessThatIsSaid(String command)
      throws Exception {
    write("a.yaml", PASSING);
    write("out", "precious");
    String[] words =
        command.replace("a.yaml", path("a.yaml")).replace("OUT", path("out")).split(" ");
    String[] replacing =
        Stream.concat(Stream.of(words), Stream.of("--replace")).toArray(String[]::new);

    Run refused = program().run(words);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("There is a file " + path("out"), "--replace writes over");
    assertThat(folder.resolve("out")).hasContent("precious");
    assertThat(program().run(replacing).exitCode()).isLessThan(2);
    assertThat(program().run(words).exitCode()).isLessThan(2);
    assertThat(folder.resolve("out")).content().doesNotContain("precious").isNotEmpty();
  }

  @Test
  void ofManyFilesByChanceNoneIsWrittenWhereOneIsSomebodyElses() throws Exception {
    write("random-00001.yaml", "precious");

    Run run = program().run("generate", "--random", "1500", "--output", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("random-00000.yaml")).doesNotExist();
    assertThat(folder.resolve("random-00001.yaml")).hasContent("precious");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDiskIsTold() throws Exception {
    write("a.yaml", PASSING);

    Run run = program().run("replay", path("a.yaml"), "--report", "junit=/dev/full");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Cannot write").contains("No space left");
  }

  @Test
  void theFormOfScenarioFilesIsPrintedForEditors() throws Exception {
    Run run = program().run("scenarios", "schema");

    assertThat(run.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).get("$schema").asString())
        .contains("json-schema.org");
  }

  private ProgramInProcess program() {
    return ProgramInProcess.in(folder);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void parseXml(Path file) throws Exception {
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
