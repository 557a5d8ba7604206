package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;

/** Finds how far a number can move before a claim about it can be true. */
final class Bounds {

  private final Solver solver;
  private final AnswerVariables value;
  private final QuestionKind.Number kind;

  Bounds(Solver solver, AnswerVariables value, QuestionKind.Number kind) {
    this.solver = solver;
    this.value = value;
    this.kind = kind;
  }

  /** The interval around a value in which the claim is nowhere true. */
  Interval around(BigDecimal number) {
    BigInteger start = steps(number);
    BigInteger down = start.subtract(free(start, steps(kind.least()), -1));
    BigInteger up = start.add(free(start, steps(kind.most()), 1));
    return new Interval(number(down), number(up));
  }

  /**
   * How many steps a number can move towards an end without making the claim true: often all of
   * them.
   */
  private BigInteger free(BigInteger start, BigInteger end, int direction) {
    BigInteger least = BigInteger.ZERO;
    BigInteger most = end.subtract(start).abs();
    BigInteger tried = most;
    while (least.compareTo(most) < 0) {
      Optional<BigInteger> met = met(start, tried.multiply(BigInteger.valueOf(direction)));
      if (met.isPresent()) {
        most = met.get().subtract(start).abs().subtract(BigInteger.ONE);
      } else {
        least = tried;
      }
      tried = least.add(most).add(BigInteger.ONE).shiftRight(1);
    }
    return least;
  }

  /** A value at most some steps away from the start for which the claim is true. */
  private Optional<BigInteger> met(BigInteger start, BigInteger steps) {
    BigInteger end = start.add(steps);
    Term least = solver.number(start.min(end));
    Term most = solver.number(start.max(end));
    return solver
        .modelUnder(solver.within(least, value.steps(), most))
        .map(model -> solver.whole(model, value.steps()));
  }

  private BigInteger steps(BigDecimal number) {
    return number.divideToIntegralValue(kind.step()).toBigInteger();
  }

  private BigDecimal number(BigInteger steps) {
    return new BigDecimal(steps).multiply(kind.step());
  }
}
