package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The replay of the packaged program, where a process of its own matters. */
class ReplayProgramIT {

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

  private static final int SIGINT = 2;

  @TempDir Path folder;
  @TempDir Path outside;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsInterruptedEndsWith130AndLeavesNoHalfReport() throws Exception {
    assumeFalse(
        interruptsAreIgnored(),
        "Interrupts (SIGINT) are ignored here, as behind & or nohup, and so they are in the program.");
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
    while (Files.readString(folder.resolve("f0.yaml")).equals(FAILING) && process.isAlive()) {
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

  /** A process hands down what it ignores to those that it starts. */
  private static boolean interruptsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(ignored -> ignored.testBit(SIGINT - 1));
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
                } catch (IOException beingWritten) {
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
