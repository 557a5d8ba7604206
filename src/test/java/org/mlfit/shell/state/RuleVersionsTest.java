package org.mlfit.shell.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.RuleVersions.Range;

class RuleVersionsTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;

      rule "verdict-fine" @gate( 1 ) @verdict( "fine" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;

  @TempDir private Path folder;
  private Path rules;
  private RuleVersions versions;

  @BeforeEach
  void keepTwoVersionsInGit() throws Exception {
    rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("verdicts.drl"), RULES);
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "-m", "Begin");
    git("tag", "first");
    Files.writeString(rules.resolve("verdicts.drl"), RULES.replace("\"fine\"", "\"splendid\""));
    Invocation invocation = new Invocation(List.of(), Optional.of(rules.toString()), false, false);
    KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());
    versions = new RuleVersions(new RulesInUse(invocation, loader, Clock.systemUTC()), loader);
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    assertThat(builder.start().waitFor()).isZero();
  }

  @Test
  void aRevisionGivesTheRulesAsTheyWereAndNothingElseTheRulesInUse() {
    assertThat(versions.load("first").verdict("fine")).isPresent();
    assertThat(versions.load("").verdict("splendid")).isPresent();
  }

  @Test
  void hiddenFilesOfARevisionAreNoRules() throws Exception {
    Files.writeString(rules.resolve("._verdicts.drl"), "no rule at all");
    Files.createDirectory(rules.resolve(".old"));
    Files.writeString(rules.resolve(".old/verdicts.drl"), RULES);
    git("add", "--all");
    git("commit", "--quiet", "-m", "Keep what a system and an editor left");

    assertThat(versions.load("main").files().sources()).hasSize(1);
  }

  @Test
  void aFolderIsAVersionToo() {
    assertThat(versions.load(rules.toString()).verdict("splendid")).isPresent();
  }

  @Test
  void twoVersionsStandOnBothSidesOfTwoDots() {
    assertThat(versions.range("first..main")).isEqualTo(new Range("first", "main"));
    assertThat(versions.range("first..")).isEqualTo(new Range("first", ""));
    assertThat(versions.range("first")).isEqualTo(new Range("first", ""));
  }

  @Test
  void foldersMayHoldDotsThemselves() {
    String detour = rules + "/../rules";

    assertThat(versions.range(detour + ".." + detour)).isEqualTo(new Range(detour, detour));
  }

  @Test
  void aNameThatIsNothingIsRefusedWithTheNearestOne() {
    assertThatThrownBy(() -> versions.range("frist..main"))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("no folder frist")
        .hasMessageContaining("Did you mean first?");
    assertThatThrownBy(() -> versions.range("..main")).isInstanceOf(CommandFailedException.class);
    assertThatThrownBy(() -> versions.range("--help..main"))
        .isInstanceOf(CommandFailedException.class);
  }

  @Test
  void rulesOfARevisionThatDoNotLoadAreToldWithTheirPlaceThere() throws Exception {
    Files.writeString(rules.resolve("verdicts.drl"), RULES.replace("then", "than"));
    git("commit", "--quiet", "-am", "Break");

    assertThatThrownBy(() -> versions.load("main"))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.RULES))
        .hasMessageContaining("The rules of main do not load.")
        .hasMessageContaining("verdicts.drl:");
  }
}
