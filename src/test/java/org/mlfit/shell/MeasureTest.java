package org.mlfit.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures a table in place of asking, as somebody with a CSV file does. */
class MeasureTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Data extends Topic @order( 1 ) @title( "Data" ) end
      declare Lines @topic( data ) @gate( 1 ) @question( "How many lines?" ) @unit( "lines" )
          @range( "0..1e9" ) @measure( rows )
          value : long
      end
      declare Rarest @topic( data ) @question( "How many of the rarest kind?" ) @range( "0..1e9" )
          @measure( rarest-kind )
          value : long
      end
      declare Late @topic( data ) @question( "Does any input come too late?" )
          @measure( late-inputs )
          value : boolean
      end
      rule "data-rare" @severity( high ) @source( "A book" ) when
          Lines( value >= 100 ) Rarest( value < 30 ) Late( value == true )
      then insertLogical( Finding.risk( "Rare.", "Wait." ) ); end
      rule "verdict-few" @gate( 1 ) @verdict( "few" ) @title( "Few" ) when Lines( value < 100 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) @title( "Fine" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  @TempDir private Path folder;
  private String csv;

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("data.drl"), RULES);
    csv = table("shop.csv", 120).toString();
  }

  private Path table(String name, int rows) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "size,code,sold\n"
            + IntStream.range(0, rows)
                .mapToObj(i -> i % 37 + "," + (i % 6 == 0 ? "C" : "") + "," + (i % 6 == 0))
                .collect(joining("\n")));
  }

  @Test
  void aQuestionOfAnybodysRulesIsMeasuredAndTheVerdictFollows() {
    Run run = measure(csv, "--target", "sold");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("120 rows, 3 columns")
        .contains("✓ data.lines: 120 lines")
        .contains("✓ data.rarest: 20")
        .contains("data.late: To be asked about: when is code")
        .contains("code: gives the answer away by itself")
        .contains("Verdict: Fine (fine)", "It is settled")
        .contains("Nothing of it is kept: --output FILE writes it");
  }

  @Test
  void whatCanChangeNothingIsNotCounted() throws IOException {
    Run run = measure(table("few.csv", 60).toString(), "--target", "sold");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("✓ data.lines: 60 lines", "Verdict: Few (few)")
        .contains("can change neither verdict nor findings: data.rarest, data.late")
        .doesNotContain("✓ data.rarest");
    assertThat(measure(csv, "--target", "sold", "--all").out()).contains("✓ data.rarest");
  }

  @Test
  void anotherAnswerStaysAndIsShownBesideWhatWasCounted() {
    Run run = measure(csv, "--target", "sold", "--set", "data.lines=90");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("! data.lines: 120 lines was counted, and 90 lines was said before, which stays")
        .contains("Verdict: Few (few)");
  }

  @Test
  void whatWasUnknownIsFilledIn() {
    Run run = measure(csv, "--target", "sold", "--set", "data.lines=unknown");

    assertThat(run.out()).contains("✓ data.lines: 120 lines", "Verdict: Fine (fine)");
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    Run run = measure(csv, "--target", "sold", "--set", "data.lines=150", "--format", "json");

    assertThat(faults(run.out())).isEmpty();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    JsonNode lines = json.get("answers").get("data.lines");
    assertThat(lines.get("value").asInt()).isEqualTo(120);
    assertThat(lines.get("said").asInt()).isEqualTo(150);
    assertThat(lines.get("error").asInt()).isZero();
    assertThat(lines.get("sql").asString()).isEqualTo("SELECT count(*) FROM table_1");
    assertThat(json.get("source").get("print").asString()).matches("sha256 [0-9a-f]{64}");
    assertThat(json.get("verdict").asString()).isEqualTo("fine");
  }

  @Test
  void theFileHoldsTheAnswersWithTheirEvidenceAndReplays() throws IOException {
    String file = folder.resolve("measured.yaml").toString();

    assertThat(measure(csv, "--target", "sold", "--output", file).exitCode()).isZero();
    assertThat(measure(csv, "--target", "sold", "--output", file).exitCode())
        .as("its own file is written anew")
        .isZero();

    assertThat(Files.readString(Path.of(file)))
        .contains("value: 120", "by: mlfit measure", "sha256 ", "SELECT count(*) FROM table_1");
    assertThat(run("replay", file).exitCode()).isZero();
    assertThat(run("answers", "--answers", file).out()).contains("by mlfit measure");
  }

  @Test
  void aFileOfSomebodyElseIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");

    Run run = measure(csv, "--target", "sold", "--output", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--replace");
    assertThat(file).hasContent("mine");
  }

  @Test
  void theShellTakesWhatWasMeasuredIntoTheAssessment() {
    Run run =
        ProgramInProcess.in(folder)
            .reading("measure '" + csv + "' --target sold --keep\nanswers\nundo\nanswers\nquit\n")
            .run("--plain");

    assertThat(run.out())
        .contains("data.lines: 120 lines", "assess asks the rest.", "measured", "Took back");
  }

  @Test
  void whatATableHoldsMovesNoTerminal() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.csv"), "a,kind\n" + "1,\u001b[2Jx\n2,y\n3,y\n".repeat(40));

    Run run = measure(odd.toString(), "--target", "kind", "--all");

    assertThat(run.out()).contains("The rarest of 2 kinds").doesNotContain("\u001b");
  }

  @Test
  void atAPromptThatCanBeMeasuredItIsOfferedAndTakenUpWithItsEvidence() {
    String told = talk("?", "measure " + csv + " --target sold", "", "answers", "done");

    assertThat(told)
        .contains("number (lines) / unknown / measure >")
        .contains("A table can answer it: measure FILE --target COLUMN counts all rows")
        .contains("Counted in " + csv + ": 120 lines The table has 120 rows.")
        .contains("✓ data.lines: 120 lines by mlfit measure, as of")
        .contains("Verdict: Fine (fine)");
  }

  @Test
  void atAPromptTheTableAndTheTargetAreAskedFor() {
    String told = talk("measure", "no.csv", "measure", csv, "solt", "sold", "no", "7", "done");

    assertThat(told)
        .contains("The table, such as churn.csv", "There is no file", "Did you mean sold?")
        .contains("Counted in " + csv + ": 120 lines", "It was not taken up.")
        .contains("✓ data.lines: 7 lines", "Verdict: Few (few)");
  }

  @Test
  void atAPromptNothingIsCountedWhereTheTableIsLeft() {
    assertThat(talk("measure", "", "measure " + csv, "", "measure --nonsense", "done"))
        .contains("leaves it > Nothing was counted.")
        .contains("The column with the outcome; Enter leaves it > Nothing was counted.")
        .contains("has no option --nonsense")
        .contains("Verdict: Not enough answers yet");
  }

  @Test
  void atAPromptTheTableOfTheQuestionBeforeIsTakenAndAHintIsNoAnswer() {
    String told =
        talk("measure " + csv + " --target sold", "", "", "measure", "", "measure", "no", "done");

    assertThat(told)
        .contains("✓ data.rarest: 20 by mlfit measure")
        .contains("To be asked about: when is code", "only people can say")
        .contains("✓ data.late: no");
  }

  @Test
  void atAPromptWhatWasSaidStaysUnlessThePersonTakesWhatWasCounted() {
    String measure = "measure " + csv + " --target sold";

    String kept = talk("90", "change data.lines", measure, "", "", "done");
    String taken = talk("90", "change data.lines", measure, "take", "done");

    assertThat(kept)
        .contains("! 120 lines was counted in " + csv + ", and 90 lines was said before.")
        .contains("What was said before stays.", "Verdict: Few (few)");
    assertThat(taken).contains("✓ data.lines: 120 lines", "Verdict: Fine (fine)");
  }

  private String talk(String... lines) {
    Run run =
        ProgramInProcess.in(folder)
            .reading(String.join("\n", lines) + "\n")
            .run("assess", "--plain", "--all", "--name", "a", "--story", "b");
    return (run.err() + run.out()).replaceAll("\\s+", " ");
  }

  @Test
  void theAddressOfADatabaseGoesWithATableAndIsNeverShownWhole() {
    String url = "jdbc:postgresql://ada:s3cret@localhost:1/shop";
    assertUsage("--table NAME, or --query SQL", url, "--target", "y");
    assertUsage("go with the address of a database", csv, "--table", "t", "--target", "y");
    assertUsage("--target COLUMN", url, "--table", "t");

    Run run = measure(url, "--table", "t", "--target", "y");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("jdbc:postgresql://localhost:1/shop cannot be reached");
    assertThat(run.err() + run.out()).doesNotContain("s3cret");
  }

  @Test
  void whatIsWrongWithTheWordsIsSaidWithTheWayOut() {
    assertUsage("Name the table, such as measure churn.csv --target churned.");
    assertUsage("Name the column with the outcome", csv);
    assertUsage("There is no file", folder + "/no.csv", "--target", "sold");
    assertUsage("Did you mean sold?", csv, "--target", "solt");
    assertUsage("holds no points in time", csv, "--target", "sold", "--time", "size");
    assertUsage("cannot be two things at once", csv, "--target", "sold", "--entity", "sold");
    assertUsage("--join takes SOURCE=KEY", csv, "--target", "sold", "--join", "x.csv");
    assertUsage("--target-score takes a number", csv, "--target", "sold", "--target-score", "x");
    assertUsage("No row has the value 7", csv, "--target", "sold", "--positive", "7");
  }

  private void assertUsage(String message, String... words) {
    Run run = measure(words);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().replaceAll("\\s+", " ")).contains(message);
  }

  private Run measure(String... words) {
    List<String> all = new ArrayList<>(List.of("measure"));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new));
  }

  private Run run(String... words) {
    return ProgramInProcess.in(folder).run(words);
  }

  private static List<String> faults(String json) throws IOException {
    try (InputStream schema =
        MeasureTest.class.getResourceAsStream("/schema/measure.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
