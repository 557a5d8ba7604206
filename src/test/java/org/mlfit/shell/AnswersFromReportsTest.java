package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.Program.Run;

/** Where answers are read, a report is what it is, and what holds no answers is refused. */
class AnswersFromReportsTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..9" ) value : long end
      rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Cups( value > 3 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-wait" @gate( 2 ) @verdict( "wait" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  private static final String STORY =
      """
      scenarios:
        - name: Two & three cups
          story: She <drinks> alone.
          given:
            tea.cups: { value: 2, by: Ada, evidence: "a “look” at the shelf", as-of: 2026-11-01 }
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void twoReports() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
    Files.writeString(folder.resolve("tea.yaml"), STORY);
    for (String report : new String[] {"two.json", "two.html", "two.md"}) {
      run("report", "--answers", file("tea.yaml"), "--output", file(report));
    }
    run("report", "--set", "tea.cups=5", "--output", file("five.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two.json", "two.html"})
  void compareTakesReports(String report) {
    Run run = run("compare", file(report), file("five.json"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("tea.cups", "drink");
    assertThat(squeezed(run.err()))
        .contains("is a report of", "“Two & three cups”: the answers recorded in it are taken.")
        .doesNotContain("no question");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two.json", "two.html"})
  void allThatAReportRecordsIsTakenFromIt(String report, @TempDir Path other) throws Exception {
    Path again = other.resolve("again.yaml");
    Run run = run("save", again.toString(), "--answers", file(report));

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(again))
        .contains(
            "Two & three cups",
            "She <drinks> alone.",
            "value: 2",
            "Ada",
            "a “look” at the shelf",
            "as-of: 2026-11-01");
  }

  @Test
  void resumeGoesOnFromAReport() {
    Run run = run("resume", file("two.html"), "--no-input");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("(wait)");
  }

  @Test
  void thatAReportWasChangedOrIsByOtherRulesIsSaid(@TempDir Path other) throws Exception {
    String written = Files.readString(folder.resolve("two.json"));
    Path report =
        Files.writeString(
            other.resolve("changed.json"), written.replace("\"tea.cups\" : 2", "\"tea.cups\" : 7"));
    Files.writeString(
        Files.createDirectory(other.resolve("rules")).resolve("tea.drl"),
        RULES.replace("value > 3", "value > 4"));

    Run run = ProgramInProcess.in(other).run("explain", "--answers", report.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(squeezed(run.err()))
        .contains(
            "judged by the rules in use, which are not those of the report. It was changed after"
                + " mlfit wrote it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess --no-input --answers FILE",
        "explain --answers FILE",
        "answers --answers FILE",
        "report --answers FILE",
        "compare FILE five.json",
        "compare five.json FILE",
        "resume FILE --no-input"
      })
  void aFileOfWhichNothingIsUnderstoodIsNeverTakenForNoAnswers(String command) throws Exception {
    Files.writeString(folder.resolve("empty.yaml"), "");
    Files.writeString(folder.resolve("braces.json"), "{}");
    Files.writeString(folder.resolve("other.json"), "{ \"schemaVersion\" : 1, \"verdict\" : 2 }");
    Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html><p>a: b</p>");
    Files.writeString(folder.resolve("foreign.yaml"), "coffee.cups: 2\n");

    for (String name :
        new String[] {
          "empty.yaml", "braces.json", "other.json", "page.html", "foreign.yaml", "two.md"
        }) {
      Run run =
          run(
              command
                  .replace("FILE", file(name))
                  .replace("five.json", file("five.json"))
                  .split(" "));

      assertThat(run.exitCode()).as(name).isEqualTo(4);
      assertThat(run.out()).as(name).isEmpty();
      assertThat(squeezed(run.err()))
          .containsAnyOf("There are no answers in this file.", "There is no question coffee.cups.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two.json", "two.html", "two.md"})
  void replaySaysOfAReportWhatItIs(String report) {
    Run run = run("replay", file(report));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(squeezed(run.out() + run.err()))
        .contains("This is a report, or another document", "verify FILE", "save FILE.yaml");
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static Run run(String... words) {
    return ProgramInProcess.in(folder).run(words);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
