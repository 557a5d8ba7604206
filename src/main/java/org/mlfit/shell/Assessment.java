package org.mlfit.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.springframework.stereotype.Component;

/** The answers that the shell holds between commands. */
@Component
class Assessment {

  private Answers answers = Answers.none();

  /** What was said so far. */
  Answers answers() {
    return answers;
  }

  /** Takes over what was said. */
  void keep(Answers said) {
    answers = said;
  }

  /**
   * Carries the answers over to another knowledge base.
   *
   * @return the ids of the questions whose answers the new one does not take
   */
  List<String> moveTo(KnowledgeBase knowledgeBase) {
    Map<Question, Answer> moved = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    answers
        .asMap()
        .forEach(
            (old, answer) -> {
              Optional<Question> question = knowledgeBase.question(old.id());
              Optional<Answer> read = question.flatMap(q -> read(q, answer));
              if (read.isPresent()) {
                moved.put(question.get(), read.get());
              } else {
                lost.add(old.id());
              }
            });
    answers = Answers.of(moved);
    return lost;
  }

  private static Optional<Answer> read(Question question, Answer answer) {
    try {
      return Optional.of(AnswerReader.ofFiles().read(question, AnswerText.plain(answer)));
    } catch (NotAnAnswer noLongerTaken) {
      return Optional.empty();
    }
  }
}
