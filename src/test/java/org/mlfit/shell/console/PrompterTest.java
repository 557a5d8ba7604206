package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Interview;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.interview.Prompter.Ended;
import org.mlfit.interview.Prompter.Interrupted;
import org.mlfit.interview.Prompter.Line;
import org.mlfit.reasoning.Reasoner;

/** What every face of the interview does, whether it edits lines or only reads them. */
class PrompterTest {

  private static final int NARROW = 40;

  @ParameterizedTest
  @EnumSource
  void aLineComesAsItWasTyped(Seat.Face face) throws IOException {
    try (Seat seat = new Seat(face, 80)) {
      seat.type("1 000\n", "größer, 30 %\n");

      assertThat(seat.prompter().ask("How many > ", List.of(), List.of()))
          .isEqualTo(new Line("1 000"));
      assertThat(seat.prompter().ask("How many > ", List.of(), List.of()))
          .isEqualTo(new Line("größer, 30 %"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfInputIsToldAndToldAgain(Seat.Face face) throws IOException {
    try (Seat seat = new Seat(face, 80)) {
      seat.typeNoMore();

      assertThat(seat.prompter().ask("? > ", List.of(), List.of())).isEqualTo(new Ended());
      assertThat(seat.prompter().ask("? > ", List.of(), List.of())).isEqualTo(new Ended());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "U, specific",
    "UU, vague",
    "D, specific",
    "DD, vague",
    "DDD, none",
    "DDDD, ''",
    "DDDDD, specific",
    "DDU, specific",
    "UD, ''"
  })
  void strokesUpAndDownWalkThroughTheChoices(String strokes, String shown) throws IOException {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 80)) {
      seat.type(strokes.replace("U", "\u001b[A").replace("D", "\u001b[B") + "\n");

      assertThat(seat.prompter().ask("> ", List.of("specific", "vague", "none"), List.of()))
          .isEqualTo(new Line(shown));
    }
  }

  @Test
  void beyondTheChoicesLiesWhatWasTypedBefore() throws IOException {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 80)) {
      seat.type("50k\n", "\u001b[A\u001b[A\n");
      seat.prompter().ask("> ", List.of(), List.of());

      assertThat(seat.prompter().ask("> ", List.of("yes"), List.of())).isEqualTo(new Line("50k"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ctrlCCallsAQuestionOffAndTheNextLineStillComes(Seat.Face face) throws IOException {
    try (Seat seat = new Seat(face, 80)) {
      seat.strikeCtrlCOnce("Sure > ");
      assertThat(seat.prompter().ask("Sure > ", List.of(), List.of())).isEqualTo(new Interrupted());

      seat.type("yes\n");
      assertThat(seat.prompter().ask("Really > ", List.of(), List.of())).isEqualTo(new Line("yes"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWholeInterviewGoesTheSameWay(Seat.Face face) throws IOException {
    try (Seat seat = new Seat(face, NARROW)) {
      seat.type(
          "yes\n", "a lot\n", "?\n", "1k\n", "why\n", "back\n", "500\n", "0\n", "4\n", "exp\n");
      List<Answers> kept = new ArrayList<>();
      Advisor advisor = SmallKnowledge.labels();

      End end =
          new Interview(
                  advisor,
                  new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor))),
                  Testimony.none(),
                  seat.prompter(),
                  said -> kept.add(said.answers()),
                  Length.TO_THE_VERDICT)
              .run();

      assertThat(end).isEqualTo(End.DONE);
      assertThat(kept.get(kept.size() - 1))
          .isEqualTo(
              SmallKnowledge.answers(
                  "{ goal.stated: yes, data.examples: 500, data.inputs: 0,"
                      + " data.error-percent: 4, data.labelled-by: experts }"));
      assertThat(seat.lines())
          .contains(
              "✓ data.examples: 1,000 examples",
              "This question does not take a lot: a",
              "Still possible: get data, check the",
              "Settled: Go ahead. No further answer can")
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(NARROW));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsKnownWhatTheScreenHoldsAtOnce(Seat.Face face) throws IOException {
    try (Seat seat = new Seat(face, NARROW)) {
      List<String> lines = Collections.nCopies(47, "A line.");
      List<String> wrapped = Collections.nCopies(24, "A line that is longer than forty columns.");

      assertThat(seat.prompter().fits(lines)).isTrue();
      assertThat(seat.prompter().fits(wrapped)).isFalse();
    }
  }
}
