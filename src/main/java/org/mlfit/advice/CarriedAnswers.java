package org.mlfit.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;

/**
 * Answers carried over to another version of the rules.
 *
 * @param answers what the other version takes
 * @param lost ids of the questions whose answers it does not take; they are open there
 */
public record CarriedAnswers(Answers answers, List<String> lost) {

  /** Carries answers over, each by the id of its question. */
  public static CarriedAnswers to(KnowledgeBase knowledgeBase, Answers answers) {
    Map<Question, Answer> carried = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    answers
        .asMap()
        .forEach(
            (old, answer) -> {
              Optional<Question> question = knowledgeBase.question(old.id());
              Optional<Answer> read = question.flatMap(q -> read(q, answer));
              if (read.isPresent()) {
                carried.put(question.get(), read.get());
              } else {
                lost.add(old.id());
              }
            });
    return new CarriedAnswers(Answers.of(carried), List.copyOf(lost));
  }

  private static Optional<Answer> read(Question question, Answer answer) {
    try {
      return Optional.of(AnswerReader.ofFiles().read(question, AnswerText.plain(answer)));
    } catch (NotAnAnswerException noLongerTaken) {
      return Optional.empty();
    }
  }
}
