package org.mlfit.scenario.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;

class ScenarioTextTest {

  @Test
  void anAssessmentIsSavedAsAScenarioThatExpectsItsAdvice() {
    Answers answers =
        SmallKnowledge.answers(
            "goal.stated: yes\ndata.error-percent: 30\ndata.remedies: [ cleaning ]\ndata.inputs: unknown");

    assertThat(saved("Churn", "Who will leave?", answers))
        .isEqualTo(
            """
            suite: Churn
            scenarios:
              - name: Churn
                story: "Who will leave?"
                given:
                  goal.stated: yes
                  data.error-percent: 30
                  data.remedies: [ cleaning ]
                  data.inputs: unknown
                expect:
                  verdict: not-enough-answers
                  leaning: check-labels
                  findings: [ data-labels-doubtful, data-remedy, goal-clear ]
                  exactly: true
            """);
  }

  @Test
  void nothingSaidCanBeSavedToo() {
    assertThat(SmallKnowledge.scenarios(saved("Empty", "", Answers.none())))
        .singleElement()
        .satisfies(scenario -> assertThat(scenario.given().isEmpty()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's \"quoted\"",
        "a: b",
        "- dash",
        "--- dashes",
        "first\nsecond",
        "a\r\nb",
        "Ünïcödé 日本 🙂",
        "no",
        "null",
        "~",
        "12",
        "# no comment",
        "a # b",
        "a #b",
        "key:",
        "[ list ]",
        "{ a: b }",
        "back\\slash \\n",
        "*alias",
        "&anchor",
        "!tag",
        "@at",
        "%percent",
        "`tick`",
        "| pipe",
        "> fold",
        "tab\tinside",
        "escape \u001b[31m",
        "nul \0",
        "next\u0085line",
        "half \uD800 pair",
        "?",
        "…"
      })
  void anyNameAndStoryCanBeReadAgain(String words) {
    Answers answers = SmallKnowledge.answers("data.examples: 5");

    assertThat(SmallKnowledge.scenarios(saved(words, words, answers)))
        .singleElement()
        .satisfies(
            scenario -> {
              assertThat(scenario.given()).isEqualTo(answers);
              assertThat(squeezed(scenario.name())).isEqualTo(squeezed(words));
              assertThat(scenario.story()).isEqualTo(scenario.name());
            });
  }

  @Test
  void aStoryOfAMegabyteCanBeReadAgainWordForWord() {
    StringBuilder story = new StringBuilder();
    for (int i = 0; story.length() < 1_000_000; i++) {
      story.append("A \"word\" \\ of 😀 ".repeat(i % 3)).append("x".repeat(i % 700)).append("  ");
    }
    String words = story.toString().strip();

    assertThat(SmallKnowledge.scenarios(saved("n".repeat(3_000), words, Answers.none())))
        .singleElement()
        .satisfies(scenario -> assertThat(scenario.story()).isEqualTo(words))
        .satisfies(scenario -> assertThat(scenario.name()).hasSize(3_000));
  }

  @Test
  void aPlaceholderInANameStaysText() {
    assertThat(SmallKnowledge.scenarios(saved("Cost ${x}", "", Answers.none())))
        .extracting(Scenario::name)
        .containsExactly("Cost $ {x}");
  }

  @Test
  void whatIsSavedIsReadToTheSameAnswersAndPasses() {
    Random random = new Random(7);

    for (int i = 0; i < 100; i++) {
      Answers answers = RandomAnswers.to(SmallKnowledge.labels(), random);
      Scenario scenario = SmallKnowledge.scenarios(saved("Case " + i, "", answers)).get(0);

      assertThat(scenario.given()).isEqualTo(answers);
      assertThat(new Replay(SmallKnowledge.labels()).play(scenario).mismatches()).isEmpty();
    }
  }

  private static String saved(String name, String story, Answers answers) {
    Advice advice = SmallKnowledge.labels().advise(answers);
    return ScenarioText.of(name, story, answers, advice);
  }

  /** Without what no scenario file may hold, and without differences of blanks. */
  private static String squeezed(String words) {
    return words.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\uD800\\s]+", " ").strip();
  }
}
