package org.mlfit.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;

/** Scenarios played as interviews. */
class InterviewReplayTest {

  private final InterviewReplay replay = new InterviewReplay(SmallKnowledge.labels());

  @Test
  void anInterviewAsksUntilTheVerdictIsSettledAndTakesTheAnswersOfTheScenario() {
    Outcome outcome =
        play("{ goal.stated: no, data.examples: 500 }", "asks-first: [ goal.stated ]");

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.interview().orElseThrow().asked()).containsExactly("goal.stated");
  }

  @Test
  void whatTheScenarioDoesNotSayIsUnknown() {
    Outcome outcome = play("goal.stated: yes", "asks-at-most: 5");

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.interview().orElseThrow())
        .isEqualTo(
            new InterviewLog(
                List.of("goal.stated", "data.examples", "data.error-percent", "data.labelled-by"),
                4,
                false));
  }

  @Test
  void oneQuestionTooManyIsAFailureThatNamesThemAll() {
    Outcome outcome = play("goal.stated: yes", "asks-at-most: 3");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.mismatches())
        .containsExactly(
            new Mismatch(
                "asks-at-most",
                "3",
                "4",
                "It asks goal.stated, data.examples, data.error-percent, data.labelled-by."));
  }

  @Test
  void anotherFirstQuestionIsNamed() {
    Outcome outcome = play("goal.stated: no", "asks-first: [ data.examples ]");

    assertThat(outcome.mismatches())
        .containsExactly(
            new Mismatch(
                "asks-first", "data.examples", "goal.stated", "Question 1 is goal.stated."));
  }

  @Test
  void settledMeansByTheAnswersOfTheScenarioAlone() {
    assertThat(play("goal.stated: no", "settled: true").status()).isEqualTo(Status.PASSED);
    assertThat(play("goal.stated: yes", "settled: true").mismatches())
        .extracting(Mismatch::key, Mismatch::actual)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("settled", "false"));
  }

  @Test
  void whatExpectsNothingOfAnInterviewIsPlayedAndNotCheckedAndWhatHasNoEndIsLeftOut() {
    assertThat(play("goal.stated: no", "verdict: state-goal").status()).isEqualTo(Status.UNCHECKED);
    assertThat(play("{}", "{ verdict: not-enough-answers, settled: true }").status())
        .isEqualTo(Status.SKIPPED);
  }

  private Outcome play(String given, String expect) {
    String indented = expect.startsWith("{") ? " " + expect : "\n      " + expect;
    Scenario scenario =
        SmallKnowledge.scenarios(
                "suite: Talks\nscenarios:\n  - name: A talk\n    given: "
                    + (given.startsWith("{") ? given : "{ " + given + " }")
                    + "\n    expect:"
                    + indented
                    + "\n")
            .get(0);
    return replay.play(scenario);
  }
}
