package org.mlfit.workbench.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.report.rules.ImpactText;
import org.mlfit.report.text.TextStyle;

class ImpactSearchTest {

  private final Advisor before = SmallKnowledge.labels();

  @Test
  void anEditThatChangesNothingIsProvedToBeSo() {
    Impact impact = ImpactCases.to(SmallKnowledge.labelsBut("value < 100", "value <= 99"));

    assertThat(impact.changesNothing()).isTrue();
    assertThat(impact.proof().isComplete()).isTrue();
    assertThat(impact.idle()).extracting(RuleEdit::id).containsExactly("data-is-thin-by-number");
    assertThat(impact.scenarios()).isEqualTo(2);
    assertThat(impact.notCompared()).isEqualTo(1);
    assertThat(impact.boundaries()).isPositive();
  }

  @Test
  void aChangeIsSeenOnScenariosAtThresholdsAndForAllAnswersByTheRuleBehindIt() {
    Impact impact = ImpactCases.to(SmallKnowledge.labelsBut("value < 100", "value < 120"));

    assertThat(impact.groups()).hasSize(1);
    ImpactGroup group = impact.groups().get(0);
    assertThat(group.causes()).containsExactly("data-is-thin-by-number");
    assertThat(group.shifts().get(Shift.ofVerdict("go", "get-data")))
        .extracting(Sighting::kind)
        .contains(Sighting.Kind.SCENARIO, Sighting.Kind.SOLVER);
    assertThat(group.shifts().values().stream().flatMap(List::stream))
        .extracting(Sighting::kind)
        .contains(Sighting.Kind.BOUNDARY);
    assertThat(impact.changedScenarios()).isEqualTo(1);
    assertThat(impact.failingScenarios()).isEqualTo(1);
    assertThat(impact.unseen()).isEmpty();
  }

  @Test
  void otherWordsChangeNoAdvice() {
    Impact impact = ImpactCases.to(SmallKnowledge.labelsBut("Begin with it.", "Start there."));

    assertThat(impact.changesNothing()).isTrue();
    assertThat(impact.idle()).extracting(RuleEdit::id).containsExactly("data-remedy");
  }

  @Test
  void aScenarioThatNamesARuleWhichIsGoneIsPlayedAsTheEarlierRulesReadIt() {
    Advisor after = SmallKnowledge.labelsBut("rule \"data-remedy\"", "rule \"data-cleaning\"");
    String scenario =
        """
        scenarios:
          - name: Cleaning is possible
            given: { data.remedies: [ cleaning ] }
            expect: { findings: [ data-remedy ] }
        """;

    Impact impact = ImpactCases.between(before, after, scenario);

    assertThat(impact.scenarios()).isEqualTo(1);
    assertThat(impact.groups())
        .flatExtracting(group -> group.shifts().keySet())
        .contains(Shift.gone("data-remedy"), Shift.appears("data-cleaning"));
  }

  @Test
  void aSearchThatIsEndedClaimsNoProof() {
    Advisor after = SmallKnowledge.labelsBut("value < 100", "value < 120");

    Impact impact = new ImpactSearch(before, after).end("a", "b", () -> false);

    assertThat(impact.proof().isComplete()).isFalse();
    assertThat(impact.proof().reason()).isNotBlank();
  }

  @Test
  void otherNumbersForTheSameOrderOfGatesChangeNothing() {
    Impact impact =
        ImpactCases.to(
            labels(text -> text.replaceAll("(@gate|GateTriggered)\\( (\\d)", "$1( $20")));

    assertThat(impact.edits().isEmpty()).isTrue();
    assertThat(impact.changesNothing()).isTrue();
    assertThat(impact.proof().isComplete()).isTrue();
  }

  @Test
  void aQuestionThatKeptTheNumberOfItsGateIsToldOnceAndTheGateIsNotSaidToChangeNothing() {
    Impact impact =
        ImpactCases.to(
            labels(
                text ->
                    text.replace("@gate( 1 ) @verdict", "@gate( 9 ) @verdict")
                        .replace("GateTriggered( 1 )", "GateTriggered( 9 )")
                        .replace("@gate( 3 ) @question", "@gate( 9 ) @question")
                        .replace("@gate( 4 ) @verdict", "@gate( 99 ) @verdict")
                        .replace("GateTriggered( 4 )", "GateTriggered( 99 )")
                        .replace("@gate( 1 ) @question", "@gate( 9 ) @question")));

    String told = ImpactText.of(impact, TextStyle.plain()).replaceAll("\\s+", " ");

    assertThat(told)
        .containsOnlyOnce(
            "Now required by verdict-goal, until now by verdict-labels: data.error-percent.")
        .contains("verdict-goal moved to another place among the gates");
    assertThat(impact.groups())
        .isNotEmpty()
        .allSatisfy(
            group ->
                assertThat(group.causes()).containsExactly("verdict-goal", "data.error-percent"));
    assertThat(impact.idle()).isEmpty();
  }

  @Test
  void aGateThatAsksForSomethingElseIsACauseByItself() {
    Impact impact =
        ImpactCases.to(
            labels(
                text ->
                    text.replace("when GoalMissing()", "when GoalStated( value == true )")
                        .replace("@gate( 3 ) @question", "@gate( 2 ) @question")));

    assertThat(impact.groups()).extracting(ImpactGroup::causes).contains(List.of("verdict-goal"));
  }

  private static Advisor labels(UnaryOperator<String> rewritten) {
    return Foresight.advisor(SmallKnowledge.labelsText(rewritten));
  }
}
