package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** A team begins in a folder, empty or not. */
class InitTest {

  private static final String OTHER_RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void anEmptyFolderGetsRulesWithoutADoubtAndScenariosThatPass() {
    Run written = init("--yes");
    Run check = run("rules", "check", "--strict");
    Run replay = run("replay", folder.resolve("scenarios").toString());
    Run mutate = run("rules", "mutate", "--scenarios", folder.resolve("scenarios").toString());

    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(written.out()).contains(folder.resolve("rules/problem.drl").toString());
    assertThat(check.exitCode()).as(check.out()).isZero();
    assertThat(replay.out()).contains("2 scenarios, 2 passed");
    assertThat(mutate.out()).contains("100 % is the score");
  }

  @Test
  void thePipelineFilesAreTheOnesThatAreShipped() throws Exception {
    init("--yes", "--github", "--gitlab", "--pre-commit");

    assertThat(text(".github/workflows/mlfit.yml")).isEqualTo(shipped("github.yml"));
    assertThat(text(".gitlab-ci.yml")).isEqualTo(shipped("gitlab.yml"));
    assertThat(text(".pre-commit-config.yaml"))
        .isEqualTo(
            "repos:\n  - repo: local\n    hooks:\n" + shipped("pre-commit-hooks.yaml").indent(6));
  }

  @Test
  void withoutATerminalNothingIsWrittenUnlessThatIsSaid() throws Exception {
    Run run = init("--github");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "init would write", "rules/problem.drl", "mlfit.yml", "init --yes writes 4 files");
    assertThat(files()).isEmpty();
  }

  @Test
  void aSecondRunFindsNothingToDo() throws Exception {
    init("--yes", "--gitlab");
    List<String> before = files();

    Run again = init("--gitlab");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("as it would be written", "Nothing is to be done.");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsThereStaysAndIsNamed() throws Exception {
    write("rules/own.drl", OTHER_RULES);
    write("scenarios/own.yaml", "scenarios: []\n");
    write(".gitlab-ci.yml", "test: { script: make }\n");
    write("notes.txt", "keep");

    Run run = init("--yes", "--gitlab", "--github");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("rules holds rules already", "scenarios holds scenarios already")
        .contains(".gitlab-ci.yml is there and says something else");
    assertThat(text(".gitlab-ci.yml")).isEqualTo("test: { script: make }\n");
    assertThat(files())
        .containsExactlyInAnyOrder(
            "rules/own.drl",
            "scenarios/own.yaml",
            ".gitlab-ci.yml",
            "notes.txt",
            ".github/workflows/mlfit.yml");
  }

  @Test
  void rulesWithoutScenariosGetNoneThatWouldFail() throws Exception {
    write("rules/own.drl", OTHER_RULES);

    Run run = init("--yes");

    assertThat(run.out()).contains("scenarios holds none yet: mlfit generate --boundaries");
    assertThat(files()).containsExactly("rules/own.drl");
  }

  @Test
  void whatARunThatWasKilledLeftIsCompleted() throws Exception {
    init("--yes");
    List<String> all = files();
    Files.delete(folder.resolve("rules/verdicts.drl"));
    Files.delete(folder.resolve("scenarios/problem.yaml"));

    Run run = init("--yes");

    assertThat(run.exitCode()).isZero();
    assertThat(files()).isEqualTo(all);
  }

  @Test
  void rulesOfAnotherProgramAreNotJoined() throws Exception {
    write("rules/their.drl", "package com.example;\n");

    Run run = init("--yes");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("their.drl is a rule file of another program");
    assertThat(files()).containsExactly("rules/their.drl");
  }

  @Test
  void whatStandsInTheWayIsNamedAndNothingIsWritten() throws Exception {
    write("rules", "a file");
    Run file = init("--yes");
    Files.delete(folder.resolve("rules"));
    Files.createSymbolicLink(folder.resolve("rules"), Path.of("nowhere"));
    Run danglingLink = init("--yes");
    Files.delete(folder.resolve("rules"));
    Files.createSymbolicLink(folder.resolve(".github"), elsewhere);
    Run linkOut = init("--yes", "--github");

    assertThat(List.of(file, danglingLink, linkOut)).extracting(Run::exitCode).containsOnly(2);
    assertThat(file.err()).contains("rules is in the way: it is no folder.");
    assertThat(danglingLink.err()).contains("it is a link that leads to no folder");
    assertThat(linkOut.err()).contains(".github is a link that leads out of the folder");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(files()).containsExactly(".github");
  }

  @Test
  void aFolderThatCannotBeIsTold() throws Exception {
    write("notes.txt", "keep");
    assumeTrue(
        Files.isDirectory(Path.of("/proc/self")), "no folder that nobody can write is known");

    Run onFile = run("init", folder.resolve("notes.txt").toString(), "--yes");
    Run unwritable = run("init", "/proc/self/mlfit", "--yes");

    assertThat(onFile.exitCode()).isEqualTo(2);
    assertThat(onFile.err()).contains("notes.txt is in the way: it is no folder.");
    assertThat(unwritable.exitCode()).isEqualTo(2);
    assertThat(unwritable.err()).startsWith("Cannot write /proc/self/mlfit");
  }

  @Test
  void aPipelineIsRefusedWhereNobodyWouldReadIt() throws Exception {
    Files.createDirectory(folder.resolve(".git"));

    Run run = run("init", folder.resolve("below").toString(), "--yes", "--github");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("works only at the top of a repository, which is " + folder);
    assertThat(files()).isEmpty();
  }

  private Run init(String... options) {
    List<String> words = new ArrayList<>(List.of("init", folder.toString()));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private Run run(String... words) {
    return ProgramInProcess.in(folder).run(words);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String shipped(String name) throws IOException {
    return Files.readString(Path.of("src/main/ci").resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith(".state") && !name.startsWith(".git/"))
          .sorted()
          .toList();
    }
  }
}
