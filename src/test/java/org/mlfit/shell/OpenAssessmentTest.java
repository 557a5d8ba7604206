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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands inside the shell make of the assessment that is open there. */
class OpenAssessmentTest {

  private static final String RULES =
      """
      package rules;
      import java.util.Set;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare enum Extra MILK( "milk" ), LEMON( "lemon" ); label : String end
      declare Cups @topic( tea ) @gate( 1, 1 ) @question( "How many cups?" ) @range( "0..9" )
          value : long end
      declare Plates @topic( tea ) @gate( 1, 2 ) @question( "How many plates?" ) @range( "0..9" )
          value : long end
      declare Extras @topic( tea ) @options( Extra ) @question( "What goes in?" ) value : Set end
      rule "tea-curdles" when
          Extras( value contains Extra.MILK, value contains Extra.LEMON )
      then insertLogical( new Contradiction( Extras.class, Extras.class, "It curdles." ) ); end
      rule "tea-much" @severity( high ) @source( "A book" ) when Cups( value > 6 )
      then insertLogical( Finding.risk( "Much.", "Drink less." ) ); end
      rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Cups( value > 3 ) Plates( value > 3 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-wait" @gate( 2 ) @verdict( "wait" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  private static final String FIVE_CUPS = "assess --no-input --name Tea --set tea.cups=5";

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "possible",
        "gaps",
        "margins",
        "plan",
        "explain",
        "change-to wait",
        "why-not wait",
        "what-if tea.cups=2",
        "graph",
        "report --name Tea"
      })
  void aSingleAnswerOfACommandComesOnTopOfTheOpenAssessment(String command) throws Exception {
    Run alone =
        ProgramInProcess.in(folder)
            .run((command + " --format json --set tea.cups=5 --set tea.plates=8").split(" "));

    Run inside = shell(FIVE_CUPS, command + " --format json --set tea.plates=8");

    assertThat(alone.exitCode()).isZero();
    assertThat(inside.out()).endsWith(alone.out());
  }

  @Test
  void answersAndSaveTakeItOnTopTooAndNothingIsKept() throws Exception {
    Path saved = folder.resolve("saved.yaml");
    Run run =
        shell(
            FIVE_CUPS,
            "answers --format json --set tea.plates=8",
            "save " + saved + " --set tea.plates=8",
            "answers");

    assertThat(run.out()).containsSubsequence("\"tea.cups\" : 5", "\"tea.plates\" : 8");
    assertThat(Files.readString(saved)).contains("name: Tea", "tea.cups: 5", "tea.plates: 8");
    assertThat(run.out().substring(run.out().indexOf("Saved 2 answers")))
        .contains("tea.cups")
        .doesNotContain("tea.plates");
  }

  @Test
  void singleAnswersOfAssessComeOnTopAndWhatTheyReplaceIsTold() {
    Run run =
        shell(
            "assess --no-input --name Tea --set \"tea.cups=5 ! by Ann\"",
            "assess --no-input --set tea.plates=4",
            "assess --no-input --set tea.cups=6",
            "assess --no-input --set tea.cups=6",
            "undo",
            "assess --no-input --name Coffee",
            "answers");

    assertThat(squeezed(run.err()))
        .contains(
            "This comes on top of the 1 answer of “Tea”. undo takes it back; new begins another",
            "This comes on top of the 2 answers of “Tea”: tea.cups was 5 (by Ann). undo takes it",
            "What was called “Tea” is called “Coffee” from now on.")
        .containsOnlyOnce("tea.cups was");
    assertThat(last("The proposal", run.out()))
        .contains("“Coffee”", "tea.plates")
        .contains("by Ann");
  }

  @Test
  void aFileThatIsAssessedStandsInPlaceOfWhatIsOpenWhichIsPutAsideWithAWord() throws Exception {
    Path file = folder.resolve("plates.yaml");
    Files.writeString(file, "tea.plates: 4\n");

    Run run =
        shell(
            FIVE_CUPS,
            "assess --no-input --answers " + file,
            "assess --no-input --answers " + file,
            "answers");

    assertThat(last("The proposal", run.out()))
        .contains("has no name yet", "tea.plates")
        .doesNotContain("tea.cups");
    assertThat(squeezed(run.err()))
        .containsOnlyOnce("Put aside: the 1 answer of “Tea”. This goes on with");
    String kept = run.err().replaceAll("(?s).*\\n  resume (\\S+)\\n.*", "$1");
    Run resumed = shell("assess --no-input --set tea.plates=1", "resume " + kept, "answers");
    assertThat(last("The proposal", resumed.out())).contains("“Tea”", "tea.cups");
    assertThat(squeezed(resumed.err())).contains("Put aside: the 1 answer given so far. This goes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess --no-input --answers FILE", "resume FILE --no-input"})
  void whatIsSavedNowhereNeverGivesWay(String command) throws Exception {
    Path file = folder.resolve("plates.yaml");
    Files.writeString(file, "tea.plates: 4\n");

    Run run =
        shell(
            FIVE_CUPS + " --no-autosave",
            command.replace("FILE", file.toString()),
            "answers",
            "new");

    assertThat(squeezed(run.err()))
        .contains(
            "The 1 answer of “Tea” would be lost, since nothing is saved. save FILE keeps them, new"
                + " --yes gives them up.",
            "There is 1 answer, saved nowhere. save FILE keeps them, new --yes gives them up.");
    assertThat(last("The proposal", run.out())).contains("tea.cups").doesNotContain("tea.plates");
  }

  @Test
  void whatAFileBringsStandsAlone() throws Exception {
    Path file = folder.resolve("plates.yaml");
    Files.writeString(file, "tea.plates: 4\n");

    Run run = shell(FIVE_CUPS, "answers --answers " + file + " --set tea.plates=8");

    assertThat(last("The proposal", run.out())).contains("tea.plates").doesNotContain("tea.cups");
  }

  @Test
  void anApostropheInEvidenceIsTakenAsItIsWritten() {
    Run run =
        shell(
            FIVE_CUPS, "change tea.plates 4 ! Ada's \"big\" tray", "answers", "change tea.cups 2");

    assertThat(run.out()).contains("Ada's \"big\" tray", "✓ tea.cups: 2");
  }

  @Test
  void aQuoteThatIsNotClosedIsToldAndTheNextCommandStands() {
    Run run = shell("save \"my tea", "assess --no-input --set tea.cups=5", "answers");

    assertThat(run.err()).contains("The quote before “my tea” is not closed");
    assertThat(run.out()).contains("tea.cups");
  }

  @Test
  void anAnswerThatContradictsItselfIsNamedOnce() {
    Run changed = shell(FIVE_CUPS, "change tea.extras 1,2", "gaps");
    Run asked =
        ProgramInProcess.in(folder)
            .reading("change tea.extras 1,2\nwhy\n2\n\nquit\n")
            .run("assess", "--plain", "--name", "Tea", "--story", "Talk");

    assertThat(changed.out()).contains("change tea.extras mends it.");
    assertThat(squeezed(changed.err() + asked.err()))
        .contains("An answer that contradicts itself: It curdles. (tea.extras)");
    assertThat(asked.err())
        .contains("1 changes that answer, Enter leaves it", "no proposal can have this answer")
        .containsOnlyOnce("1. tea.extras")
        .doesNotContain("2. tea.extras");
  }

  @Test
  void answersForMachinesSayAllThatTheTableSays() throws Exception {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                ProgramInProcess.in(folder)
                    .run("answers", "--set", "tea.cups=5 ! counted", "--format", "json")
                    .out());

    assertThat(json.get("answers").get("tea.cups").asInt()).isEqualTo(5);
    assertThat(json.get("from").get("tea.cups").asString()).isEqualTo("option");
    assertThat(json.get("evidence").get("tea.cups").get("evidence").asString())
        .isEqualTo("counted");
    assertThat(json.propertyNames())
        .containsExactly(
            "schemaVersion",
            "name",
            "story",
            "day",
            "answers",
            "from",
            "evidence",
            "setAside",
            "pastReview");
  }

  @Test
  void backAtTheFirstQuestionLeadsToTheSentenceAndToTheName() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("Te\nspecific\nback\nback\nTea\nShe pours it.\n5\nquit\n")
            .run("assess", "--plain");

    assertThat(run.err())
        .containsSubsequence(
            "“specific” is noted as the sentence",
            "How many cups?",
            "Now: specific. Enter keeps it, - takes it out.",
            "Now: Te. Enter keeps it",
            "How many cups?",
            "✓ tea.cups: 5");
    assertThat(saved()).contains("name: Tea\n", "story: She pours it.");
  }

  @Test
  void wordsThatAreUnderstoodAtQuestionsNeverBecomeTheNameOrTheSentence() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("why\nundo\nanswers\nTea\nskip\n5\nquit\n")
            .run("assess", "--plain");

    assertThat(run.err()).contains("It heads the report");
    assertThat(saved()).contains("name: Tea\n").doesNotContain("story");
  }

  @Test
  void theSentenceCanBeTakenOutOrKeptAndWhatWasAnsweredStays() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("Tea\nspecific\n5\nback\nback\n-\nback\n\n\nquit\n")
            .run("assess", "--plain");

    assertThat(run.exitCode()).isZero();
    assertThat(saved()).contains("name: Tea\n", "tea.cups: 5").doesNotContain("story");
  }

  @Test
  void changeTakesTheNameAndTheSentence() throws Exception {
    Run run =
        shell(
            FIVE_CUPS,
            "change name Anna's tea",
            "change story She pours it.",
            "change story",
            "answers",
            "earlier");

    assertThat(squeezed(run.out()))
        .contains(
            "The proposal is called “Anna's tea”. What it is to do: “She pours it.” change name and"
                + " change story say it anew.",
            "when the sentence changed from “” to “She pours it.”",
            "when the name changed from “Tea” to “Anna's tea”");
    assertThat(run.out()).contains("Before: “Tea”. undo takes back answers alone.");
    assertThat(run.err()).contains("Give the new words, such as change story");
    assertThat(saved()).contains("story: She pours it.");
  }

  @Test
  void atAQuestionChangeNameTellsWhereThatIsAsked() {
    Run run =
        ProgramInProcess.in(folder)
            .reading("change story Talk\nquit\n")
            .run("assess", "--plain", "--name", "Tea", "--story", "specific");

    assertThat(squeezed(run.err()))
        .contains("come before the first question, and back leads there.")
        .doesNotContain("There is no question story");
  }

  @Test
  void earlierSaysFromWhatToWhatAnswersChanged() {
    Run run =
        shell(
            FIVE_CUPS,
            "change tea.cups 7",
            "change tea.plates 3",
            "change tea.plates ! seen",
            "earlier");

    assertThat(squeezed(run.out()))
        .contains(
            "when what tea.plates rests on changed",
            "when tea.plates changed from open to 3",
            "when tea.cups changed from 5 to 7")
        .doesNotContain("nothing changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "possible tea.cups=5 | Did you mean --set tea.cups=5?",
        "possible --set tea.cups = 5 | An answer is one word behind --set: ID=VALUE.",
        "possible --set tea.cups=5 ! Ada's note | one pair of quotes: --set \"ID=VALUE ! Ada's note\"",
        "possible --set tea.cups | --set takes ID=VALUE in one word",
        "possible --set tea.cups=5,tea.plates=4 | Each answer has a --set of its own.",
        "possible --answers tea.cups=5 | Did you mean --set tea.cups=5?",
        "what-if --set tea.cups=5 | --set says what is the case before they are tried.",
        "tea.cups=5 | An answer is given with change ID VALUE",
        "change stroy Talk | There is no question stroy."
      },
      quoteCharacter = '`')
  void aMistakenAnswerOfACommandIsToldWithTheWayOut(String command, String wayOut) {
    Run run = shell(command);

    assertThat(squeezed(run.err())).contains(wayOut);
    assertThat(run.out()).isEmpty();
  }

  private Run shell(String... lines) {
    return ProgramInProcess.in(folder).reading(String.join("\n", lines) + "\nquit\n").run();
  }

  private static String last(String from, String text) {
    return text.substring(text.lastIndexOf(from));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String saved() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(".state/mlfit/assessments"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return Files.readString(yaml.get(0));
    }
  }
}
