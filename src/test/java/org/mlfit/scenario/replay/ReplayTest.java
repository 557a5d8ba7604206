package org.mlfit.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;

class ReplayTest {

  private static final String THIN = "{ goal.stated: yes, data.examples: 50, data.inputs: 10 }";

  @Test
  void aScenarioPassesWhenEverythingThatItListsIsSo() {
    Outcome outcome =
        play(
            THIN,
            "{ verdict: get-data, findings: [ data-thin ], no-findings: [ data-remedy ], open: [] }");

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.mismatches()).isEmpty();
    assertThat(outcome.advice()).isPresent();
  }

  @Test
  void aWrongVerdictNamesTheRuleThatFiredAndWhatWasMissingForTheOther() {
    assertThat(mismatches(THIN, "{ verdict: check-labels }"))
        .containsExactly(
            new Mismatch(
                "verdict",
                "check-labels",
                "get-data",
                "Gate 2 (rules/small.drl:98) fired: data-thin from data-is-thin-by-inputs"
                    + " (rules/small.drl:50), data-is-thin-by-number (rules/small.drl:55)."
                    + " Rule verdict-labels (rules/small.drl:102) did not fire: LabelsDoubtful()"
                    + " is not met, labels-doubtful does not hold. Rule data-labels-doubtful"
                    + " (rules/small.drl:66) did not fire: ( ErrorPercent( value > 20 ) or"
                    + " LabelledBy( value == Labeller.USERS ) ) is not met, data.error-percent is"
                    + " open; data.labelled-by is open."));
  }

  @Test
  void aVerdictOfALaterGateIsSaidToComeLater() {
    assertThat(reason(THIN, "{ verdict: go }"))
        .endsWith("Gate 4 (rules/small.drl:106) comes later.");
  }

  @Test
  void aVerdictWithheldForWantOfAnswersNamesThem() {
    assertThat(reason("{ goal.stated: yes }", "{ verdict: get-data }"))
        .startsWith("Gate 2 needs answers that are open: data.examples.")
        .contains("No rule concludes it: data-is-thin-by-inputs, data-is-thin-by-number.");
  }

  @Test
  void theLastVerdictSaysThatNoGateHeldItBack() {
    String complete =
        "{ goal.stated: yes, data.examples: 500, data.inputs: 5, data.error-percent: 1,"
            + " data.labelled-by: experts }";

    assertThat(reason(complete, "{ verdict: state-goal }"))
        .startsWith("No gate held it back (rules/small.drl:106). Rule verdict-goal")
        .endsWith("GoalStated( value == false ) is not met, goal.stated = yes.");
  }

  @Test
  void aMissingFindingNamesTheFirstConditionThatFailedWithTheAnswer() {
    assertThat(mismatches("{ data.error-percent: 5 }", "{ findings: [ data-label-errors ] }"))
        .containsExactly(
            new Mismatch(
                "findings",
                "data-label-errors",
                "none",
                "Rule data-label-errors (rules/small.drl:73) did not fire: ErrorPercent("
                    + " $percent : value, value > 5 ) is not met, data.error-percent = 5 %."));
  }

  @Test
  void anUnwantedFindingNamesItsRuleAndMessage() {
    assertThat(mismatches(THIN, "{ no-findings: [ data-thin ] }"))
        .containsExactly(
            new Mismatch(
                "no-findings",
                "none",
                "data-thin",
                "Rule data-thin (rules/small.drl:61) fired: Only 50 examples for 10 inputs."));
  }

  @Test
  void exactlyMissesEveryFindingThatIsNotListed() {
    assertThat(mismatches(THIN, "{ findings: [ data-thin ], exactly: true }"))
        .extracting(Mismatch::key, Mismatch::actual)
        .containsExactly(tuple("exactly", "goal-clear"));
    assertThat(mismatches(THIN, "{ exactly: true }")).hasSize(2);
    assertThat(mismatches("{}", "{ exactly: true }")).isEmpty();
  }

  @Test
  void aWrongLeaningSaysWhichGateIsTriggered() {
    String leaning = "{ goal.stated: yes, data.error-percent: 30 }";

    assertThat(mismatches(leaning, "{ leaning: check-labels }")).isEmpty();
    assertThat(mismatches(leaning, "{ leaning: go }"))
        .containsExactly(
            new Mismatch(
                "leaning",
                "go",
                "check-labels",
                "Of the gates that are triggered it is the first at which a complete interview"
                    + " can still end. Gate 4 (rules/small.drl:106) comes later."));
    assertThat(reason("{}", "{ leaning: go }"))
        .startsWith("No gate at which a complete interview can still end is triggered.");
    assertThat(reason(THIN, "{ leaning: go }"))
        .isEqualTo("Only not-enough-answers leans to a verdict; this one is get-data.");
  }

  @Test
  void listsOfQuestionsAreComparedWholeAndInAnyOrder() {
    String aside = "{ data.trial: no, data.trial-weeks: 3, data.trial-control: no }";

    assertThat(mismatches(aside, "{ set-aside: [ data.trial-control, data.trial-weeks ] }"))
        .isEmpty();
    assertThat(mismatches(aside, "{ set-aside: [ data.trial-weeks ], open: [ data.inputs ] }"))
        .containsExactly(
            new Mismatch(
                "open",
                "data.inputs",
                "goal.stated",
                "Missing: data.inputs. Not expected: goal.stated."),
            new Mismatch(
                "set-aside",
                "data.trial-weeks",
                "data.trial-control, data.trial-weeks",
                "Not expected: data.trial-control."));
  }

  @Test
  void contradictoryAnswersAreExpectedByTheirQuestions() {
    String both = "{ data.examples: 5, data.inputs: 6 }";

    assertThat(mismatches(both, "{ contradictory: [ data.inputs, data.examples ] }")).isEmpty();
    assertThat(mismatches(both, "{ contradictory: [] }"))
        .containsExactly(
            new Mismatch(
                "contradictory",
                "none",
                "data.examples, data.inputs",
                "Not expected: data.examples, data.inputs."));
  }

  @Test
  void aConclusionThatDoesNotHoldNamesTheRulesThatCouldConcludeIt() {
    assertThat(mismatches(THIN, "{ conclusions: [ data-thin ] }")).isEmpty();
    assertThat(mismatches(THIN, "{ conclusions: [ data-sound, goal-missing ] }"))
        .extracting(Mismatch::expected, Mismatch::reason)
        .containsExactly(
            tuple(
                "data-sound",
                "Rule data-is-sound (rules/small.drl:58) did not fire: not DataThin() is not met,"
                    + " data-thin holds."),
            tuple(
                "goal-missing",
                "Rule goal-is-missing (rules/small.drl:47) did not fire: GoalStated( value == false"
                    + " ) is not met, goal.stated = yes."));
    assertThat(reason("{}", "{ conclusions: [ data-thin ] }"))
        .isEqualTo("No rule concludes it: data-is-thin-by-inputs, data-is-thin-by-number.");
  }

  @Test
  void aVerdictRestsOnTheRulesFromItsGateDownToTheAnswers() {
    assertThat(mismatches(THIN, "{ because: [ verdict-data, data-is-thin-by-number ] }")).isEmpty();
    assertThat(mismatches(THIN, "{ because: [ goal-clear, verdict-goal ] }"))
        .extracting(Mismatch::expected, Mismatch::actual, Mismatch::reason)
        .containsExactly(
            tuple(
                "goal-clear",
                "verdict-data, data-is-thin-by-inputs, data-is-thin-by-number",
                "Rule goal-clear (rules/small.drl:86) fired, but the verdict does not rest on it."),
            tuple(
                "verdict-goal",
                "verdict-data, data-is-thin-by-inputs, data-is-thin-by-number",
                "Rule verdict-goal (rules/small.drl:94) did not fire: GoalMissing() is not met,"
                    + " goal-missing does not hold. Rule goal-is-missing (rules/small.drl:47) did"
                    + " not fire: GoalStated( value == false ) is not met, goal.stated = yes."));
  }

  @Test
  void aVerdictThatWaitsForAnswersRestsOnNoRule() {
    assertThat(mismatches("{}", "{ because: [ verdict-goal ] }"))
        .extracting(Mismatch::actual)
        .containsExactly("none");
  }

  @Test
  void whatIsExpectedOfAnInterviewOnlyIsNotCheckedAndNotPassed() {
    for (String expect :
        List.of("{ asks-first: [ goal.stated ] }", "{ asks-at-most: 3 }", "{ settled: true }")) {
      assertThat(play(THIN, expect).status()).isEqualTo(Status.UNCHECKED);
    }
    assertThat(play(THIN, "{ settled: true, verdict: go }").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aSkippedScenarioIsNotPlayed() {
    Outcome outcome = play("skip: later", "{}", "{ verdict: go }");

    assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
    assertThat(outcome.reason()).isEqualTo("later");
    assertThat(outcome.advice()).isEmpty();
  }

  @Test
  void whatIsStillToBeDoneMustFail() {
    Outcome fails = play("todo: a rule is missing", THIN, "{ verdict: go }");
    Outcome passes = play("todo: a rule is missing", THIN, "{ verdict: get-data }");

    assertThat(fails.status()).isEqualTo(Status.TODO);
    assertThat(fails.mismatches()).hasSize(1);
    assertThat(passes.status()).isEqualTo(Status.FAILED);
    assertThat(passes.mismatches())
        .containsExactly(
            new Mismatch("todo", "a failure", "a pass", "It passes now: remove todo from it."));
  }

  private static String reason(String given, String expect) {
    return mismatches(given, expect).get(0).reason();
  }

  private static List<Mismatch> mismatches(String given, String expect) {
    return play(given, expect).mismatches();
  }

  private static Outcome play(String given, String expect) {
    return play("story: none", given, expect);
  }

  private static Outcome play(String more, String given, String expect) {
    String yaml =
        "scenarios:\n  - name: a\n    %s\n    given: %s\n    expect: %s\n"
            .formatted(more, given, expect);
    return new Replay(SmallKnowledge.labels()).play(SmallKnowledge.scenarios(yaml).get(0));
  }
}
