package org.mlfit.explanation.reading;

import java.util.List;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/** The answers that can be tried one by one. */
public final class AllAnswers {

  private AllAnswers() {}

  /** Yes and no, or each option of a choice of one; none for numbers and sets of options. */
  public static List<Answer> to(Question question) {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return List.of(new Answer.YesNo(true), new Answer.YesNo(false));
    }
    return question.kind() instanceof QuestionKind.OneOf oneOf
        ? oneOf.options().stream().<Answer>map(Answer.Choice::new).toList()
        : List.of();
  }
}
