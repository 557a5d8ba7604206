package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview.Length;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;

/** An answer that somebody should have looked at again, in a talk. */
class PastReviewTest {

  private static final LocalDate LAST = LocalDate.of(2026, 5, 1);

  private final Question goal =
      SmallKnowledge.labels().knowledgeBase().question("goal.stated").orElseThrow();
  private final Testimony said =
      Testimony.none()
          .with(
              goal,
              new Statement(
                  new Answer.YesNo(true),
                  new Evidence(
                      Optional.of("Ada"), Optional.empty(), Optional.empty(), Optional.of(LAST))))
          .on(LAST.plusDays(1));
  private final List<Testimony> kept = new ArrayList<>();

  @Test
  void itCountsAsUnknownAndIsShownAsThat() {
    Talk talk = changing("answers", "");

    assertThat(talk.shown())
        .contains(
            "Now: unknown, since yes was to be looked at again by 2026-05-01. Enter keeps it.",
            "✓ goal.stated: yes, past its review: counts as unknown",
            "  by Ada, review by 2026-05-01");
    assertThat(kept).isEmpty();
  }

  @Test
  void givenAnewItCountsAgain() {
    changing("yes ! the sponsor signed it");

    assertThat(kept)
        .singleElement()
        .satisfies(now -> assertThat(now.pastReview()).isEmpty())
        .satisfies(
            now -> assertThat(now.evidence(goal)).isEqualTo(Evidence.of("the sponsor signed it")));
  }

  @Test
  void aNoteWithoutAnAnswerDoesNotBringItBack() {
    Talk talk = changing("! still so", "change goal.stated ! still so", "yes");

    assertThat(talk.shown())
        .contains("Give an answer with it: change goal.stated answer ! still so");
    assertThat(kept)
        .singleElement()
        .satisfies(now -> assertThat(now.evidence(goal)).isEqualTo(Evidence.of("still so")));
  }

  private Talk changing(String... typed) {
    Talk talk = new Talk(typed);
    Agenda agenda = new Agenda(SmallKnowledge.labels().knowledgeBase(), Optional.empty());
    new Interview(SmallKnowledge.labels(), agenda, said, talk, kept::add, Length.TO_THE_VERDICT)
        .change(goal);
    return talk;
  }
}
