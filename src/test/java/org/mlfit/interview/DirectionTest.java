package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

/** Where a proposal is heading behind what holds it back. */
class DirectionTest {

  private final Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
  private final Agenda agenda =
      new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor)));

  @Test
  void aReportWithAVagueGoalLooksLikeAReport() {
    Direction direction =
        direction("{ problem.task: report, problem.goal: vague, risk.use-areas: [] }")
            .orElseThrow();

    assertThat(direction.verdict().id()).isEqualTo("use-simple-analytics");
    assertThat(direction.without()).extracting(Question::id).containsExactly("problem.goal");
  }

  @Test
  void whatHoldsItBackAtALaterGateOfTheSameVerdictIsTakenAwayToo() {
    Direction direction =
        direction(
                "{ problem.task: classify, problem.goal: vague, problem.success: none,"
                    + " data.access: hearsay }")
            .orElseThrow();

    assertThat(direction.verdict().id()).isEqualTo("fix-data-first");
    assertThat(direction.without())
        .extracting(Question::id)
        .containsExactlyInAnyOrder("problem.goal", "problem.success");
  }

  @Test
  void whatNobodyCanChooseHoldsNothingBackNorDoesWhatNeedNotChange() {
    Direction direction =
        direction(
                "{ problem.task: answer, generative.declines: always-answers, problem.goal: vague,"
                    + " problem.success: none, data.access: hearsay }")
            .orElseThrow();

    assertThat(direction.without()).noneMatch(Question::fixed);
    for (Question question : direction.without()) {
      Answers given =
          answers(
              "{ problem.task: answer, generative.declines: always-answers, problem.goal: vague,"
                  + " problem.success: none, data.access: hearsay }");
      Set<Question> others = new HashSet<>(direction.without());
      others.remove(question);
      Advice without = advisor.advise(given.withoutAll(others));
      assertThat(without.isOpen() ? without.leaning().orElseThrow() : without.verdict())
          .as("without all but %s", question.id())
          .isNotEqualTo(direction.verdict());
    }
  }

  @Test
  void nothingIsSaidWhereALaterVerdictCanStillCome() {
    assertThat(direction("{ problem.task: classify, problem.goal: vague }")).isEmpty();
  }

  @Test
  void aVerdictThatHoldsNothingBackHasNoDirection() {
    assertThat(
            direction(
                "{ risk.use-areas: [], risk.about-people: no, risk.personal-data: no,"
                    + " risk.error-harm: money, problem.goal: specific, problem.decision: yes,"
                    + " problem.task: optimise, data.access: hearsay }"))
        .isEmpty();
    assertThat(direction("{}")).isEmpty();
  }

  @Test
  void nothingIsSaidWithoutProof() {
    Answers answers = answers("{ problem.task: report, problem.goal: vague }");
    Agenda unproved = new Agenda(advisor.knowledgeBase(), Optional.empty());

    assertThat(Direction.of(answers, advisor.advise(answers), advisor, unproved)).isEmpty();
  }

  private Optional<Direction> direction(String yaml) {
    Answers given = answers(yaml);
    return Direction.of(given, advisor.advise(given), advisor, agenda);
  }

  private Answers answers(String yaml) {
    return SmallKnowledge.answers(advisor.knowledgeBase(), yaml);
  }
}
