package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Circuit.All;
import org.mlfit.reasoning.circuit.Circuit.Any;
import org.mlfit.reasoning.circuit.Circuit.AtMost;
import org.mlfit.reasoning.circuit.Circuit.Fixed;
import org.mlfit.reasoning.circuit.Circuit.Given;
import org.mlfit.reasoning.circuit.Circuit.Not;
import org.mlfit.reasoning.circuit.Circuit.Part;
import org.mlfit.reasoning.circuit.Circuit.Same;

/**
 * Which inputs can still influence the results of a circuit while only some values are given: each
 * part is true, false or open (three-valued logic, Kleene 1938), and only open parts let a change
 * through. An input that cannot get through has no influence; one that can, need not have one.
 */
final class Influence {

  private final List<Part> parts;
  private final BitSet open = new BitSet();
  private final BitSet isTrue = new BitSet();
  private final long[] least;
  private final long[] most;
  private final BitSet reachingTruths = new BitSet();
  private final BitSet reachingNumbers = new BitSet();

  /**
   * Follows open inputs through a circuit.
   *
   * @param openGiven the given truths that are open
   * @param trueGiven those that are true; all others are false
   * @param least the least value of each number
   * @param most the greatest value of each number, the same where it is given
   * @param results the parts whose value counts
   */
  Influence(
      Circuit circuit,
      BitSet openGiven,
      BitSet trueGiven,
      long[] least,
      long[] most,
      int[] results) {
    this.parts = circuit.parts();
    this.least = least;
    this.most = most;
    for (int i = 0; i < parts.size(); i++) {
      settle(i, openGiven, trueGiven);
    }
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

  private void settle(int i, BitSet openGiven, BitSet trueGiven) {
    Part part = parts.get(i);
    if (part instanceof Given) {
      set(i, openGiven.get(i), trueGiven.get(i));
    } else if (part instanceof Fixed fixed) {
      set(i, false, fixed.value());
    } else if (part instanceof All all) {
      settleJoined(i, all.of(), false);
    } else if (part instanceof Any any) {
      settleJoined(i, any.of(), true);
    } else if (part instanceof Not not) {
      set(i, open.get(not.of()), !isTrue.get(not.of()));
    } else if (part instanceof Same same) {
      set(
          i,
          open.get(same.one()) || open.get(same.other()),
          isTrue.get(same.one()) == isTrue.get(same.other()));
    } else if (part instanceof AtMost atMost) {
      settleAtMost(i, atMost);
    }
  }

  private void set(int i, boolean isOpen, boolean value) {
    open.set(i, isOpen);
    isTrue.set(i, !isOpen && value);
  }

  /** An "and" or "or" is settled by one part with the deciding value, or else by all parts. */
  private void settleJoined(int i, int[] of, boolean deciding) {
    boolean isOpen = false;
    for (int part : of) {
      if (open.get(part)) {
        isOpen = true;
      } else if (isTrue.get(part) == deciding) {
        set(i, false, deciding);
        return;
      }
    }
    set(i, isOpen, !deciding);
  }

  private void settleAtMost(int i, AtMost atMost) {
    if (!atMost.isLinear() && atMost.numbers().anyMatch(number -> least[number] < most[number])) {
      set(i, true, false);
      return;
    }
    boolean always = atMost.holds(end(atMost, true));
    set(i, !always && atMost.holds(end(atMost, false)), always);
  }

  /** The values that make a sum as great or as small as it can be. */
  private IntToLongFunction end(AtMost atMost, boolean greatest) {
    long[] end = least.clone();
    for (int addend = 0; addend < atMost.addends().length; addend++) {
      int number = atMost.addends()[addend][0];
      boolean rises = atMost.factors()[addend].signum() > 0;
      end[number] = rises == greatest ? most[number] : least[number];
    }
    return number -> end[number];
  }

  private void follow(int[] results) {
    BitSet reached = new BitSet();
    for (int result : results) {
      reached.set(result);
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (reached.get(i) && open.get(i)) {
        reachFrom(i, reached);
      }
    }
  }

  private void reachFrom(int i, BitSet reached) {
    Part part = parts.get(i);
    if (part instanceof Given) {
      reachingTruths.set(i);
    } else if (part instanceof All all) {
      reach(all.of(), reached);
    } else if (part instanceof Any any) {
      reach(any.of(), reached);
    } else if (part instanceof Not not) {
      reached.set(not.of());
    } else if (part instanceof Same same) {
      reached.set(same.one());
      reached.set(same.other());
    } else if (part instanceof AtMost atMost) {
      atMost.numbers().forEach(reachingNumbers::set);
    }
  }

  private static void reach(int[] parts, BitSet reached) {
    for (int part : parts) {
      reached.set(part);
    }
  }
}
