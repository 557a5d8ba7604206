package org.mlfit.reasoning.circuit;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.twin.Twin;

/** Evaluates the traits of advice with a twin's formulas, for 64 sets of answers at once. */
public final class TraitCircuit {

  private final List<Trait> traits;
  private final Circuit circuit;
  private final int[] wires;

  /**
   * A circuit.
   *
   * @param formulas when advice has each trait
   * @param instead the meaning of names that differ from the twin
   */
  public TraitCircuit(Twin twin, Map<Trait, Term> formulas, Map<Term, Term> instead) {
    this.traits = List.copyOf(formulas.keySet());
    this.circuit =
        new Circuit(name -> Optional.ofNullable(instead.get(name)).or(() -> twin.meaning(name)));
    this.wires = formulas.values().stream().mapToInt(circuit::wire).toArray();
  }

  /** For each trait, one bit for each set of answers. */
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

  /** The traits that one of the sets has. */
  public Set<Trait> traits(long[] read, int lane) {
    Set<Trait> there = new LinkedHashSet<>();
    for (int i = 0; i < read.length; i++) {
      if ((read[i] >> lane & 1) == 1) {
        there.add(traits.get(i));
      }
    }
    return there;
  }
}
