package org.mlfit.reasoning.lookahead;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.ThreeValued;
import org.mlfit.reasoning.twin.Solver;

/** What can still reach a result while other values are given. */
class InfluenceTest {

  private final Solver solver = new Solver(400_000);
  private final Circuit circuit = new Circuit(term -> Optional.empty());
  private final Term wet = solver.newTruth("wet");
  private final Term cold = solver.newTruth("cold");
  private final Term late = solver.newTruth("late");
  private final Term miles = solver.newWhole("miles", BigInteger.ZERO, BigInteger.TEN);

  @Test
  void whatStandsBesideSomethingFalseCannotGetThrough() {
    Term result = solver.and(wet, cold);

    assertThat(reaching(result, List.of(cold), List.of())).isEmpty();
    assertThat(reaching(result, List.of(cold), List.of(wet))).containsExactly("cold");
  }

  @Test
  void whatStandsBesideSomethingTrueCannotGetThrough() {
    Term result = solver.or(List.of(wet, cold));

    assertThat(reaching(result, List.of(cold), List.of(wet))).isEmpty();
    assertThat(reaching(result, List.of(cold), List.of())).containsExactly("cold");
  }

  @Test
  void whatIsOpenGetsThroughNegationsAndComparisons() {
    Term result = solver.not(solver.same(wet, solver.and(cold, late)));

    assertThat(reaching(result, List.of(wet, cold, late), List.of()))
        .containsExactly("wet", "cold", "late");
    assertThat(reaching(result, List.of(wet, cold), List.of())).containsExactly("wet");
  }

  @Test
  void aNumberGetsThroughOnlyWhereItsBoundsLeaveTheComparisonOpen() {
    Term result = solver.and(wet, solver.atMost(miles, solver.number(10)));

    assertThat(reachingNumber(result, 0, 10)).isFalse();
    assertThat(reachingNumber(result, 11, 20)).isFalse();
    assertThat(reachingNumber(result, 10, 11)).isTrue();
  }

  private List<String> reaching(Term result, List<Term> open, List<Term> holding) {
    int wire = circuit.wire(result);
    int[] isOpen = wires(open);
    int[] holds = wires(holding);
    ThreeValued values = new ThreeValued(circuit);
    IntStream.of(isOpen).forEach(truth -> values.leaveOpen(truth, 1));
    IntStream.of(holds).forEach(truth -> values.put(truth, true, 1));
    Influence influence = influence(values, wire);
    List<String> names = new ArrayList<>();
    for (Term truth : open) {
      if (influence.ofTruth(circuit.wire(truth))) {
        names.add(truth.toString());
      }
    }
    return names;
  }

  private boolean reachingNumber(Term result, long least, long most) {
    int wire = circuit.wire(result);
    ThreeValued values = new ThreeValued(circuit);
    values.put(circuit.wire(wet), true, 1);
    values.put(circuit.whole(miles), 0, least, most);
    return influence(values, wire).ofNumber(circuit.whole(miles));
  }

  private Influence influence(ThreeValued values, int result) {
    values.evaluate();
    return new Influence(circuit, values, new int[] {result});
  }

  private int[] wires(List<Term> truths) {
    return truths.stream().mapToInt(circuit::wire).toArray();
  }
}
