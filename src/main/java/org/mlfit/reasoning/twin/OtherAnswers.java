package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.Map;
import org.mlfit.knowledge.question.Question;

/**
 * A set of answers beside that of a twin, from which it differs in the answer to one question.
 *
 * @param question the one in which it differs
 * @param variables the variables of all its questions; all but one are those of the twin
 * @param formulas a formula of the twin about this set: the very same where nothing in it rests on
 *     that question, so that a search over both sets is only as large as what the question reaches
 */
public record OtherAnswers(
    Question question, Map<Question, AnswerVariables> variables, Rewriting formulas) {

  /** A formula of the twin about this set. */
  public Term of(Term formula) {
    return formulas.of(formula);
  }

  /** The variables of the question. */
  public AnswerVariables value() {
    return variables.get(question);
  }
}
