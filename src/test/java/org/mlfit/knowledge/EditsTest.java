package org.mlfit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.knowledge.rule.RuleEdit.Kind;

class EditsTest {

  private static final KnowledgeBase BEFORE = SmallKnowledge.labels().knowledgeBase();

  private static final KnowledgeBase AFTER =
      SmallKnowledge.labelsText(
          text ->
              text.replace("ErrorPercent( value > 20 )", "/* many */ ErrorPercent(value  >  20)")
                  .replace("Is a trial planned?", "Will there be a trial?")
                  .replace("value < 100", "value < 120")
                  .replace("Cleaning is possible.", "One may clean.")
                  .replace("@severity( info )", "@severity( low )")
                  .replace("\"goal-is-missing\"", "\"goal-is-still-missing\"")
                  .replace("\"0..10000\"", "\"0..99\""));

  private final Edits edits = Edits.between(BEFORE, AFTER);

  @Test
  void layoutAndCommentsAreNoEditsAndAllElseIs() {
    assertThat(edits.rules())
        .extracting(RuleEdit::id, RuleEdit::kind)
        .containsExactlyInAnyOrder(
            tuple("data-is-thin-by-number", Kind.CHANGED),
            tuple("data-remedy", Kind.REWORDED),
            tuple("goal-clear", Kind.REWORDED),
            tuple("goal-is-still-missing", Kind.ADDED),
            tuple("goal-is-missing", Kind.REMOVED));
  }

  @Test
  void aChangeTellsWhichConditionsAreGoneAndWhichAreNew() {
    RuleEdit edit =
        edits.rules().stream().filter(e -> e.kind() == Kind.CHANGED).findFirst().orElseThrow();

    assertThat(edit.conditionsGone()).containsExactly("Examples( value < 100 )");
    assertThat(edit.conditionsNew()).containsExactly("Examples( value < 120 )");
  }

  @Test
  void aQuestionIsEditedIfItTakesOtherAnswersAndNotIfItIsPutInOtherWords() {
    assertThat(edits.questions()).containsExactly("data.inputs");
  }

  @Test
  void aVersionHasNoEditsAgainstItself() {
    assertThat(Edits.between(AFTER, AFTER).isEmpty()).isTrue();
  }

  @Test
  void otherNumbersForTheSameOrderOfGatesAreNoEdit() {
    KnowledgeBase renumbered = SmallKnowledge.labelsText(EditsTest::tenfold);

    assertThat(Edits.between(BEFORE, renumbered).isEmpty()).isTrue();
  }

  @Test
  void aQuestionWhoseGateGotAnotherNumberIsMovedIfItKeptTheOldOne() {
    KnowledgeBase after =
        SmallKnowledge.labelsText(
            text ->
                text.replace("@gate( 2 ) @verdict", "@gate( 5 ) @verdict")
                    .replace("GateTriggered( 2 )", "GateTriggered( 5 )")
                    .replace("@gate( 3 ) @verdict", "@gate( 2 ) @verdict")
                    .replace("GateTriggered( 3 )", "GateTriggered( 2 )")
                    .replace("@gate( 4 ) @verdict", "@gate( 6 ) @verdict")
                    .replace("GateTriggered( 4 )", "GateTriggered( 6 )")
                    .replace("@gate( 3 ) @question", "@gate( 5 ) @question"));

    Edits found = Edits.between(BEFORE, after);

    assertThat(found.rules())
        .extracting(RuleEdit::id, RuleEdit::kind)
        .containsExactly(tuple("verdict-data", Kind.MOVED));
    assertThat(found.moves())
        .containsExactly(
            new GateMove(
                "data.examples", Optional.of("verdict-data"), Optional.of("verdict-labels")),
            new GateMove(
                "data.error-percent", Optional.of("verdict-labels"), Optional.of("verdict-data")));
    assertThat(found.questions()).containsExactly("data.examples", "data.error-percent");
  }

  private static String tenfold(String text) {
    return Pattern.compile("(@gate|GateTriggered)\\( (\\d)")
        .matcher(text)
        .replaceAll(found -> found.group(1) + "( " + found.group(2) + "0");
  }
}
