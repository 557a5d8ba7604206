package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import tools.jackson.databind.JsonNode;

class AnswerToolsTest {

  @TempDir Path folder;
  private ScriptedAssistant assistant;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(
        folder.resolve("proposal.md"),
        "# Letters\n\nIn the archive are 12,000\n  labelled letters. Experts labelled them.\n");
    assistant = ScriptedAssistant.onLabels(folder);
    assistant.does("start", "name", "Letters");
  }

  private String saved() throws IOException {
    return Files.readString(folder.resolve("letters.yaml"));
  }

  @Test
  void anAnswerIsKeptWithItsQuoteAndWhereThatStands() throws IOException {
    JsonNode answered =
        assistant.json(
            "answer",
            "id",
            "data.examples",
            "value",
            12000,
            "quote",
            "12,000 labelled   letters",
            "source",
            "proposal.md, page 1");

    assertThat(answered.get("answer").asInt()).isEqualTo(12000);
    assertThat(answered.get("foundAt").asString()).isEqualTo("proposal.md:3");
    assertThat(saved())
        .contains(
            """
                  data.examples:
                    value: 12000
                    evidence: "“12,000 labelled letters” – proposal.md:3"
            """);
  }

  @Test
  void whatAPersonSaidIsKeptWithHerNameAndItsDay() throws IOException {
    assistant.does(
        "answer",
        "id",
        "goal.stated",
        "value",
        true,
        "quote",
        "We wrote the goal down.",
        "source",
        "talk at the desk",
        "by",
        "Ada",
        "as-of",
        "2026-11-03");

    assertThat(saved())
        .contains(
            "value: yes", "by: Ada", "“We wrote the goal down.” – talk at the desk", "2026-11-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' '                  | proposal.md | a quote is missing
          '…'                  | proposal.md | a quote is missing
          12,000 labelled      | ' '         | the source of the quote is missing
          ' '                  | ' '         | a quote and its source are missing
          12,000               | proposal.md | is only the answer itself
          12000 examples       | proposal.md | is only the answer itself
          12,000 unlabelled    | proposal.md | does not stand in proposal.md, white space aside
          12,000 labelled      | the talk    | Who said it is missing: “the talk” is none of the documents
          """)
  void anAnswerWithoutEvidenceIsRefused(String quote, String source, String why)
      throws IOException {
    assertThat(
            assistant.refusal(
                "answer", "id", "data.examples", "value", 12000, "quote", quote, "source", source))
        .contains(why);
    assertThat(saved()).doesNotContain("data.examples");
  }

  @Test
  void aQuoteThatIsNotGivenIsAskedForWithWhatItIs() {
    assertThat(assistant.refusal("answer", "id", "data.examples", "value", 12000))
        .isEqualTo(
            "answer needs quote: the words of the person or the document from which it follows,"
                + " word for word.");
  }

  @Test
  void theNameOfAnOptionIsNoQuote() {
    assertThat(
            assistant.refusal(
                "answer",
                "id",
                "data.labelled-by",
                "value",
                "experts",
                "quote",
                "People who know the field.",
                "source",
                "talk",
                "by",
                "Ada"))
        .contains("is only the answer itself");
  }

  @ParameterizedTest
  @CsvSource({
    "data.examples, -5",
    "data.examples, many",
    "data.labelled-by, exprets",
    "data.labelled-by, nobody",
    "goal.stated, maybe"
  })
  void whatIsNoAnswerIsRefusedInTheWordsOfTheShell(String id, String value) {
    Question question = SmallKnowledge.labels().knowledgeBase().question(id).orElseThrow();
    NotAnAnswerException shell =
        catchThrowableOfType(
            NotAnAnswerException.class, () -> AnswerReader.ofPeople().read(question, value));

    assertThat(
            assistant.refusal(
                "answer", "id", id, "value", value, "quote", "some words", "source", "proposal.md"))
        .isEqualTo(shell.getMessage() + " " + shell.wayOut());
  }

  @Test
  void whatHadToBeMadeOutIsSaid() {
    assertThat(
            assistant
                .json(
                    "answer",
                    "id",
                    "data.examples",
                    "value",
                    "about 12k",
                    "quote",
                    "12,000 labelled letters",
                    "source",
                    "proposal.md")
                .get("understoodAs")
                .asString())
        .contains("12,000");
  }

  @Test
  void severalOptionsAreGivenAsAList() throws IOException {
    assistant.does(
        "answer",
        "id",
        "data.remedies",
        "value",
        List.of("more-data", "cleaning"),
        "quote",
        "we can get more and clean it",
        "source",
        "talk",
        "by",
        "Ada");

    assertThat(saved()).contains("value: [ more-data, cleaning ]");
  }

  @Test
  void unknownNeedsNoQuoteAndStaysUntilSomethingSaysMore() throws IOException {
    assistant.does("unknown", "id", "data.examples", "by", "Ada");
    assertThat(saved()).contains("value: unknown", "by: Ada");

    assistant.does(
        "answer",
        "id",
        "data.examples",
        "value",
        12000,
        "quote",
        "12,000 labelled letters",
        "source",
        "proposal.md");

    assertThat(saved()).contains("value: 12000").doesNotContain("Ada");
  }

  @Test
  void whatWasAnsweredStaysUntilItIsTakenBack() {
    assistant.does(
        "answer",
        "id",
        "goal.stated",
        "value",
        "yes",
        "quote",
        "the goal is written down",
        "source",
        "talk",
        "by",
        "Ada");

    assertThat(assistant.refusal("unknown", "id", "goal.stated"))
        .isEqualTo(
            "goal.stated is answered already: yes (by Ada: “the goal is written down” – talk)."
                + " Where that does not hold any more, take it back first.");
    assertThat(assistant.json("take-back", "id", "goal.stated").get("answer").isNull()).isTrue();
    assertThat(assistant.refusal("take-back", "id", "goal.stated"))
        .isEqualTo("goal.stated is open; there is nothing to take back.");
  }

  @Test
  void aQuestionComesWithAllThatIsNeededToAnswerItAndNoWordOfAVerdict() {
    JsonNode next = assistant.json("next-question");

    assertThat(next.get("question").get("id").asString()).isEqualTo("goal.stated");
    assertThat(next.get("question").get("help").asString()).contains("nothing can be measured");
    assertThat(next.get("question").get("takes").asString()).contains("yes", "unknown");
    assertThat(next.get("why").toString())
        .contains("The verdict can still depend on it.", "goal-is-missing")
        .doesNotContain("State the goal", "settles", "rules out");
  }

  @Test
  void whatIsToComeLaterDoesNotComeNow() {
    assertThat(
            assistant
                .json("next-question", "later", List.of("goal.stated"))
                .get("question")
                .get("id")
                .asString())
        .isNotEqualTo("goal.stated");
  }

  @Test
  void onceTheVerdictIsSettledOnlyFindingsAreAskedForAndOnlyIfWanted() {
    assistant.does(
        "answer",
        "id",
        "goal.stated",
        "value",
        false,
        "quote",
        "nobody wrote it down",
        "source",
        "talk",
        "by",
        "Ada");

    JsonNode next = assistant.json("next-question");

    assertThat(next.get("settled").asBoolean()).isTrue();
    assertThat(next.get("question").isNull()).isTrue();
    assertThat(assistant.json("next-question", "findings", true).get("question").isNull())
        .isFalse();
  }

  @Test
  void aQuestionThatThereIsNotIsNamedWithTheNearest() {
    assertThat(assistant.refusal("unknown", "id", "data.exampels"))
        .isEqualTo("There is no question data.exampels. Did you mean data.examples?");
  }

  @Test
  void contradictionsAreToldWithTheAnswer() {
    said("data.examples", 12000);

    assertThat(said("data.inputs", 9000).get("contradictions").isEmpty()).isTrue();
    assistant.does("take-back", "id", "data.examples");
    assertThat(said("data.examples", 100).get("contradictions").toString())
        .contains("There are more inputs than examples.", "data.inputs");
  }

  private JsonNode said(String id, int value) {
    return assistant.json(
        "answer",
        "id",
        id,
        "value",
        value,
        "quote",
        "some words about that",
        "source",
        "talk",
        "by",
        "Ada");
  }
}
