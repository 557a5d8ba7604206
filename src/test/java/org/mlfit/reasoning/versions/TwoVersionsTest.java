package org.mlfit.reasoning.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.rule.RuleEdit;

class TwoVersionsTest {

  private static final int RANDOM_SETS = 2_000;

  private final Advisor before = SmallKnowledge.labels();

  @Test
  void rulesThatReadTheSameAreProvedToAdviseTheSame() {
    Advisor after = SmallKnowledge.labelsBut("value < 100", "value  <  100");

    assertThat(differences(after)).isEmpty();
  }

  @Test
  void aThresholdWrittenInAnotherWayIsProvedToChangeNothing() {
    Advisor after = SmallKnowledge.labelsBut("value < 100", "value <= 99");
    List<RuleEdit> edits = edits(after);

    assertThat(edits).extracting(RuleEdit::id).containsExactly("data-is-thin-by-number");
    assertThat(differences(after)).isEmpty();
    assertThat(new TwoVersions(before, after, edits).changesNothing(edits.get(0))).isTrue();
  }

  @Test
  void aMovedThresholdIsShownByAnswersBetweenTheOldAndTheNewOne() {
    Advisor after = SmallKnowledge.labelsBut("value < 100", "value < 120");

    Difference difference =
        differences(after).stream()
            .filter(d -> d.shift().equals(Shift.ofVerdict("go", "get-data")))
            .findFirst()
            .orElseThrow();

    assertThat(before.advise(difference.answers()).verdict().id()).isEqualTo("go");
    assertThat(after.advise(difference.answers()).verdict().id()).isEqualTo("get-data");
  }

  @Test
  void nothingThatRandomAnswersShowIsLeftOut() {
    Advisor after = SmallKnowledge.labelsBut("value > 20", "value > 15");
    Set<Shift> found =
        differences(after).stream().map(Difference::shift).collect(Collectors.toSet());
    Random random = new Random(7);

    for (int i = 0; i < RANDOM_SETS; i++) {
      Answers answers = RandomAnswers.to(after, random);
      List<Shift> findings =
          shifts(after, answers).stream().filter(s -> s.kind() != Shift.Kind.VERDICT).toList();
      assertThat(found).containsAll(findings);
      assertThat(found).containsAll(shifts(after, RandomAnswers.completed(after, answers)));
    }
  }

  @Test
  void aChangeIsPutDownToTheEditWithoutWhichItWouldNotBe() {
    Advisor after =
        new Advisor(
            SmallKnowledge.labelsText(
                text ->
                    text.replace("value < 100", "value < 120")
                        .replace("value > 20", "value > 15")));
    TwoVersions versions = new TwoVersions(before, after, edits(after));
    Answers thin =
        answers(
            """
            goal.stated: yes
            data.examples: 110
            data.inputs: 5
            data.error-percent: 1
            data.labelled-by: experts
            """);
    Answers doubtful =
        answers(
            """
            goal.stated: yes
            data.examples: 1000
            data.inputs: 5
            data.error-percent: 17
            data.labelled-by: experts
            """);

    assertThat(versions.causes(thin, shifts(after, thin)).values())
        .isNotEmpty()
        .containsOnly(List.of("data-is-thin-by-number"));
    assertThat(versions.causes(doubtful, shifts(after, doubtful)).values())
        .isNotEmpty()
        .containsOnly(List.of("data-labels-doubtful"));
  }

  @Test
  void ofAQuestionThatTakesOtherAnswersOnlyThoseOfBothVersionsAreReasonedAbout() {
    Advisor after = SmallKnowledge.labelsBut("\"0..1e9\"", "\"0..50\"");
    TwoVersions versions = new TwoVersions(before, after, edits(after));

    assertThat(versions.narrowed()).containsExactly("data.examples");
    assertThat(differences(after)).isEmpty();
  }

  @Test
  void anAnswerThatTheOldVersionDoesNotTakeIsNoFaultOfOursAndHasNoSingleCause() {
    Advisor after = SmallKnowledge.labelsBut("\"0..1e9\"", "\"0..2e9\"");
    TwoVersions versions = new TwoVersions(before, after, edits(after));
    Answers large =
        SmallKnowledge.answers(
            after.knowledgeBase(),
            """
            goal.stated: yes
            data.examples: 1500000000
            data.inputs: 5
            data.error-percent: 1
            data.labelled-by: experts
            """);
    Shift verdict = Shift.ofVerdict("not-enough-answers", "go");

    assertThat(versions.causes(large, List.of(verdict))).containsEntry(verdict, List.of());
  }

  @Test
  void noVerdictWaitsForAQuestionThatCannotChangeIt() {
    Advisor after =
        SmallKnowledge.labelsBut(
            "declare Trial @topic( data )", "declare Trial @topic( data ) @gate( 2 )");

    assertThat(differences(after)).isEmpty();
  }

  private List<RuleEdit> edits(Advisor after) {
    return Edits.between(before.knowledgeBase(), after.knowledgeBase()).rules();
  }

  private List<Difference> differences(Advisor after) {
    List<Difference> found = new ArrayList<>();
    boolean all = new TwoVersions(before, after, edits(after)).differences(found::add, () -> true);
    assertThat(all).isTrue();
    return found;
  }

  private List<Shift> shifts(Advisor after, Answers answers) {
    Answers earlier = CarriedAnswers.to(before.knowledgeBase(), answers).answers();
    Answers later = CarriedAnswers.to(after.knowledgeBase(), answers).answers();
    return Shift.between(before.advise(earlier), after.advise(later));
  }

  private static Answers answers(String yaml) {
    return SmallKnowledge.answers(yaml);
  }
}
