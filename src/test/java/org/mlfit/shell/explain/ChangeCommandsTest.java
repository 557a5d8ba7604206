package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.CommandRunner;
import org.mlfit.shell.Completions;
import org.mlfit.shell.command.CommandsTest;
import org.mlfit.shell.state.Assessment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Drives the commands that question the advice, on the shipped rules. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
class ChangeCommandsTest {

  /** Where little is to be found, so that a report is soon written. */
  private static final String PLAIN_CASE =
      "scenarios/cases/finance.yaml#Tax on invoices follows written rules, so it is coded and not"
          + " learned";

  private static final String CASE =
      "scenarios/cases/first-meetings.yaml#"
          + "A bakery chain has to measure its data before it forecasts sales";

  @Autowired private CommandRunner runner;
  @Autowired private Completions completions;
  @Autowired private Assessment assessment;
  @Autowired private CommandsTest.Paper paper;
  @TempDir private Path folder;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
    assessment.clear();
  }

  @Test
  void theWayToAVerdictIsShownForAnswersOfAFile() {
    int code = run("change-to", "bounded-poc", "--answers", CASE);

    assertThat(code).isZero();
    assertThat(paper.out())
        .contains("The verdict is “Data work first”.", "Way 1: change one answer");
  }

  @Test
  void aVerdictThatDoesNotExistIsRefusedWithTheNearestOne() {
    int code = run("change-to", "redy-for-ml");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("Did you mean ready-for-ml?");
  }

  @Test
  void withoutAVerdictTheVerdictsAreListed() {
    int code = run("change-to");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("such as change-to ready-for-ml", "fix-data-first");
  }

  @Test
  void aNumberOfChangesThatIsNoneIsRefused() {
    int code = run("change-to", "ready-for-ml", "--most", "many");

    assertThat(code).isEqualTo(2);
    assertThat(paper.err()).contains("--most takes a whole number");
  }

  @Test
  void gapsMarginsAndPlanSpeakOfTheSameVerdict() {
    for (String command : List.of("gaps", "margins", "plan")) {
      paper.clear();

      assertThat(run(command, "--answers", CASE)).isZero();
      assertThat(paper.out()).startsWith("The verdict is “Data work first”.");
    }
  }

  @Test
  void eachSpeaksToMachinesToo() {
    for (String command : List.of("gaps", "margins", "plan")) {
      paper.clear();

      assertThat(run(command, "--answers", CASE, "--format", "json")).isZero();
      assertThat(paper.out()).contains("\"schemaVersion\" : 1", "\"verdict\" : \"fix-data-first\"");
    }
  }

  @Test
  void theNameOfTheFileDecidesOnTheFormOfAReport() throws IOException {
    Path file = folder.resolve("bakery.html");

    int code =
        run("report", "--answers", PLAIN_CASE, "--name", "Bakery", "--output", file.toString());

    assertThat(code).isZero();
    assertThat(paper.out()).isEqualTo("Wrote the report to " + file + ".\n");
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("<h1>Bakery</h1>");
  }

  @Test
  void aReportIsWrittenAnewButOverNoFileOfSomebodyElse() throws IOException {
    for (String name : List.of("a.html", "a.md", "a.json")) {
      Path file = Files.writeString(folder.resolve(name), "<p>knowledge base: mine</p>");

      assertThat(run("report", "--answers", PLAIN_CASE, "--output", file.toString())).isEqualTo(2);
      assertThat(file).hasContent("<p>knowledge base: mine</p>");
      assertThat(paper.err()).contains("There is a file " + file + ", and it is no report.");
    }
    String page = folder.resolve("a.html").toString();

    assertThat(run("report", "--answers", PLAIN_CASE, "--output", page, "--replace")).isZero();
    assertThat(run("report", "--answers", PLAIN_CASE, "--output", page)).isZero();
  }

  @Test
  void aReportIsPrintedAsMarkdownUnderTheNameOfTheScenarioIfNothingElseIsSaid() {
    run("report", "--answers", CASE);

    assertThat(paper.out()).startsWith("# A bakery chain has to measure").contains("## Plan");
  }

  @Test
  void aReportIsVerifiedFromItsOwnAnswers() throws IOException {
    Path report = folder.resolve("report.json");
    run("report", "--answers", PLAIN_CASE, "--output", report.toString());

    int code = run("verify", report.toString());
    Files.writeString(report, Files.readString(report).replace("\"critical\"", "\"low\""));
    Files.writeString(report, Files.readString(report).replace("\"high\"", "\"low\""));
    int codeOfChanged = run("verify", report.toString(), "--format", "json");

    assertThat(code).isZero();
    assertThat(codeOfChanged).isEqualTo(1);
    assertThat(paper.out())
        .contains("Reproduced: the report says what follows", "\"result\" : \"differs\"");
  }

  @Test
  void whatIsNoReportIsNotVerified() throws IOException {
    Path note = Files.writeString(folder.resolve("note.md"), "# A note");

    assertThat(run("verify", note.toString())).isEqualTo(4);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("verify", folder.resolve("none.html").toString())).isEqualTo(2);
    assertThat(paper.err()).contains("It is no report in JSON", "Name one report");
  }

  @Test
  void aReportOfNothingAndAnUnknownFormAreRefused() {
    assertThat(run("report")).isEqualTo(2);
    assertThat(run("report", "--answers", CASE, "--format", "pdf")).isEqualTo(2);
    assertThat(paper.err())
        .contains("nothing to report", "Known are text, md, html, json and csv.");
  }

  @Test
  void tabOffersVerdictsAndForms() {
    assertThat(completions.proposals(List.of("change-to"), "ready"))
        .containsExactly("ready-for-ml");
    assertThat(completions.proposals(List.of("report", "--format"), "h")).containsExactly("html");
    assertThat(completions.proposals(List.of("gaps", "--format"), "")).contains("text", "json");
  }

  private int run(String... words) {
    return runner.run(List.of(words));
  }
}
