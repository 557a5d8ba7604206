package org.mlfit.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.replay.Replay;

class ReplayTextTest {

  private static final List<Outcome> OUTCOMES =
      SmallKnowledge.scenarios(
              """
              given: { goal.stated: yes, data.examples: 50, data.inputs: 10 }
              scenarios:
                - { name: passes, expect: { verdict: get-data } }
                - name: fails
                  expect: { findings: [ goal-clear ], exactly: true }
                - { name: skipped, skip: later, expect: { verdict: go } }
                - { name: todo, todo: later, expect: { verdict: go } }
              """)
          .stream()
          .map(new Replay(SmallKnowledge.labels())::play)
          .toList();

  @Test
  void aFailureShowsWhereWhatAndWhy() {
    assertThat(ReplayText.of(OUTCOMES.get(1), TextStyle.plain()))
        .isEqualTo(
            """
            ✗ fails
              cases.yaml:4
              exactly: expected none, got data-thin
                Rule data-thin (rules/small.drl:61) fired: Only 50 examples for 10 inputs.

            """);
  }

  @Test
  void aFailureFitsANarrowScreen() {
    assertThat(ReplayText.of(OUTCOMES.get(1), new TextStyle(40, false)).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void whatDidNotFailIsNotShown() {
    assertThat(List.of(OUTCOMES.get(0), OUTCOMES.get(2), OUTCOMES.get(3)))
        .allSatisfy(outcome -> assertThat(ReplayText.of(outcome, TextStyle.plain())).isEmpty());
  }

  @Test
  void anInterviewThatWasNotCheckedHasNoTick() {
    Outcome played = OUTCOMES.get(0);
    Outcome unchecked =
        new Outcome(
            played.scenario(),
            Status.UNCHECKED,
            List.of(),
            "",
            played.advice(),
            Optional.of(new InterviewLog(List.of("goal.stated"), 2, true)));

    assertThat(ReplayText.of(unchecked, TextStyle.plain())).startsWith("- passes\n");
  }

  @Test
  void timesAreWrittenAlikeWhateverTheLanguage() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
    try {
      Slowest slowest = new Slowest(1);
      slowest.played(OUTCOMES.get(0), Duration.ofNanos(1_500_000));

      assertThat(ReplayText.slowest(slowest.all(), TextStyle.plain()))
          .contains("1.5 ms passes (cases.yaml:3)");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }
}
