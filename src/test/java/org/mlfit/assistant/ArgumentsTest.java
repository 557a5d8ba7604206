package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.assistant.Tool.Parameter;

class ArgumentsTest {

  private static final Tool TOOL =
      Tool.telling(
          "tool",
          "",
          given -> given.find("answer").orElse("nothing"),
          Parameter.required("id", Kind.TEXT, "the id of something"),
          Parameter.optional("answer", Kind.ANSWER, "an answer"),
          Parameter.optional("list", Kind.TEXTS, "some texts"),
          Parameter.optional("answers", Kind.ANSWERS, "some answers"),
          Parameter.optional("yes", Kind.YES_NO, "whether"),
          Parameter.optional("count", Kind.WHOLE, "how many"));

  static Stream<Arguments> wrong() {
    Map<String, Object> withNothing = new HashMap<>();
    withNothing.put("a", null);
    return Stream.of(
        Arguments.of("id", 5, "id of tool must be a text, and is not: 5"),
        Arguments.of("id", Map.of(), "must be a text"),
        Arguments.of(
            "id", "x".repeat(20_001), "a text of up to 20,000 characters, and is not: xxx"),
        Arguments.of("answer", Map.of("a", 1), "must be a text, a number, true or false"),
        Arguments.of("answer", Double.POSITIVE_INFINITY, "must be a text, a number"),
        Arguments.of("answer", List.of("a", 1), "must be a text, a number"),
        Arguments.of("list", "a", "list of tool must be a list of texts"),
        Arguments.of("list", Collections.nCopies(1_001, "a"), "must be a list of texts"),
        Arguments.of("answers", List.of(), "must be an object of question ids and answers"),
        Arguments.of("answers", withNothing, "must be an object of question ids and answers"),
        Arguments.of("yes", "yes", "yes of tool must be true or false"),
        Arguments.of("count", 1.5, "count of tool must be a whole number"),
        Arguments.of("count", -1, "must be a whole number"),
        Arguments.of("count", 0, "must be a whole number from 1 to 9,999"),
        Arguments.of("count", BigInteger.TEN.pow(400), "must be a whole number"),
        Arguments.of("lits", 1, "tool takes no lits. Did you mean list?"),
        Arguments.of("\u001b[31mred\u0000", 1, "tool takes no [31mred. It takes id, answer"));
  }

  @ParameterizedTest
  @MethodSource
  void wrong(String name, Object value, String sentence) {
    Map<String, Object> given = new HashMap<>(Map.of("id", "a"));
    given.put(name, value);

    assertThatThrownBy(() -> TOOL.call(given))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence)
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void whatIsNeededIsNamedWithItsMeaning() {
    assertThatThrownBy(() -> TOOL.call(Map.of())).hasMessage("tool needs id: the id of something.");
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("text", "text"),
        Arguments.of(48000, "48000"),
        Arguments.of(48000.0, "48000"),
        Arguments.of(2.6, "2.6"),
        Arguments.of(true, "yes"),
        Arguments.of(false, "no"),
        Arguments.of(List.of("a", "b"), "a, b"),
        Arguments.of(List.of(), "none"));
  }

  @ParameterizedTest
  @MethodSource
  void answers(Object value, String asFilesHoldIt) {
    assertThat(TOOL.call(Map.of("id", "a", "answer", value))).isEqualTo(asFilesHoldIt);
  }
}
