package org.mlfit.assistant;

import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Understood;

/** Questions and answers as they are named and written, understood as in the shell. */
record Questions(KnowledgeBase base) {

  /**
   * The question with an id.
   *
   * @throws RefusedException if there is none
   */
  Question called(String id) {
    return base.question(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    "There is no question "
                        + Arguments.shown(id)
                        + ". "
                        + base.questionMeantBy(id).orElse("The resource questions lists them.")));
  }

  /**
   * What an answer means.
   *
   * @throws RefusedException if the question takes no such answer, in the words of the shell
   */
  static Understood understood(Question question, String written) {
    try {
      return AnswerReader.ofPeople().understand(question, written);
    } catch (NotAnAnswerException noAnswer) {
      throw new RefusedException(noAnswer.getMessage() + " " + noAnswer.wayOut());
    }
  }

  /** Whether it says the answer as files hold it, so that nothing had to be made out. */
  static boolean isPlain(Question question, String written) {
    try {
      AnswerReader.ofFiles().read(question, written);
      return true;
    } catch (NotAnAnswerException madeOut) {
      return false;
    }
  }
}
