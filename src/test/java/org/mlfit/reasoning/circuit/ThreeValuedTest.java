package org.mlfit.reasoning.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.reasoning.twin.Solver;

/** What formulas can still come to while some of what they read is open. */
class ThreeValuedTest {

  private static final int TRUTHS = 5;

  private final Solver solver = new Solver(400_000);
  private final Circuit circuit = new Circuit(term -> Optional.empty());
  private final Random chance = new Random(11);

  @Test
  void neverExcludesWhatCanCome() {
    List<Term> truths = new ArrayList<>();
    for (int i = 0; i < TRUTHS; i++) {
      truths.add(solver.newTruth("truth" + i));
    }
    int[] wires = truths.stream().mapToInt(circuit::wire).toArray();
    int excluded = 0;
    for (int formula = 0; formula < 200; formula++) {
      int result = circuit.wire(formula(truths, 4));
      int open = chance.nextInt(1 << TRUTHS);
      int given = chance.nextInt(1 << TRUTHS) & ~open;
      ThreeValued values = new ThreeValued(circuit);
      for (int i = 0; i < TRUTHS; i++) {
        values.put(wires[i], (given >> i & 1) == 1, 1);
        if ((open >> i & 1) == 1) {
          values.leaveOpen(wires[i], 1);
        }
      }
      values.evaluate();
      for (int set = 0; set < 1 << TRUTHS; set++) {
        if ((set & ~open) == given) {
          boolean comes = (evaluated(wires, set)[result] & 1) == 1;
          if (comes) {
            assertThat(values.mayHold(result) & 1).isEqualTo(1);
          }
          if (!values.isOpen(result, 0)) {
            assertThat((values.mayHold(result) & 1) == 1).isEqualTo(comes);
            excluded++;
          }
        }
      }
    }
    assertThat(excluded).isPositive();
  }

  @Test
  void eachCaseHasItsOwnInputs() {
    Term wet = solver.newTruth("wet");
    Term cold = solver.newTruth("cold");
    int both = circuit.wire(solver.and(wet, cold));
    ThreeValued values = new ThreeValued(circuit);
    values.leaveOpen(circuit.wire(cold), 0b11);
    values.put(circuit.wire(wet), true, 0b01);

    values.evaluate();

    assertThat(values.mayHold(both)).isEqualTo(0b01);
    assertThat(values.isOpen(both, 0)).isTrue();
    assertThat(values.isOpen(both, 1)).isFalse();
  }

  @Test
  void aComparisonIsOpenOnlyWhereTheRangeLeavesItOpen() {
    Term miles = solver.newWhole("miles", BigInteger.ZERO, BigInteger.TEN);
    int few = circuit.wire(solver.atMost(miles, solver.number(4)));
    ThreeValued values = new ThreeValued(circuit);
    values.put(circuit.whole(miles), 0, 0, 4);
    values.put(circuit.whole(miles), 1, 5, 9);
    values.put(circuit.whole(miles), 2, 4, 5);

    values.evaluate();

    assertThat(values.mayHold(few) & 0b111).isEqualTo(0b101);
    assertThat(values.isOpen(few, 0)).isFalse();
    assertThat(values.isOpen(few, 1)).isFalse();
    assertThat(values.isOpen(few, 2)).isTrue();
  }

  @Test
  void whatIsAddedLaterIsWorkedOutOnWhatWasPutInBefore() {
    Term wet = solver.newTruth("wet");
    Term cold = solver.newTruth("cold");
    long[] truths = new long[] {0b0011, 0b0101};
    List.of(wet, cold).forEach(circuit::wire);
    circuit.evaluate(truths, circuit.numbers());

    int either = circuit.wire(solver.or(List.of(wet, cold)));

    assertThat(circuit.evaluatedFurther(truths, circuit.numbers())[either]).isEqualTo(0b0111);
  }

  private long[] evaluated(int[] wires, int set) {
    long[] truths = circuit.truths();
    for (int i = 0; i < wires.length; i++) {
      truths[wires[i]] = set >> i & 1;
    }
    circuit.evaluate(truths, circuit.numbers());
    return truths;
  }

  private Term formula(List<Term> truths, int depth) {
    if (depth == 0) {
      return truths.get(chance.nextInt(truths.size()));
    }
    Term one = formula(truths, depth - 1);
    Term other = formula(truths, depth - 1);
    return switch (chance.nextInt(4)) {
      case 0 -> solver.and(one, other);
      case 1 -> solver.or(List.of(one, other));
      case 2 -> solver.not(one);
      default -> solver.same(one, other);
    };
  }
}
