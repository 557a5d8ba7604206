package org.mlfit.reasoning.circuit;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.reasoning.twin.Twin;

/**
 * Evaluates some formulas of a twin for 64 sets of answers at once.
 *
 * @param <T> what the formulas are about
 */
public final class FormulaCircuit<T> {

  private final List<T> named;
  private final Circuit circuit;
  private final int[] wires;

  /**
   * A circuit.
   *
   * @param formulas each with what it is about
   * @param instead the meaning of names that differ from the twin
   */
  public FormulaCircuit(Twin twin, Map<T, Term> formulas, Map<Term, Term> instead) {
    this.named = List.copyOf(formulas.keySet());
    this.circuit =
        new Circuit(name -> Optional.ofNullable(instead.get(name)).or(() -> twin.meaning(name)));
    this.wires = formulas.values().stream().mapToInt(circuit::wire).toArray();
  }

  /** For each formula, one bit for each set of answers. */
  public long[] read(PackedAnswers answers) {
    answers.makeRoom(circuit);
    long[] truths = circuit.truths();
    long[][] numbers = circuit.numbers();
    answers.into(circuit, truths, numbers);
    circuit.evaluate(truths, numbers);
    long[] read = new long[wires.length];
    for (int i = 0; i < wires.length; i++) {
      read[i] = truths[wires[i]];
    }
    return read;
  }

  /** What the formulas that are true for one of the sets are about. */
  public Set<T> holding(long[] read, int lane) {
    Set<T> there = new LinkedHashSet<>();
    for (int i = 0; i < read.length; i++) {
      if ((read[i] >> lane & 1) == 1) {
        there.add(named.get(i));
      }
    }
    return there;
  }
}
