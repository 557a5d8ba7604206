package org.mlfit.knowledge.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.question.Questions.AREAS;
import static org.mlfit.knowledge.question.Questions.EXAMPLES;
import static org.mlfit.knowledge.question.Questions.LATE;
import static org.mlfit.knowledge.question.Questions.MISSING;
import static org.mlfit.knowledge.question.Questions.SCORE;
import static org.mlfit.knowledge.question.Questions.STATE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTextTest {

  private final AnswerReader files = AnswerReader.ofFiles();

  @ParameterizedTest
  @MethodSource("answers")
  void whatIsWrittenForFilesIsReadAsTheSameAnswer(Question question, String written) {
    Answer answer = files.read(question, written);

    String plain = AnswerText.plain(answer);

    assertThat(plain).isEqualTo(written);
    assertThat(files.read(question, plain)).isEqualTo(answer);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(LATE, "yes"),
        Arguments.of(LATE, "no"),
        Arguments.of(LATE, "unknown"),
        Arguments.of(EXAMPLES, "0"),
        Arguments.of(EXAMPLES, "50000"),
        Arguments.of(EXAMPLES, "1000000000000"),
        Arguments.of(MISSING, "0.1"),
        Arguments.of(SCORE, "-99.99"),
        Arguments.of(STATE, "done-better"),
        Arguments.of(AREAS, "none"),
        Arguments.of(AREAS, "education, credit"));
  }

  @Test
  void amountsAreEqualHoweverTheyAreWritten() {
    assertThat(files.read(EXAMPLES, "5e4")).isEqualTo(files.read(EXAMPLES, "50000.0"));
    assertThat(AnswerText.plain(files.read(EXAMPLES, "5e4"))).isEqualTo("50000");
  }

  @Test
  void peopleReadNumbersInGroupsAndWithTheirUnit() {
    assertThat(spoken(EXAMPLES, "50000")).isEqualTo("50,000 examples");
    assertThat(spoken(MISSING, "2.5")).isEqualTo("2.5 %");
    assertThat(spoken(SCORE, "-3")).isEqualTo("-3");
  }

  @Test
  void peopleReadAnswersInWords() {
    assertThat(spoken(LATE, "true")).isEqualTo("yes");
    assertThat(spoken(STATE, "planned")).isEqualTo("planned");
    assertThat(spoken(AREAS, "none")).isEqualTo("none of these");
    assertThat(spoken(AREAS, "credit,education")).isEqualTo("education, credit");
    assertThat(spoken(EXAMPLES, "unknown")).isEqualTo("unknown");
  }

  @Test
  void theOptionsOfAnAnswerAreWrittenAsAList() {
    Answer.Choices choices = (Answer.Choices) files.read(AREAS, "credit,education");

    assertThat(AnswerText.plainOptions(choices)).isEqualTo(List.of("education", "credit"));
  }

  private String spoken(Question question, String written) {
    return AnswerText.spoken(question, files.read(question, written));
  }
}
