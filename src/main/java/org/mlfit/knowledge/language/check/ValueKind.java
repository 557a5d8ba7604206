package org.mlfit.knowledge.language.check;

import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/**
 * What sort of value an expression has.
 *
 * @param sort the sort
 * @param optionType the declared enum of an option or a set of options; empty for other sorts
 */
record ValueKind(Sort sort, String optionType) {

  enum Sort {
    NUMBER("a number"),
    TRUTH("yes or no"),
    TEXT("a text"),
    OPTION("an option"),
    OPTIONS("a set of options"),
    QUESTION("a question");

    private final String words;

    Sort(String words) {
      this.words = words;
    }
  }

  static final ValueKind NUMBER = new ValueKind(Sort.NUMBER, "");
  static final ValueKind TRUTH = new ValueKind(Sort.TRUTH, "");
  static final ValueKind TEXT = new ValueKind(Sort.TEXT, "");
  static final ValueKind QUESTION = new ValueKind(Sort.QUESTION, "");

  static ValueKind of(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return TRUTH;
    }
    if (kind instanceof QuestionKind.OneOf oneOf) {
      return new ValueKind(Sort.OPTION, oneOf.optionType());
    }
    return kind instanceof QuestionKind.ManyOf manyOf
        ? new ValueKind(Sort.OPTIONS, manyOf.optionType())
        : NUMBER;
  }

  Optional<String> options() {
    return Optional.of(optionType).filter(name -> !name.isEmpty());
  }

  /** In words that end a sentence: {@code an option of Harm}. */
  String described() {
    return optionType.isEmpty() ? sort.words : sort.words + " of " + optionType;
  }
}
