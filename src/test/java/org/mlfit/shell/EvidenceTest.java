package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers rest on, from the prompt and from files to every command that speaks of them. */
class EvidenceTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..9" ) value : long end
      declare Plates @topic( tea ) @question( "How many plates?" ) @range( "0..9" ) value : long end
      rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Cups( value > 3 ) Plates( value > 3 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-wait" @gate( 2 ) @verdict( "wait" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  /** Past its review on the second of May 2020. */
  private static final String ANSWERS =
      """
      tea.cups:
        value: 4
        by: Ada
        evidence: "counted, https://example.org/cups"
        as-of: 2020-04-01
        review-by: 2020-05-01
      tea.plates: 5
      """;

  private static final String NOTICE =
      "tea.cups (4) was to be looked at again by 2020-05-01; until somebody does, it counts as"
          + " unknown.";

  @TempDir private Path folder;

  @BeforeEach
  void rulesAndAnswers() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
    Files.writeString(file(), ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess --no-input",
        "explain",
        "answers",
        "report",
        "gaps",
        "margins",
        "plan",
        "possible",
        "what-if tea.plates=6",
        "why-not drink",
        "change-to drink"
      })
  void allCommandsSayThatAnAnswerIsPastItsReview(String command) {
    assertThat(squeezed(run(command + " --as-of 2020-05-02"))).contains(NOTICE);
    assertThat(squeezed(run(command + " --as-of 2020-05-01"))).doesNotContain("looked at again");
  }

  @Test
  void whatIsMadeOutBehindTheTextOfAnOptionIsTold() throws Exception {
    Run read = ProgramInProcess.in(folder).run("answers", "--set", "tea.cups=4 ! the list, by Ann");
    Run plain = ProgramInProcess.in(folder).run("answers", "--set", "tea.cups=4 ! the list");

    assertThat(squeezed(read))
        .contains("tea.cups: what stands behind ! is read as “by Ann: the list”.");
    assertThat(plain.err()).doesNotContain("is read as");
  }

  @Test
  void allCommandsAgreeOnTheVerdict() throws Exception {
    for (String day : List.of("2020-05-01", "2020-05-02")) {
      String verdict = day.endsWith("01") ? "drink" : "wait";

      assertThat(json("assess", day).get("verdict").asString()).isEqualTo(verdict);
      assertThat(json("report", day).get("verdict").get("id").asString()).isEqualTo(verdict);
      assertThat(json("explain", day).get("step").get("id").asString()).isEqualTo(verdict);
      assertThat(json("possible", day).toString()).contains("\"" + verdict + "\"");
      assertThat(json("margins", day).get("verdict").asString()).isEqualTo(verdict);
      Path saved = folder.resolve("saved-" + day + ".yaml");
      run("save " + saved + " --as-of " + day);
      assertThat(Files.readString(saved)).contains("as-of: " + day, "verdict: " + verdict);
      assertThat(ProgramInProcess.in(folder).run("replay", saved.toString()).exitCode()).isZero();
    }
  }

  @Test
  void withoutADayTheClockSaysWhatIsPastItsReview() {
    assertThat(squeezed(run("assess --no-input"))).contains(NOTICE, "(wait)");
  }

  @Test
  void jsonNamesWhatIsPastItsReviewAndWhatAnswersRestOn() throws Exception {
    JsonNode report = json("report", "2020-05-02");

    assertThat(report.get("answers").get("tea.cups").asInt()).isEqualTo(4);
    assertThat(report.get("evidence").get("tea.cups").toString())
        .isEqualTo(
            "{\"by\":\"Ada\",\"evidence\":\"counted, https://example.org/cups\","
                + "\"asOf\":\"2020-04-01\",\"reviewBy\":\"2020-05-01\"}");
    assertThat(report.get("evidence").has("tea.plates")).isFalse();
    for (String command : List.of("assess", "explain", "report")) {
      assertThat(json(command, "2020-05-02").get("pastReview").toString())
          .isEqualTo("[{\"id\":\"tea.cups\",\"reviewBy\":\"2020-05-01\"}]");
      assertThat(json(command, "2020-05-01").get("pastReview").isEmpty()).isTrue();
    }
  }

  @Test
  void answersAndTheReportShowWhatAnswersRestOn() {
    String spoken =
        "by Ada, as of 2020-04-01, review by 2020-05-01: counted, https://example.org/cups";

    assertThat(squeezed(run("answers --as-of 2020-05-01"))).contains("tea.cups " + spoken);
    assertThat(run("answers --as-of 2020-05-02").out()).contains("4 (past its review: unknown)");
    assertThat(squeezed(run("report --format html --as-of 2020-05-01"))).contains("by Ada, as of");
  }

  @Test
  void anAnswerOfADayThatIsStillToComeIsTold() {
    assertThat(squeezed(run("gaps --as-of 2020-03-31")))
        .contains("tea.cups is said as of 2020-04-01, which is after 2020-03-31.");
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    Run run = run("gaps --as-of 2020-02-30");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--as-of takes a day such as 2026-11-29, not 2020-02-30.");
  }

  @Test
  void behindAnExclamationMarkStandsWhatAnAnswerRestsOn() throws Exception {
    Run run =
        talk(
            "4 ! counted by hand",
            "answers",
            "! the shelf",
            "? ",
            "5",
            "change tea.cups 3",
            "quit");

    assertThat(run.err())
        .containsSubsequence(
            "✓ tea.cups: 4",
            "counted by hand",
            "✓ tea.cups: 4",
            "counted by hand",
            "Noted for the answer that you give now",
            "Behind ! may stand what the answer rests on",
            "✓ tea.plates: 5",
            "the shelf");
    assertThat(Files.readString(saved())).contains("value: 5", "evidence: the shelf");
  }

  @Test
  void anotherAnswerDropsWhatTheOneBeforeRestedOn() throws Exception {
    Run run = talk("4 ! counted", "change tea.cups 3", "quit");

    assertThat(run.err())
        .containsSubsequence("✓ tea.cups: 3", "Dropped with the answer before: counted");
    assertThat(Files.readString(saved())).contains("tea.cups: 3").doesNotContain("counted");
  }

  @Test
  void aNoteCanBeAddedToAnAnswer() throws Exception {
    Run run = talk("4 ! guessed", "change tea.cups ! counted", "quit");

    assertThat(run.err()).contains("Dropped with the answer before: guessed");
    assertThat(Files.readString(saved())).contains("value: 4", "evidence: counted");
  }

  @Test
  void notesAreAddedToWhatStandsBehindTheAnswer() throws Exception {
    talk("! said by Ada", "! in a meeting", "4 ! counted", "quit");

    assertThat(Files.readString(saved()))
        .contains("evidence: \"said by Ada; in a meeting; counted\"");
  }

  @Test
  void aNoteIsToldWhereTheTalkEndsBeforeTheAnswer() {
    assertThat(talk("! counted").err())
        .contains("No answer came for which this was noted: counted");
  }

  @Test
  void aNoteIsNeverLostInSilence() {
    Run run = talk("! counted", "skip", "! " + "x".repeat(2_001), "!", "quit");

    assertThat(run.err())
        .containsSubsequence(
            "No answer came for which this was noted: counted",
            "Evidence has up to 2,000 characters, this has 2,001.",
            "Behind ! stands what the answer rests on");
  }

  @Test
  void anAnswerPastItsReviewCountsOnceItIsGivenAnew() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("resume --no-input " + file() + "\nchange tea.cups 4 ! counted again\nexit\n")
            .run();

    assertThat(squeezed(run))
        .containsSubsequence(NOTICE, "The verdict changes from “wait” to “drink”.");
    assertThat(Files.readString(saved())).contains("evidence: counted again", "tea.plates: 5");
  }

  @Test
  void resumeAndTheShellKeepWhatAnswersRestOn() throws Exception {
    Run shell =
        ProgramInProcess.in(folder)
            .reading(
                String.join(
                    "\n",
                    "assess --no-input --answers " + file(),
                    "change tea.cups 3 ! recount",
                    "change tea.cups 2",
                    "undo",
                    "undo",
                    "redo",
                    "answers",
                    "exit",
                    ""))
            .run();

    assertThat(squeezed(shell))
        .containsSubsequence(
            "tea.cups: 3 (was 4, past its review) recount",
            "Dropped with the answer before: by Ada",
            "tea.cups: 2 (was 3) Dropped with the answer before: recount",
            "tea.cups: 3 (was 2) recount",
            "tea.cups: 4, past its review (was 3) by Ada",
            "tea.cups: 3 (was 4, past its review) recount",
            "tea.cups recount");
  }

  @Test
  void setTakesItToo() {
    Run run =
        ProgramInProcess.in(folder)
            .run("answers", "--set", "tea.cups=4 ! counted", "--set", "tea.plates=3");

    assertThat(squeezed(run)).contains("tea.cups counted");
  }

  private Run talk(String... lines) {
    return ProgramInProcess.in(folder)
        .reading("\n\n" + String.join("\n", lines) + "\n")
        .run("assess", "--plain");
  }

  private Run run(String command) {
    List<String> words =
        Stream.concat(Stream.of(command.split(" ")), Stream.of("--answers", file().toString()))
            .toList();
    return ProgramInProcess.in(folder).run(words.toArray(String[]::new));
  }

  private JsonNode json(String command, String day) {
    String result = run(command + " --format json --as-of " + day).out();
    return JsonMapper.shared().readTree(result);
  }

  private Path file() {
    return folder.resolve("answers.yaml");
  }

  private Path saved() throws Exception {
    try (Stream<Path> found = Files.walk(folder.resolve(".state/mlfit/assessments"))) {
      return found.filter(file -> file.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
  }

  private static String squeezed(Run run) {
    return (run.out() + " " + run.err()).replaceAll("\\s+", " ");
  }
}
