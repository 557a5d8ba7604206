package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The script that starts the program, in the ways in which programs are started. */
class LauncherIT {

  /** The fewest answers that settle a verdict. */
  private static final String VAGUE =
      """
      risk.use-areas: []
      risk.about-people: no
      risk.personal-data: no
      risk.error-harm: money
      problem.goal: vague
      problem.task: classify
      """;

  /** Where little is to be found, so that a report is soon written. */
  private static final String PLAIN_CASE =
      Path.of("scenarios/cases/finance.yaml").toAbsolutePath()
          + "#Tax on invoices follows written rules, so it is coded and not learned";

  private static final String OTHER_RULES =
      """
      package rules;
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;

  private static final String TELLING_OPTIONS = "MLFIT_JAVA_OPTS";

  @TempDir Path folder;

  @Test
  void itIsFoundThroughLinksToLinks() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), launcher());
    Path bin = Files.createDirectory(folder.resolve("a folder"));
    Files.createSymbolicLink(bin.resolve("mlfit"), bin.relativize(first));

    Run run = Program.in(folder, bin.resolve("mlfit")).run("version");
    Files.delete(first);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("mlfit ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    String name = "a  file's \"name\" $HOME * \\ .yaml";
    Files.writeString(folder.resolve(name), VAGUE);

    Run run = Program.in(folder).run("assess", "--answers", name);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Verdict: Define the problem first");
  }

  @Test
  void fileNamesBeyondAsciiAreReadWhateverTheLocale() throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Files.writeString(
        folder.resolve("Fälle.yaml"),
        "scenarios:\n  - name: a\n    given: { risk.use-areas: unknown }\n"
            + "    expect: { findings: [ risk-legal-unknown ] }\n");

    for (String locale : List.of("C", "POSIX")) {
      Run run = Program.in(folder).with("LC_ALL", locale).run("replay", ".", "Fälle.yaml:2");

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void aLocaleThatIsNotInstalledHereHasAllLettersToo() throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Files.writeString(folder.resolve("Fälle.yaml"), "problem.goal: vague\n");

    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      Run run =
          Program.in(folder)
              .with("LC_ALL", "")
              .with(variable, "zz_ZZ.UTF-8")
              .run("assess", "--answers", "Fälle.yaml");

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void theHomeFolderIsTheOneThatTheEnvironmentNames() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));

    Run run =
        Program.in(folder)
            .with("XDG_STATE_HOME", "")
            .with("HOME", home.toString())
            .reading("change problem.goal vague\n")
            .run("--plain");

    assertThat(run.err()).isEmpty();
    assertThat(home.resolve(".local/state/mlfit/assessments"))
        .isDirectoryContaining("glob:**.yaml");
  }

  @Test
  void belowTheTopOfARepositoryItsRulesAndScenariosAreMeant() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (Path file : filesOf(Program.home().resolve("rules"), "")) {
      Files.copy(file, rules.resolve(file.getFileName()));
    }
    Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
    Files.writeString(
        scenarios.resolve("a.yaml"),
        "scenarios:\n  - name: a\n    given: { risk.use-areas: unknown }\n"
            + "    expect: { findings: [ risk-legal-unknown ] }\n");
    Path below = Files.createDirectory(folder.resolve("src"));

    Run list = Program.in(below).run("replay", "--list");
    Run written = Program.in(below).run("rules", "new", "data-too-old");

    assertThat(list.out()).contains("../scenarios/a.yaml:2");
    assertThat(written.err()).isEmpty();
    assertThat(scenarios.resolve("data-too-old.yaml")).exists();
    assertThat(below.resolve("scenarios")).doesNotExist();
  }

  @Test
  void anEmptyArgumentIsAnArgument() throws Exception {
    Run run = Program.in(folder).run("rules", "show", "");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Name the rule to show.");
  }

  @Test
  void aSignalReachesTheProgramItself() throws Exception {
    Process process = Program.in(folder).start();

    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    Run run =
        Program.in(folder).with("JAVA_HOME", "").with("PATH", folder.toString()).run("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "mlfit: No Java was found. Install Java 17 or newer, or set JAVA_HOME to its folder.\n");
  }

  @Test
  void aFolderWithoutJavaIsNamed() throws Exception {
    Run run = Program.in(folder).with("JAVA_HOME", folder.toString()).run("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("mlfit: JAVA_HOME is " + folder + ", but no Java is there.");
  }

  @Test
  void aJavaThatIsTooOldIsNamedWithItsVersion() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"11.0.2\"\nOS_NAME=\"Linux\"\n");

    Run run = Program.in(folder).with("JAVA_HOME", folder.toString()).run("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("which is Java 11.0.2. mlfit needs Java 17 or newer");
  }

  @Test
  void anIncompleteFolderIsNoFailedCheck() throws Exception {
    Path home = Program.copiedTo(folder.toRealPath().resolve("the program"));
    Files.delete(filesOf(home.resolve("lib"), "spring-core-").get(0));
    Run withoutLibrary = Program.in(folder, home.resolve("bin/mlfit")).run("version");
    Files.delete(home.resolve("lib/mlfit.jar"));
    Run withoutProgram = Program.in(folder, home.resolve("bin/mlfit")).run("version");

    assertThat(withoutLibrary.exitCode()).isEqualTo(70);
    assertThat(withoutLibrary.err()).startsWith("mlfit cannot run here: ");
    assertThat(withoutProgram.exitCode()).isEqualTo(70);
    assertThat(withoutProgram.err()).contains("lib/mlfit.jar is missing.");
  }

  @Test
  void limitsThatAreTooLowAreNamed() throws Exception {
    Run files = Program.in(folder, limited("ulimit -n 64")).run("version");
    Run memory = Program.in(folder, limited("ulimit -v 200000")).run("version");

    assertThat(files.exitCode()).isEqualTo(70);
    assertThat(files.err()).startsWith("mlfit: Only 64 files may be open at once");
    assertThat(memory.exitCode()).isEqualTo(70);
    assertThat(memory.err()).startsWith("mlfit: 200000 kB of memory are too little");
  }

  @Test
  void littleMemoryIsEnough() throws Exception {
    for (int limit : List.of(700_000, 3_000_000)) {
      Run run =
          Program.in(folder, limited("ulimit -v " + limit)).run("replay", shipped("scenarios"));

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
    assertThat(filesOf(folder, "hs_err_")).isEmpty();
  }

  private static String shipped(String name) {
    return Program.home().resolve(name).toString();
  }

  private Path limited(String limit) throws IOException {
    String script = "#!/bin/sh\n%s\nexec '%s' \"$@\"\n".formatted(limit, launcher());
    Path limited = Files.writeString(folder.resolve("limited"), script);
    assertThat(limited.toFile().setExecutable(true)).isTrue();
    return limited;
  }

  @Test
  void rulesComeWithTheProgramAndFoldersOfOtherToolsAreLeftAlone() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("pricing.drl"), "package com.acme;\nrule x when then end\n");

    Run run = Program.in(folder).run("status");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("folder " + Program.home().resolve("rules"));
    assertThat(run.out()).contains("compiled by the build");
  }

  @Test
  void propertiesOfAnotherProgramInTheWorkingFolderChangeNothing() throws Exception {
    Files.writeString(
        folder.resolve("application.properties"), "spring.profiles.include=[\nserver.port=x\n");

    assertThat(Program.in(folder).run("version").exitCode()).isZero();
  }

  @Test
  void digitsAndFileNamesAreTheSameInEveryLocale() throws Exception {
    String arabic = "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab";
    String commands =
        """
        report --answers '%s' --output page.html
        generate --random 3 --output random
        """
            .formatted(PLAIN_CASE);

    Run run = Program.in(folder).with(TELLING_OPTIONS, arabic).reading(commands).run();

    String page = Files.readString(folder.resolve("page.html"));
    assertThat(page).contains("<svg viewBox=\"0 0 400 ");
    assertThat(page + run.out() + run.err()).doesNotContainPattern("[\u0660-\u0669\u06f0-\u06f9]");
    assertThat(filesOf(folder.resolve("random"), "random-0000")).isNotEmpty();
  }

  @Test
  void whatRulesSayIsReadWholeWhereTheSystemKnowsAsciiOnly() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("tea.drl"),
        """
        package rules;
        declare Cups @topic( tea ) @question( "How many cups?" ) value : long end
        rule "verdict-curly" @gate( 1 ) @verdict( "curly" )
        when Cups( "’".codePointAt( 0 ) == 8217 )
        then insertLogical( new GateTriggered( 1 ) ); end
        rule "verdict-straight" @gate( 2 ) @verdict( "straight" ) when
        then insertLogical( new GateTriggered( 2 ) ); end
        """);

    Run run =
        Program.in(folder)
            .with("LC_ALL", "C")
            .run("--trust-rules", "assess", "--set", "tea.cups=1", "--format", "json");

    assertThat(run.out() + run.err()).contains("\"verdict\" : \"curly\"");
  }

  @Test
  void changedRulesAreCompiledOnceAlsoByTwoProgramsAtOnce() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("verdicts.drl"), OTHER_RULES);

    Process first = Program.in(folder).start("status");
    Process second = Program.in(folder).start("status");

    assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
    assertThat(Program.in(folder).run("status").out()).contains("compiled by an earlier run");
  }

  @Test
  void bashCompletesCommandsOptionsAndIds() throws Exception {
    assertThat(completed("mlfit", "repl")).isEqualTo("replay\n");
    assertThat(completed("mlfit", "replay", "--format", "js")).isEqualTo("json\n");
    assertThat(completed("mlfit", "rules", "show", "problem-no-dec"))
        .isEqualTo("problem-no-decision\n");
    assertThat(completed("mlfit", "change-to", "--set", "=", "problem.go"))
        .isEqualTo("problem.goal=\n");
  }

  private static String completed(String... words) throws IOException {
    String script =
        "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _mlfit 2>/dev/null;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    List<String> command =
        Stream.concat(
                Stream.of(
                    "bash", "-c", script, Program.home().resolve("completions/mlfit.bash") + ""),
                Stream.of(words))
            .toList();
    return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes());
  }

  private static Path launcher() {
    return Program.home().resolve("bin").resolve("mlfit");
  }

  private static List<Path> filesOf(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
