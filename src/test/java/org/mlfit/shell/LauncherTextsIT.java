package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.Program.Run;

/** What the launcher tells without a start of Java is what the program would say. */
class LauncherTextsIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "-h", "completion bash", "completion zsh"})
  void itTellsWhatTheProgramSays(String words) throws Exception {
    Run told = withoutJava().run(words.split(" "));

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).isEqualTo(bySaying(words));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void onATerminalItIsLaidOutAsTheProgramLaysItOut(int columns) throws Exception {
    String told = onTerminal(columns, Program.home().resolve("bin/mlfit") + " --help");
    String said = onTerminal(columns, String.join(" ", java("--help")));

    assertThat(told).isEqualTo(said).contains("\u001b[1m");
  }

  @Test
  void whatItCannotKnowTheProgramIsAsked() throws Exception {
    Files.createDirectory(folder.resolve("rules"));
    Path below = Files.createDirectory(folder.resolve("below"));

    for (List<String> words :
        List.of(
            List.of("completion", "bash"),
            List.of("help", "assess"),
            List.of("--help", "--plain"))) {
      Run run = withoutJava(below).run(words.toArray(String[]::new));

      assertThat(run.exitCode()).as("%s", words).isEqualTo(NO_JAVA);
    }
  }

  @Test
  void rulesBesideTheProgramThatWereEditedAreLookedAt() throws Exception {
    Path home = folder.resolve("program");
    for (String part :
        List.of("bin/mlfit", "lib/mlfit.jar", "completions/mlfit.bash", "rules/data.drl")) {
      Files.createDirectories(home.resolve(part).getParent());
      Files.copy(Program.home().resolve(part), home.resolve(part));
    }
    assertThat(home.resolve("bin/mlfit").toFile().setExecutable(true)).isTrue();
    Files.setLastModifiedTime(
        home.resolve("rules/data.drl"), FileTime.from(Instant.now().plusSeconds(60)));

    Run run = withoutJava(Program.in(folder, home.resolve("bin/mlfit"))).run("completion", "bash");

    assertThat(run.exitCode()).isEqualTo(NO_JAVA);
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDiskBehindStandardOutputIsTold() throws Exception {
    File told = folder.resolve("told").toFile();

    Process process = Program.in(folder).start(new File("/dev/full"), told, "--help");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told).content().startsWith("mlfit: Cannot write to standard output");
  }

  private static final int NO_JAVA = 99;

  private Program withoutJava() throws Exception {
    return withoutJava(folder);
  }

  private Program withoutJava(Path from) throws Exception {
    return withoutJava(Program.in(from));
  }

  /** With a Java of the same version that starts nothing. */
  private Program withoutJava(Program program) throws Exception {
    Path home = folder.resolve("java");
    Path java = home.resolve("bin/java");
    if (!Files.exists(java)) {
      Files.createDirectories(java.getParent());
      Files.writeString(java, "#!/bin/sh\nexit " + NO_JAVA + "\n");
      assertThat(java.toFile().setExecutable(true)).isTrue();
      Files.writeString(
          home.resolve("release"), "JAVA_VERSION=\"" + Runtime.version().feature() + ".0.1\"\n");
    }
    return program.with("JAVA_HOME", home.toString());
  }

  private String bySaying(String words) throws Exception {
    Process process = new ProcessBuilder(java(words.split(" "))).directory(folder.toFile()).start();
    return new String(process.getInputStream().readAllBytes());
  }

  private static List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dmlfit.home=" + Program.home());
    command.add("-jar");
    command.add(Program.home().resolve("lib/mlfit.jar").toString());
    command.addAll(List.of(words));
    return command;
  }

  /** What a command shows on a terminal, for which the program “script” of util-linux stands in. */
  private String onTerminal(int columns, String command) throws Exception {
    Bash bash =
        new Bash(folder).with("TERM", "xterm").with("JAVA_HOME", System.getProperty("java.home"));
    assumeTrue(bash.run("script --version | grep util-linux").code() == 0, "script is not there");
    return bash.run("script -qec 'stty cols " + columns + "; " + command + "' /dev/null").told();
  }
}
