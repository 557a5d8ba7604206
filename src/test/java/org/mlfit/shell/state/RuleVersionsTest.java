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
import org.mlfit.knowledge.KnowledgeBase;
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
    versions = versions(rules);
  }

  private static RuleVersions versions(Path rules) {
    Invocation invocation = new Invocation(List.of(), Optional.of(rules.toString()), false, false);
    KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());
    return new RuleVersions(new RulesInUse(invocation, loader, Clock.systemUTC()), loader);
  }

  private KnowledgeBase load(String name) {
    return versions.load(versions.range(name).before());
  }

  private String names(String range) {
    Range found = versions.range(range);
    return found.before().name() + " to " + found.after().name();
  }

  private void commitOnMain(String verdict) throws Exception {
    Files.writeString(rules.resolve("verdicts.drl"), RULES.replace("\"fine\"", verdict));
    git("commit", "--quiet", "-am", "Call it " + verdict);
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
    assertThat(load("first").verdict("fine")).isPresent();
    assertThat(versions.load(versions.range("first").after()).verdict("splendid")).isPresent();
  }

  @Test
  void hiddenFilesOfARevisionAreNoRules() throws Exception {
    Files.writeString(rules.resolve("._verdicts.drl"), "no rule at all");
    Files.createDirectory(rules.resolve(".old"));
    Files.writeString(rules.resolve(".old/verdicts.drl"), RULES);
    git("add", "--all");
    git("commit", "--quiet", "-m", "Keep what a system and an editor left");

    assertThat(load("main..").files().sources()).hasSize(1);
  }

  @Test
  void rulesAreFoundByTheirHashAmongAllThatARepositoryHasHad() throws Exception {
    String hash = load("first").files().hash();
    Files.write(rules.resolve("picture.drl"), new byte[] {(byte) 0x89, 0, (byte) 0xff});
    git("add", "--all");
    git("commit", "--quiet", "-m", "Keep a picture under a wrong name");

    for (Path repository : List.of(folder, rules)) {
      assertThat(versions.withHash(hash, repository, () -> true))
          .hasValueSatisfying(found -> assertThat(found.verdict("fine")).isPresent());
    }
    assertThat(versions.withHash("0".repeat(64), folder, () -> true)).isEmpty();
  }

  @Test
  void aFolderOfWhichGitKnowsNothingHasHadNoRules(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> versions.withHash("0".repeat(64), elsewhere, () -> true))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("git knows of no rules in");
  }

  @Test
  void aFolderIsAVersionToo() {
    assertThat(load(rules.toString()).verdict("splendid")).isPresent();
  }

  @Test
  void twoVersionsStandOnBothSidesOfTwoDots() {
    assertThat(names("first..main")).isEqualTo("first to main");
    assertThat(names("first...main")).isEqualTo("first to main");
    assertThat(names("first..")).isEqualTo("first to the rules in use");
    assertThat(names("first...")).isEqualTo("first to the rules in use");
    assertThat(names("first")).isEqualTo("first to the rules in use");
  }

  @Test
  void foldersMayHoldDotsThemselves() {
    String detour = rules + "/../rules";

    assertThat(names(detour + ".." + detour)).isEqualTo(detour + " to " + detour);
    assertThat(names(detour + "..." + detour)).isEqualTo(detour + " to " + detour);
  }

  @Test
  void whatWasEditedOnMainAfterABranchLeftItIsNoWorkOfTheBranch() throws Exception {
    git("switch", "--quiet", "-c", "branch", "first");
    commitOnMain("\"branched\"");
    git("switch", "--quiet", "main");
    commitOnMain("\"moved-on\"");
    git("switch", "--quiet", "branch");

    assertThat(load("main..branch").verdict("fine")).isPresent();
    assertThat(load("main...branch").verdict("fine")).isPresent();
    assertThat(load("main").verdict("fine")).isPresent();
    assertThat(names("main..branch")).matches("[0-9a-f]{7,}, where branch left main to branch");
    assertThat(names("main")).matches("[0-9a-f]{7,}, where HEAD left main to the rules in use");
    assertThat(versions.editsSince("main").version()).matches("[0-9a-f]{7,}, where HEAD left main");
  }

  @Test
  void historiesThatNeverMetAreComparedAsTheyAre() throws Exception {
    git("stash", "--quiet");
    git("switch", "--quiet", "--orphan", "other");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("verdicts.drl"), RULES);
    git("add", ".");
    git("commit", "--quiet", "-m", "Begin anew");

    assertThat(names("first..other")).isEqualTo("first to other");
  }

  @Test
  void aShallowCloneSaysThatItIsOne() throws Exception {
    git("commit", "--quiet", "-am", "Call it splendid");
    git("clone", "--quiet", "--depth=1", "file://" + folder, folder.resolve("clone").toString());
    RuleVersions shallow = versions(folder.resolve("clone/rules"));

    assertThatThrownBy(() -> shallow.range("first..HEAD"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("git knows no revision of that name. This clone is shallow: fetch");
  }

  @Test
  void aShallowCloneThatDoesNotReachBackToTheFork() throws Exception {
    git("switch", "--quiet", "-c", "branch", "first");
    commitOnMain("\"branched\"");
    git("switch", "--quiet", "main");
    commitOnMain("\"moved-on\"");
    String clone = folder.resolve("clone").toString();
    git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + folder, clone);

    assertThatThrownBy(() -> versions(Path.of(clone, "rules")).range("origin/branch..main"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("It cannot be seen where main left origin/branch. This clone is");
  }

  @Test
  void aRuleFileThatIsNoTextIsToldInOneLine() throws Exception {
    Files.write(rules.resolve("verdicts.drl"), new byte[] {(byte) 0xFF, 0, (byte) 0x80});
    git("commit", "--quiet", "-am", "Break");

    assertThatThrownBy(() -> load("main"))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.RULES))
        .hasMessageMatching(
            "At [0-9a-f]+ the rule file verdicts.drl is not UTF-8 text. Save it as UTF-8.");
  }

  @Test
  void theTopOfARepositoryIsFoundFromBelow() throws IOException {
    Path below = Files.createDirectories(rules.resolve("deep/er"));

    assertThat(Git.top(below)).contains(Path.of("../../.."));
    assertThat(Git.top(folder)).contains(Path.of(""));
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

    assertThatThrownBy(() -> load("main"))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.RULES))
        .hasMessageContaining("The rules of main do not load.")
        .hasMessageContaining("verdicts.drl:");
  }
}
