package org.mlfit.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.CommandRunner;
import org.mlfit.shell.Completions;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.Assessment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** Drives the real commands of the shell, one after the other, on the shipped rules. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
public class CommandsTest {

  @Autowired private CommandRunner runner;
  @Autowired private Assessment assessment;
  @Autowired private CommandRegistry registry;
  @Autowired private Completions completions;
  @Autowired private Paper paper;
  @TempDir private Path folder;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
  }

  @Test
  void answersOfOneCommandAreThereForTheNext() {
    run("assess", "--set", "problem.goal=vague", "--set", "data.labelled-examples=50k");

    run("answers");

    assertThat(paper.out())
        .containsPattern("question +answer +from")
        .containsPattern("problem.goal +vague +option")
        .containsPattern("data.labelled-examples +50,000 examples +option; set aside: ");
  }

  @Test
  void answersOfALaterCommandAreFilledInBesideThoseOfAnEarlierOne() {
    run("assess", "--set", "problem.goal=vague");
    run("assess", "--set", "risk.use-areas=none");
    paper.clear();

    run("answers");

    assertThat(paper.out()).contains("problem.goal", "risk.use-areas");
  }

  @Test
  void aChangeSaysWhatTheAnswerWasWhatIsSetAsideAndWhatBecomesOfTheVerdict() {
    run("assess", "--set", "problem.goal=vague", "--set", "risk.use-areas=none");
    paper.clear();

    run("change", "problem.goal", "specific");

    assertThat(paper.out())
        .startsWith("✓ problem.goal: specific (was vague)\n")
        .contains("The verdict ");
  }

  @Test
  void aChangeTakesNumbersAsPeopleWriteThemAndNamesWhatContradictsThem() {
    run("assess", "--set", "problem.task=classify", "--set", "data.label-source=observed-outcome");
    run("change", "data.labelled-examples", "1", "000");
    run("change", "data.minority-examples=1.2k");

    assertThat(paper.out())
        .contains("✓ data.labelled-examples: 1,000 examples (was open)")
        .contains("! ")
        .contains("change data.labelled-examples or change data.minority-examples mends it.");
  }

  @Test
  void whatWasUnderstoodOfAnEntryIsSaidUnlessAFileWouldHoldItSo() {
    run("assess", "--set", "data.classes=~3", "--set", "problem.goal=vague");

    assertThat(paper.err()).isEqualTo("data.classes: “~3” is read as exactly 3 kinds.\n");
    assertThat(run("assess", "--set", "poc.weeks=3 months")).isEqualTo(2);
    assertThat(paper.err()).contains("poc.weeks does not take 3 months: the unit here is “weeks”.");
  }

  @Test
  void undoNamesWhatItTookBackAndGivesAnAnswerItsOriginAgain() {
    run("assess", "--set", "problem.goal=vague");
    run("change", "problem.goal", "specific");
    paper.clear();

    run("undo");
    run("answers");

    assertThat(paper.out())
        .contains("Took back 1 change; redo", "✓ problem.goal: vague (was specific)")
        .containsPattern("problem.goal +vague +option");
  }

  @Test
  void startingOverWithoutATerminalNeedsAWordForIt() {
    run("assess", "--set", "problem.goal=vague");

    assertThat(run("new")).isEqualTo(2);
    assertThat(paper.err()).contains("new --yes");
    assertThat(run("new", "--yes")).isZero();
    assertThat(run("undo")).isEqualTo(2);
  }

  @Test
  void adviceAsJsonNeedsNoAnswersAndTellsWhichAreMissing() {
    assertThat(run("assess", "--format", "json")).isZero();
    assertThat(paper.out()).contains("\"not-enough-answers\"", "\"open\"");
    assertThat(run("assess")).isEqualTo(2);
    assertThat(paper.err()).contains("--answers FILE", "--set ID=VALUE", "--plain");
  }

  @Test
  void aFileThatIsThereIsWrittenOverOnlyIfThatIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("other.yaml"), "precious");
    run("assess", "--set", "problem.goal=vague");

    assertThat(run("save", file.toString())).isEqualTo(2);
    assertThat(file).hasContent("precious");
    assertThat(paper.err()).contains("save --replace");
    assertThat(run("save", file.toString(), "--replace")).isZero();
    assertThat(run("save", file.toString())).isZero();
  }

  @Test
  void aSavedProposalKeepsItsNameAndStoryWhenItIsTakenUpAgain() throws IOException {
    Path file = folder.resolve("tea.yaml");
    run("assess", "--set", "problem.goal=vague");
    run("save", file.toString(), "--name", "Tea", "--story", "Less waste in the kitchen.");

    run("new", "--yes");
    run("resume", file.toString(), "--no-input", "--no-autosave");
    run("change", "problem.goal", "specific");
    run("save", file.toString());

    assertThat(Files.readString(file))
        .contains("name: Tea", "story: Less waste in the kitchen.", "problem.goal: specific");
    assertThat(run("replay", file.toString())).isZero();
  }

  @Test
  void whatGoesOnFromASavedAssessmentStillKnowsWhereEachAnswerCameFrom() throws IOException {
    Path answers = Files.writeString(folder.resolve("a.yaml"), "data.labelled-examples: 7\n");
    run("assess", "--answers", answers.toString(), "--set", "problem.goal=vague");
    run("change", "risk.use-areas", "none");
    run("change", "problem.goal", "specific");
    run("new", "--yes");
    String kept = paper.out().replaceAll("(?s).*The old answers are in\\s+(\\S+)\\.\\s*$", "$1");

    assertThat(run("resume", kept, "--no-input")).isZero();
    paper.clear();
    run("answers");
    run("earlier", "1");
    run("answers");

    assertThat(paper.out())
        .containsPattern("risk.use-areas +none of these +typed")
        .containsPattern("data.labelled-examples +7 examples +file")
        .containsPattern("problem.goal +specific +typed")
        .containsPattern("problem.goal +vague +option");
  }

  @Test
  void answersOfAScenarioThatExpectsNothingDoForEveryCommand() throws IOException {
    Path given =
        Files.writeString(
            folder.resolve("given.yaml"),
            "scenarios:\n  - name: Tea\n    given: { problem.goal: vague }\n");

    for (List<String> words :
        List.of(
            List.of("assess", "--no-input"),
            List.of("explain"),
            List.of("what-if", "problem.goal=specific"),
            List.of("report"))) {
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of("--answers", given.toString()));
      assertThat(runner.run(all)).as(paper.err()).isZero();
    }
    assertThat(run("replay", given.toString())).isEqualTo(4);
    assertThat(paper.err() + paper.out()).contains("The scenario Tea expects nothing.");
  }

  @Test
  void resumeGoesOnWithThePresentAssessmentThoughAnotherWindowHasSavedSince() throws IOException {
    run("change", "problem.goal", "none");
    Path saved = Path.of(System.getenv("XDG_STATE_HOME"), "mlfit", "assessments");
    Path ofAnother = saved.resolve("assessment-of-another-window-1.yaml");
    run("save", ofAnother.toString());
    run("change", "problem.goal", "vague");
    Files.setLastModifiedTime(ofAnother, FileTime.from(Instant.now().plusSeconds(60)));
    try {
      assertThat(run("resume", "--no-input")).isZero();
      paper.clear();
      run("answers");

      assertThat(paper.out()).containsPattern("problem.goal +vague");
    } finally {
      Files.delete(ofAnother);
    }
  }

  @Test
  void anAssessmentSavedWithOlderRulesGoesOnWithoutWhatTheseDoNotUnderstand(@TempDir Path folder)
      throws IOException {
    Path old =
        Files.writeString(
            folder.resolve("old.yaml"),
            "problem.goal: vague\nproblem.access: open-door\nproblem.decision: no\n");

    assertThat(run("resume", "--no-input", "--no-autosave", old.toString())).isZero();
    assertThat(paper.err())
        .contains("Going on with 2 answers", "One answer is not understood by these rules")
        .contains("old.yaml:2:1", "Did you mean data.access?");
    assertThat(run("assess", "--answers", old.toString())).isEqualTo(4);
  }

  @Test
  void aDamagedOrEmptyLastAssessmentIsNamedTogetherWithTheLastWholeOne() throws IOException {
    Path saved = Path.of(System.getenv("XDG_STATE_HOME"), "mlfit", "assessments");
    Files.createDirectories(saved);
    Path whole = Files.writeString(saved.resolve("assessment-1-1.yaml"), "problem.goal: vague");
    Path last = saved.resolve("assessment-2-1.yaml");
    try {
      for (String damage : List.of("", "{}", "problem.goal: [", "\0\0\0")) {
        Files.writeString(last, damage);
        Files.setLastModifiedTime(whole, FileTime.from(Instant.now().plusSeconds(60)));
        Files.setLastModifiedTime(last, FileTime.from(Instant.now().plusSeconds(90)));
        paper.clear();

        assertThat(run("resume", "--no-input")).as(damage).isEqualTo(4);
        assertThat(paper.err()).contains(last.toString(), "goes on with resume " + whole + ".");
      }
    } finally {
      Files.delete(last);
      Files.delete(whole);
    }
  }

  @Test
  void answersThatCanBeReadOnlyOnceAreReadOnlyOnce() throws Exception {
    Path pipe = folder.resolve("answers.yaml");
    String given = plainCase();
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes");
    for (String command : List.of("answers", "assess", "report", "save " + folder + "/s.yaml")) {
      CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, given));
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--answers", pipe.toString()));

      CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> runner.run(words));

      assertThat(code).as(command).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
      writer.get(1, TimeUnit.SECONDS);
    }
  }

  /** Where little is to be found, so that a report is soon written. */
  private String plainCase() throws IOException {
    Path file = folder.resolve("plain.yaml");
    String one =
        "scenarios/cases/finance.yaml#Tax on invoices follows written rules, so it is coded and"
            + " not learned";
    assertThat(run("save", file.toString(), "--answers", one)).isZero();
    return Files.readString(file);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Test
  void insideTheShellACommandMayAskForPlainLinesAndNotForOtherRules() {
    assertThat(runner.runInShell(List.of("answers", "--plain", "--no-color"))).isZero();
    assertThat(runner.runInShell(List.of("status", "--rules", "elsewhere"))).isEqualTo(2);

    assertThat(paper.err()).contains("leave it with quit, and open it with mlfit --rules DIR");
  }

  @Test
  void aFileWhereNoWordBelongsIsTakenForAnswersThatWereMeant() throws IOException {
    Path file = Files.writeString(folder.resolve("tea.yaml"), "problem.goal: vague");

    assertThat(run("assess", file.toString())).isEqualTo(2);
    assertThat(paper.err())
        .isEqualTo(
            "The command assess takes options only, not %s. Did you mean --answers %s?%n"
                .formatted(file, file));
    assertThat(run("report", "page.html")).isEqualTo(2);
    assertThat(paper.err())
        .contains("not page.html. Did you mean --output page.html?")
        .doesNotContain("--answers page.html");
    assertThat(run("help", "rules")).isEqualTo(2);
    assertThat(paper.err()).contains("The command rules needs one more word: rules check, ");
  }

  @Test
  void undoOfMoreThanThreeChangesNeedsAWordForItAndRedoMakesThemAgain() {
    run("assess", "--set", "problem.goal=vague");
    run("change", "problem.goal", "specific");
    run("change", "risk.error-harm", "money");
    run("change", "risk.error-harm", "negligible");

    assertThat(run("undo", "99")).isEqualTo(2);
    assertThat(paper.err()).contains("That would take back 4 changes. undo --yes 4 does.");
    assertThat(run("undo", "--yes", "99")).isZero();
    assertThat(paper.out()).contains("Took back 4 changes; redo makes them again.");
    paper.clear();
    assertThat(run("redo", "99")).isZero();

    assertThat(paper.out())
        .contains(
            "Made 4 changes again. The last undo took back no more.",
            "✓ risk.error-harm: negligible (was open)");
  }

  @Test
  void redoMakesAgainOnlyWhatTheLastUndoTookBackAndSaysIfThatIsLess() {
    run("assess", "--set", "problem.goal=vague");
    run("change", "problem.goal", "none");
    run("change", "problem.goal", "specific");
    run("change", "risk.error-harm", "money");
    run("undo", "2");
    run("undo");
    paper.clear();

    assertThat(run("redo", "99")).isZero();

    assertThat(assessment.redoable()).isEqualTo(2);
    assertThat(paper.out())
        .contains(
            "Made 1 change again. The last undo took back no more. redo makes again those before.",
            "✓ problem.goal: none (was vague)")
        .doesNotContain("risk.error-harm");
  }

  @Test
  void undoTakesAnyNumberOfStepsAndAnotherChangeLeavesNothingToMakeAgain() {
    run("assess", "--set", "problem.goal=vague");

    assertThat(run("undo", "10000")).isZero();
    assertThat(run("undo", "0")).isEqualTo(2);
    assertThat(paper.err()).contains("undo takes a whole number from 1 to 2147483647, not 0.");
    run("change", "problem.goal", "none");
    assertThat(run("redo")).isEqualTo(2);
    assertThat(paper.err()).contains("There is nothing to make again");
  }

  @Test
  void explainShowsRulePlaceAndConditionOnlyIfThatIsWanted() {
    run(onVagueGoal("explain"));
    assertThat(paper.out())
        .contains("- How precisely is the goal stated? vague [problem.goal]")
        .doesNotContain(".drl", "GoalClarity");
    paper.clear();

    run(onVagueGoal("explain", "--rules-text"));

    assertThat(paper.out())
        .contains(
            "Verdict: Define the problem first (define-problem-first)",
            "rule problem-goal-not-specific (rules/problem.drl:",
            "✓ Goal( value in ( GoalClarity.NONE, GoalClarity.VAGUE ) )",
            "- How precisely is the goal stated? vague [problem.goal]");
  }

  @Test
  void aFindingThatIsNotThereIsRefusedWithTheNearestOne() {
    int code = run("explain", "problem-goal-not-specfic", "--set", "problem.goal=vague");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("Did you mean problem-goal-not-specific?");
  }

  @Test
  void questionsAreListedByTopicWithWhatTheyTake() {
    run("questions");

    assertThat(paper.out()).contains("Risk and compliance", "problem.goal:", "one of none, vague");
  }

  @Test
  void rulesAreListedAndShownWithReasonAndSource() {
    run("rules", "list");
    run("rules", "show", "data-too-many-inputs");

    assertThat(paper.out()).contains("153 of them give findings");
    assertThat(paper.out()).contains("Why:", "Source: Riley", "when", "insertLogical");
  }

  @Test
  void whatIsPossibleIsToldForPeopleAndForMachines() {
    run("possible", "--set", "problem.goal=vague", "--set", "risk.use-areas=none");
    int code = run("possible", "--set", "problem.goal=vague", "--format", "json");

    assertThat(code).isZero();
    assertThat(paper.out())
        .contains("Still possible", "Open questions that can still decide between them")
        .contains("Findings in any case", "- problem-goal-not-specific")
        .contains("\"settled\" : false", "\"openQuestionsThatMatter\" : [ \"");
  }

  @Test
  void aClaimIsProvedByAPartOfItsNameWithItsTime() {
    int code = run("prove", "never", "stands", "beside");

    assertThat(code).isZero();
    assertThat(paper.out())
        .containsPattern("✓ ready-for-ml never stands beside blocker, critical +\\d+ ms")
        .contains("1 claim, 1 proved, 0 refuted");
  }

  @Test
  void aClaimThatIsNotThereIsRefusedWithThoseThatAre() {
    int code = run("prove", "that", "tea", "is", "hot");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("No claim is named that tea is hot.", "poc.weeks keeps");
  }

  @Test
  void whatIsSavedCanBeReplayed() throws IOException {
    Path file = folder.resolve("proposal.yaml");
    run("assess", "--set", "problem.goal=vague", "--set", "risk.use-areas=none");

    int saved = run("save", file.toString(), "--name", "Chat: a \"pilot\"");
    int replayed = run("replay", file.toString());

    assertThat(saved).isZero();
    assertThat(replayed).isZero();
    assertThat(Files.readString(file)).contains("problem.goal: vague", "exactly: true");
    assertThat(paper.out()).contains("1 scenario, 1 passed");
  }

  @Test
  void savingIntoAFolderThatDoesNotExistIsRefusedPlainly() {
    run("assess", "--set", "problem.goal=vague");

    int code = run("save", folder.resolve("nowhere/proposal.yaml").toString());

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("Cannot write").doesNotContain("Exception");
  }

  @Test
  void helpNamesEveryCommandAndVersionTheJava() {
    run("help");
    run("version");

    assertThat(paper.out())
        .contains("assess", "explain", "replay", "rules show", "reload", "save", "status")
        .contains("Java " + Runtime.version().feature());
  }

  @Test
  void helpOnACommandListsItsOptions() {
    run("assess", "--help");

    assertThat(paper.out()).contains("--answers", "--set", "--no-input", "--format");
  }

  @Test
  void anOptionThatNeedsAValueSaysSo() {
    int code = run("assess", "--answers");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("The option --answers needs a value");
  }

  @Test
  void tabOffersCommandsIdsOptionsAndFiles() throws IOException {
    Files.writeString(folder.resolve("case.yaml"), "");

    assertThat(completions.proposals(List.of(), "as")).containsExactly("assess");
    assertThat(completions.proposals(List.of("rules"), "")).contains("graph", "list", "show");
    assertThat(completions.proposals(List.of("rules", "show"), "modelling-ov"))
        .containsExactly("modelling-overfit");
    assertThat(completions.proposals(List.of("assess"), "--f")).containsExactly("--format");
    assertThat(completions.proposals(List.of("assess", "--set"), "problem.g"))
        .containsExactly("problem.goal=");
    assertThat(completions.proposals(List.of("replay"), folder + "/c"))
        .containsExactly(folder + "/case.yaml");
    assertThat(completions.proposals(List.of("impact", "--format"), ""))
        .containsExactly("text", "json", "md");
  }

  @Test
  void whatTheTabKeyOffersForAChoiceIsWhatTheHelpTells() {
    for (ShellCommand command : commands()) {
      for (DeclaredOption option : command.declared()) {
        if (!option.words().isEmpty()) {
          List<String> before = List.of((command.getName() + " --" + option.name()).split(" "));
          assertThat(option.description()).as("%s", before).contains(option.words());
          assertThat(completions.proposals(before, "")).containsExactlyElementsOf(option.words());
        }
      }
    }
  }

  @Test
  void whoeverTakesAnswersTakesThemFromFilesAndOneByOne() {
    assertThat(commands())
        .filteredOn(command -> command.declared().stream().anyMatch(o -> o.takes() == Takes.ANSWER))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            command -> assertThat(command.declared()).containsSubsequence(AnswerSource.OPTIONS));
  }

  @Test
  void whateverTakesAnswersTellsThemToMachinesToo() {
    assertThat(commands())
        .filteredOn(command -> command.declared().containsAll(AnswerSource.OPTIONS))
        .filteredOn(command -> !command.getName().equals("save"))
        .hasSizeGreaterThan(9)
        .allSatisfy(
            command ->
                assertThat(command.declared())
                    .as(command.getName())
                    .anyMatch(
                        option ->
                            option.name().equals("format") && option.words().contains("json")));
  }

  private List<ShellCommand> commands() {
    return registry.getCommands().stream().map(ShellCommand.class::cast).toList();
  }

  /** A command on the fewest answers that settle a verdict. */
  public static String[] onVagueGoal(String... words) {
    return Stream.concat(
            Stream.of(words),
            Stream.of(
                    "risk.use-areas=none",
                    "risk.about-people=no",
                    "risk.personal-data=no",
                    "risk.error-harm=money",
                    "problem.goal=vague",
                    "problem.task=classify")
                .flatMap(answer -> Stream.of("--set", answer)))
        .toArray(String[]::new);
  }

  private int run(String... words) {
    return runner.run(List.of(words));
  }

  /** What was printed. */
  public static final class Paper {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    public String out() {
      return out.toString();
    }

    public String err() {
      return err.toString();
    }

    public void clear() {
      out.getBuffer().setLength(0);
      err.getBuffer().setLength(0);
    }
  }

  /** Puts paper where the terminal would be. */
  @TestConfiguration
  public static class OnPaper {

    @Bean
    Invocation invocation() {
      return new Invocation(List.of("in a test"), Optional.empty(), false, false);
    }

    @Bean
    Paper paper() {
      return new Paper();
    }

    @Bean
    @Primary
    Console consoleOnPaper(Invocation invocation, ObjectProvider<Terminal> terminal, Paper paper) {
      return new Console(
          invocation,
          terminal,
          false,
          new PrintWriter(paper.out, true),
          new PrintWriter(paper.err, true));
    }
  }
}
