package org.mlfit.knowledge.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/** Where on the {@link AnswerSheet} the answer to each question stands, and how it is read. */
final class SheetPlaces {

  private final Map<String, Question> questions = new HashMap<>();
  private final Map<Question, Integer> places = new HashMap<>();

  /** Questions in the order of their places. */
  SheetPlaces(List<Question> questions) {
    for (Question question : questions) {
      this.places.put(question, places.size());
      this.questions.put(question.typeName(), question);
    }
  }

  /** The question that a declared type stands for. */
  Optional<Question> question(String type) {
    return Optional.ofNullable(questions.get(type));
  }

  /** The place of a question, from 0. */
  int of(Question question) {
    return places.get(question);
  }

  /** The call that returns the value that was said. */
  String value(Question question) {
    QuestionKind kind = question.kind();
    String method =
        kind instanceof QuestionKind.YesNo
            ? "isYes"
            : kind instanceof QuestionKind.Number ? "steps" : "option";
    return method + "( " + of(question) + " )";
  }
}
