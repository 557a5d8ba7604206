package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.json.JsonMapper;

/** The replay of the packaged jar, as a pipeline uses it. */
class ReplayProgramIT {

  private static final String PASSING =
      """
      scenarios:
        - name: A vague goal
          tags: [ goals ]
          given: { problem.goal: vague }
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
  @TempDir Path outside;

  @Test
  void whatPassesEndsWithZeroInEveryForm() throws Exception {
    write("a.yaml", PASSING);

    Run run =
        program()
            .run(
                "replay", ".", "--format", "github", "--report", "junit=r.xml", "--report=md=r.md");

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

    assertThat(program().run("replay", ".").exitCode()).isEqualTo(1);
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

    Run run = program().run("replay", "a.yaml", "nowhere", "a.yaml:1", "--format=json");

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

    Run replay = program().run("--trust-rules", "replay", "a.yaml", "--format", "json");
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

    Run run = program().run("replay", "a.yaml", "--format", "junit");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.drl");
    parseXml(Files.writeString(folder.resolve("r.xml"), run.out()));
  }

  @Test
  void rulesThatRestOnTheirOwnAbsenceEndWithThree() throws Exception {
    write("a.yaml", "scenarios: [ { name: a, expect: { verdict: fine } } ]");
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("a.drl"), CIRCLE);

    Run run = program().run("replay", "a.yaml");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.drl:6:1", "circle", "goal-a", "goal-b", "goal-c");
  }

  @Test
  void aFileThatCannotBeReadEndsWithFourAndAWholeDocument() throws Exception {
    write("a.yaml", "scenarios: [");
    write("b.yaml", FAILING);

    Run run = program().run("replay", ".", "--format", "junit");

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

    Run unchecked = program().run("replay", "skip.yaml", "talk.yaml");
    Run filtered = program().run("replay", "a.yaml", "--tag", "not goals");
    Run empty = program().run("replay", "a.yaml", "none.yaml");

    assertThat(unchecked.exitCode()).isEqualTo(5);
    assertThat(unchecked.out()).contains("1 skipped", "1 not checked");
    assertThat(filtered.exitCode()).isEqualTo(5);
    assertThat(filtered.err()).contains("none of 1 scenarios is chosen");
    assertThat(empty.exitCode()).isEqualTo(5);
    assertThat(empty.err()).contains("none.yaml: no scenario there");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsInterruptedEndsWith130AndLeavesNoHalfReport() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      write("f" + i + ".yaml", many(100, PASSING));
    }
    Process process = start("replay", ".", "--report", "junit=r.xml");
    waitUntilThereIs(".mlfit-");

    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(folder.resolve("r.xml")).doesNotExist();
  }

  @Test
  void standardInputIsReplayedWithItsPlaces() throws Exception {
    Run run = program().reading(FAILING).run("replay", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("standard input:2");
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsPlayed() throws Exception {
    write("a.yaml", PASSING);

    Run run = program().run("replay", "a.yaml", "--report", "junit=nowhere/r.xml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Cannot write nowhere/r.xml");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDiskIsTold() throws Exception {
    write("a.yaml", PASSING);

    Run run = program().run("replay", "a.yaml", "--report", "junit=/dev/full");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Cannot write /dev/full").contains("No space left");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDiskBehindStandardOutputIsTold() throws Exception {
    write("a.yaml", PASSING);
    File told = folder.resolve("told").toFile();

    Process process = program().start(new File("/dev/full"), told, "coverage", "a.yaml");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told).content().startsWith("Cannot write to standard output: ");
  }

  @Test
  void recordingIsRefusedInAPipelineUnlessItIsForced() throws Exception {
    write("a.yaml", FAILING);

    Run refused = program().with("CI", "true").run("replay", "a.yaml", "--update");
    assertThat(folder.resolve("a.yaml")).hasContent(FAILING);
    Run forced = program().with("CI", "true").run("replay", "a.yaml", "--update", "--force");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    assertThat(forced.exitCode()).isZero();
    assertThat(forced.out()).contains("-    expect: { verdict: ready-for-ml } # a comment");
    assertThat(folder.resolve("a.yaml")).hasContent(PASSING);
  }

  @Test
  void killedWhileItRecordsItLeavesEachFileOldOrNew() throws Exception {
    for (int i = 0; i < 300; i++) {
      write("f" + i + ".yaml", FAILING);
    }
    Process process = start("replay", ".", "--update");
    while (changed() == 0 && process.isAlive()) {
      Thread.sleep(2);
    }
    process.destroyForcibly().waitFor();

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        assertThat(Files.readString(file)).isIn(PASSING, FAILING);
      }
    }
    assertThat(program().run("replay", ".", "--update").exitCode()).isZero();
    assertThat(changed()).isEqualTo(300);
  }

  @Test
  void twoRunsAtOnceInOneFolderDoNotDisturbEachOther() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("f" + i + ".yaml", many(20, FAILING));
    }
    Process one = start("replay", ".", "--report", "junit=r.xml");
    Process other = start("replay", ".", "--report", "junit=r.xml");

    assertThat(one.waitFor()).isEqualTo(1);
    assertThat(other.waitFor()).isEqualTo(1);
    parseXml(folder.resolve("r.xml"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(f -> f.startsWith(".mlfit-"));
    }
  }

  @Test
  void theFormOfScenarioFilesIsPrintedForEditors() throws Exception {
    Run run = program().run("scenarios", "schema");

    assertThat(run.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).get("$schema").asString())
        .contains("json-schema.org");
  }

  private Program program() {
    return Program.in(folder);
  }

  private Process start(String... words) throws Exception {
    File out = Files.createTempFile(outside, "mlfit", ".out").toFile();
    return program().start(out, Files.createTempFile(outside, "mlfit", ".err").toFile(), words);
  }

  private void waitUntilThereIs(String beginning) throws Exception {
    for (int i = 0; i < 6_000; i++) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> file.getFileName().toString().startsWith(beginning))) {
          return;
        }
      }
      Thread.sleep(10);
    }
  }

  private long changed() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(
              file -> {
                try {
                  return Files.readString(file).equals(PASSING);
                } catch (java.io.IOException beingWritten) {
                  return false;
                }
              })
          .count();
    }
  }

  private static String many(int count, String file) {
    String scenario = file.substring(file.indexOf("  - "));
    StringBuilder text = new StringBuilder("scenarios:\n");
    for (int i = 0; i < count; i++) {
      text.append(scenario.replace("A vague goal", "A vague goal " + i));
    }
    return text.toString();
  }

  private static void parseXml(Path file) throws Exception {
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
