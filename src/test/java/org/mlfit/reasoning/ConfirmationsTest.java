package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.search.Confirmations;
import org.mlfit.reasoning.search.Witnesses;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** What the rule engine confirms while the solver goes on. */
class ConfirmationsTest {

  private final KnowledgeBase rules = SmallKnowledge.of(Trips.RULES);
  private final Solver solver = new Solver(400_000);
  private final Twin twin = new Twin(solver, rules, "", Twin.variables(solver, rules, ""));

  /** Only its twin calls six miles a drive; of other distances both say the same. */
  private final Confirmations confirmations =
      new Confirmations(
          new Witnesses(
              Trips.advisor(Trips.with("Miles( value > 5 )", "Miles( value > 6 )")), solver, twin));

  @Test
  void whatTheEngineConfirmsMayBeTold() {
    confirmations.begin(miles(3));
    confirmations.begin(miles(9));

    assertThatCode(confirmations::await).doesNotThrowAnyException();
  }

  @Test
  void whatItDoesNotConfirmIsSaidBeforeAnythingIsTold() {
    confirmations.begin(miles(3));
    confirmations.begin(miles(6));
    confirmations.begin(miles(9));

    assertThatThrownBy(confirmations::await)
        .isInstanceOf(TwinDisagreesException.class)
        .hasMessageStartingWith("The twin claims verdict drive");
  }

  /** A drive of so many miles of which nothing else is known. */
  private Answers miles(int miles) {
    Answers unknown = Answers.none();
    for (Question question : rules.questions()) {
      unknown = unknown.with(question, Answer.UNKNOWN);
    }
    return unknown.with(
        rules.question("trip.miles").orElseThrow(), new Answer.Amount(BigDecimal.valueOf(miles)));
  }
}
