package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Interview.End;
import org.mlfit.knowledge.Question;

class InterviewTest {

  private final Prompter human = mock(Prompter.class);
  private final List<Answers> kept = new ArrayList<>();
  private Predicate<Answers> settled = answers -> false;

  @Test
  void itAsksWhatTheGatesNeedFirstAndThenTheRestInTopicOrder() {
    Interview interview =
        interview(Answers.none(), "yes", "500", "2.5", "50", "experts", "none", "no");

    assertThat(interview.run()).isEqualTo(End.DONE);
    assertThat(interview.answers().questions())
        .extracting(Question::id)
        .containsExactly(
            "goal.stated",
            "data.examples",
            "data.error-percent",
            "data.inputs",
            "data.labelled-by",
            "data.remedies",
            "data.trial");
  }

  @Test
  void itGoesOnFromGivenAnswers() {
    Interview interview = interview(SmallKnowledge.answers("goal.stated: yes"), "500", "done");

    assertThat(interview.run()).isEqualTo(End.DONE);
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void aQuestionThatComesToApplyIsAsked() {
    Interview interview =
        interview(
            SmallKnowledge.answers(
                "goal.stated: yes\ndata.examples: 500\ndata.error-percent: 1\ndata.inputs: 5\n"
                    + "data.labelled-by: experts\ndata.remedies: none"),
            "yes",
            "4",
            "no");

    assertThat(interview.run()).isEqualTo(End.DONE);
    assertThat(interview.answers().questions())
        .extracting(Question::id)
        .endsWith("data.trial", "data.trial-weeks", "data.trial-control");
  }

  @Test
  void aSettledVerdictIsToldOnceAndAsSuch() {
    settled = answers -> true;

    interview(Answers.none(), "no", "50", "done").run();

    verify(human, times(1)).show(startsWith("Settled: "));
    verify(human, never()).show(startsWith("The answers so far lead to"));
  }

  @Test
  void aWrongEntryIsExplainedAndAskedAgain() {
    Interview interview =
        interview(SmallKnowledge.answers("goal.stated: yes"), "a lot", "500", "done");

    interview.run();

    verify(human)
        .show(
            "This question does not take a lot. "
                + "A number from 0 to 1,000,000,000 examples, for example 12000; or unknown.");
    verify(human, times(2)).ask(startsWith("number (examples) / unknown"), any());
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void anEmptyEntryIsNoAnswer() {
    Interview interview = interview(Answers.none(), "", "quit");

    interview.run();

    verify(human).show("Type an answer, or ? for help.");
    assertThat(interview.answers().isEmpty()).isTrue();
  }

  @Test
  void helpSaysWhyTheQuestionMattersAndWhatIsAllowed() {
    interview(Answers.none(), "?", "quit").run();

    verify(human).show("Without a goal nothing can be measured.");
    verify(human).show("Allowed: yes, no or unknown.");
    verify(human).show(startsWith("Also: ? this help, back, skip"));
  }

  @Test
  void backTakesTheLastAnswerAwayAndAsksAgain() {
    Interview interview = interview(Answers.none(), "no", "yes", "back", "back", "yes", "quit");

    interview.run();

    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: yes"));
  }

  @Test
  void backGoesToASkippedQuestionToo() {
    Interview interview = interview(Answers.none(), "yes", "skip", "back", "500", "quit");

    interview.run();

    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void thereIsNothingBeforeTheFirstQuestion() {
    Interview interview = interview(SmallKnowledge.answers("goal.stated: yes"), "back", "quit");

    assertThat(interview.run()).isEqualTo(End.LEFT);
    verify(human).show("There is no earlier question in this interview.");
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: yes"));
  }

  @Test
  void aSkippedQuestionStaysOpenAndIsNotAskedAgain() {
    Interview interview =
        interview(Answers.none(), "skip", "skip", "skip", "skip", "skip", "skip", "skip");

    assertThat(interview.run()).isEqualTo(End.DONE);
    assertThat(interview.answers().isEmpty()).isTrue();
  }

  @Test
  void unknownIsAnAnswer() {
    Interview interview = interview(Answers.none(), "unknown", "quit");

    interview.run();

    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: unknown"));
    verify(human).accept("✓ goal.stated: unknown");
  }

  @Test
  void optionsAreOfferedByNumberAndTakenByNumber() {
    Interview interview =
        interview(
            SmallKnowledge.answers(
                "goal.stated: yes\ndata.examples: 500\ndata.error-percent: 1\ndata.inputs: 5"),
            "2",
            "3, 1",
            "quit");

    interview.run();

    verify(human).show("  2. another program  (machine)");
    verify(human).accept("✓ data.labelled-by: machine");
    verify(human).accept("✓ data.remedies: more-data, cleaning");
  }

  @Test
  void answersShowsWhatWasSaid() {
    interview(Answers.none(), "answers", "yes", "answers", "quit").run();

    verify(human).show("Nothing was answered yet.");
    verify(human).show("✓ goal.stated: yes");
  }

  @Test
  void theVerdictSoFarIsToldOnce() {
    interview(Answers.none(), "no", "500", "5", "quit").run();

    verify(human, times(1)).show(startsWith("The answers so far lead to: State the goal."));
  }

  @Test
  void contradictoryAnswersAreToldAtTheSecond() {
    interview(
            SmallKnowledge.answers("goal.stated: yes\ndata.examples: 5\ndata.error-percent: 1"),
            "6",
            "quit")
        .run();

    verify(human)
        .show(
            "! There are more inputs than examples. "
                + "(see also data.examples; back changes an answer)");
  }

  @Test
  void anAnswerWithoutContradictionShowsNone() {
    interview(Answers.none(), "yes", "quit").run();

    verify(human, never()).show(contains("!"));
    verify(human, atLeastOnce()).show(anyString());
  }

  @Test
  void everyChangeIsKeptAtOnce() {
    interview(Answers.none(), "yes", "500", "back", "quit").run();

    assertThat(kept)
        .containsExactly(
            SmallKnowledge.answers("goal.stated: yes"),
            SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"),
            SmallKnowledge.answers("goal.stated: yes"));
  }

  @Test
  void theEndOfInputEndsItWithTheAnswersSoFar() {
    Interview interview = interview(Answers.none(), "yes");

    assertThat(interview.run()).isEqualTo(End.INPUT_ENDED);
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: yes"));
  }

  private Interview interview(Answers given, String... typed) {
    Iterator<String> lines = Arrays.asList(typed).iterator();
    when(human.ask(anyString(), any()))
        .thenAnswer(asked -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
    return new Interview(SmallKnowledge.labels(), given, human, kept::add, settled);
  }
}
