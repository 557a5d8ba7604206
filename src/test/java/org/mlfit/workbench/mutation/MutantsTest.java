package org.mlfit.workbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;

class MutantsTest {

  private static final KnowledgeBase LABELS = SmallKnowledge.labels().knowledgeBase();

  @Test
  void aComparisonIsTurnedRoundMovedByOneStepAndForgotten() {
    assertThat(mistakesIn("data-is-thin-by-number"))
        .containsExactly(
            "the rule left out",
            "Examples( value < 100 ) turned into not Examples( value < 100 )",
            "value < 100 turned into value >= 100",
            "value < 100 turned into value < 101",
            "value < 100 turned into value < 99",
            "value < 100 left out",
            "Examples( value < 100 ) left out");
  }

  @Test
  void aStepIsThatOfTheQuestion() {
    assertThat(mistakesIn("data-labels-doubtful"))
        .contains("value > 20 turned into value > 20.1", "value > 20 turned into value > 19.9");
  }

  @Test
  void aComparisonOfTwoNumbersMovesByOneStepAsAWhole() {
    assertThat(mistakesIn("data-is-thin-by-inputs"))
        .contains(
            "$examples < 10 * value turned into $examples < 10 * value + 1",
            "$examples < 10 * value turned into $examples < 10 * value - 1");
  }

  @Test
  void anOptionIsTakenForTheNextOneAndTheLastForTheFirst() {
    assertThat(mistakesIn("data-labels-doubtful"))
        .contains("value == Labeller.USERS turned into value == Labeller.EXPERTS");
    assertThat(mistakesIn("data-remedy"))
        .contains(
            "value contains Remedy.CLEANING turned into value not contains Remedy.CLEANING",
            "value contains Remedy.CLEANING turned into value contains Remedy.MORE_DATA");
  }

  @Test
  void aBranchOfAGroupIsForgotten() {
    assertThat(mistakesIn("data-labels-doubtful"))
        .contains(
            "ErrorPercent( value > 20 ) left out",
            "LabelledBy( value == Labeller.USERS ) left out",
            "( ErrorPercent( value > 20 ) or LabelledBy( value == Labeller.USERS ) ) left out");
  }

  @Test
  void whatNamesAValueThatIsNeededElsewhereStays() {
    assertThat(mistakesIn("data-thin"))
        .containsExactly(
            "the rule left out", "DataThin() turned into not DataThin()", "DataThin() left out");
  }

  @Test
  void namedQuestionsAreOnlyForgotten() {
    assertThat(mistakesIn("data-unmeasured"))
        .contains(
            "question in ( ErrorPercent.class, LabelledBy.class )"
                + " turned into question in ( LabelledBy.class )")
        .noneMatch(words -> words.contains("question not in"));
  }

  @Test
  void aNotIsForgotten() {
    assertThat(mistakesIn("data-is-sound"))
        .contains("not DataThin() turned into DataThin()", "not DataThin() left out");
  }

  @Test
  void theRuleOfTheLastGateMakesNoDifferenceAndHasNone() {
    assertThat(mistakesIn("verdict-go")).isEmpty();
    assertThat(mistakesIn("verdict-data")).isNotEmpty();
  }

  private static List<String> mistakesIn(String rule) {
    return new Mutants(LABELS)
        .of(LABELS.rule(rule).orElseThrow()).stream().map(Mutant::words).toList();
  }
}
