package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.List;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Circuit.AtMost;
import org.mlfit.reasoning.circuit.Circuit.Given;
import org.mlfit.reasoning.circuit.Circuit.Part;
import org.mlfit.reasoning.circuit.ThreeValued;

/**
 * Which inputs can still influence the results of a circuit while only some values are given: only
 * open parts let a change through. An input that cannot get through has no influence; one that can,
 * need not have one.
 */
final class Influence {

  private static final int FIRST = 0;

  private final List<Part> parts;
  private final ThreeValued values;
  private final BitSet reachingTruths = new BitSet();
  private final BitSet reachingNumbers = new BitSet();
  private final BitSet through = new BitSet();

  /**
   * Follows open inputs through a circuit.
   *
   * @param values what is given and what is open, in the first case
   * @param results the parts whose value counts
   */
  Influence(Circuit circuit, ThreeValued values, int[] results) {
    this.parts = circuit.parts();
    this.values = values;
    follow(results);
  }

  /** Whether a truth given from outside can reach a result. */
  boolean ofTruth(int wire) {
    return reachingTruths.get(wire);
  }

  /** Whether a number can reach a result. */
  boolean ofNumber(int number) {
    return reachingNumbers.get(number);
  }

  /** The open parts through which anything can reach a result, each after those that it reads. */
  int[] parts() {
    return through.stream().toArray();
  }

  private void follow(int[] results) {
    BitSet reached = new BitSet();
    for (int result : results) {
      reached.set(result);
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (reached.get(i) && values.isOpen(i, FIRST)) {
        reachFrom(i, reached);
      }
    }
  }

  private void reachFrom(int i, BitSet reached) {
    Part part = parts.get(i);
    if (part instanceof Given) {
      reachingTruths.set(i);
      return;
    }
    through.set(i);
    for (int read : part.reads()) {
      reached.set(read);
    }
    if (part instanceof AtMost atMost) {
      atMost.numbers().forEach(reachingNumbers::set);
    }
  }
}
