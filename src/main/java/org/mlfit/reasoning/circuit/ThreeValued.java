package org.mlfit.reasoning.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.reasoning.circuit.Circuit.All;
import org.mlfit.reasoning.circuit.Circuit.Any;
import org.mlfit.reasoning.circuit.Circuit.AtMost;
import org.mlfit.reasoning.circuit.Circuit.Fixed;
import org.mlfit.reasoning.circuit.Circuit.Not;
import org.mlfit.reasoning.circuit.Circuit.Part;
import org.mlfit.reasoning.circuit.Circuit.Same;

/**
 * What the parts of a circuit can still come to while some of what is put in is open: each part is
 * true, false or open (three-valued logic, Kleene 1938), in 64 cases at once. What cannot come here
 * cannot come at all; what can come here need not, since two open parts may depend on each other.
 *
 * <p>Until something else is put in, truths are false and numbers are 0.
 */
public final class ThreeValued {

  private final List<Part> parts;
  private final long[] mayHold;
  private final long[] mayFail;
  private final long[][] least;
  private final long[][] most;

  /** Room for 64 cases. */
  public ThreeValued(Circuit circuit) {
    this(circuit.parts(), circuit.truths(), circuit.truths(), circuit.numbers(), circuit.numbers());
    Arrays.fill(mayFail, -1);
  }

  private ThreeValued(
      List<Part> parts, long[] mayHold, long[] mayFail, long[][] least, long[][] most) {
    this.parts = parts;
    this.mayHold = mayHold;
    this.mayFail = mayFail;
    this.least = least;
    this.most = most;
  }

  /** The same cases with the same values, in which other things can be put. */
  public ThreeValued copy() {
    return new ThreeValued(parts, mayHold.clone(), mayFail.clone(), copied(least), copied(most));
  }

  private static long[][] copied(long[][] numbers) {
    return Stream.of(numbers).map(long[]::clone).toArray(long[][]::new);
  }

  /** Puts in a truth, in some cases, one a bit. */
  public void put(int truth, boolean value, long cases) {
    mayHold[truth] = value ? mayHold[truth] | cases : mayHold[truth] & ~cases;
    mayFail[truth] = value ? mayFail[truth] & ~cases : mayFail[truth] | cases;
  }

  /** Leaves a truth open in some cases, one a bit. */
  public void leaveOpen(int truth, long cases) {
    mayHold[truth] |= cases;
    mayFail[truth] |= cases;
  }

  /** Puts in the range of a number in one case; both ends belong to it. */
  public void put(int number, int lane, long from, long to) {
    least[number][lane] = from;
    most[number][lane] = to;
  }

  /** Puts in the range of a number in all cases. */
  public void putEverywhere(int number, long from, long to) {
    Arrays.fill(least[number], from);
    Arrays.fill(most[number], to);
  }

  /** Works out all parts. */
  public void evaluate() {
    for (int i = 0; i < mayHold.length; i++) {
      evaluate(i);
    }
  }

  /** Works out only some parts, each after those that it reads. */
  public void evaluate(int[] some) {
    for (int i : some) {
      evaluate(i);
    }
  }

  private void evaluate(int i) {
    Part part = parts.get(i);
    if (part instanceof All all) {
      join(i, all.of(), mayHold, mayFail);
    } else if (part instanceof Any any) {
      join(i, any.of(), mayFail, mayHold);
    } else if (part instanceof Not not) {
      mayHold[i] = mayFail[not.of()];
      mayFail[i] = mayHold[not.of()];
    } else if (part instanceof Same same) {
      mayHold[i] = both(mayHold, same) | both(mayFail, same);
      mayFail[i] =
          mayHold[same.one()] & mayFail[same.other()] | mayFail[same.one()] & mayHold[same.other()];
    } else if (part instanceof AtMost atMost) {
      compare(i, atMost);
    } else if (part instanceof Fixed fixed) {
      mayHold[i] = fixed.value() ? -1 : 0;
      mayFail[i] = ~mayHold[i];
    }
  }

  private static long both(long[] possible, Same same) {
    return possible[same.one()] & possible[same.other()];
  }

  /** One value comes only if all parts can have it; the other one if any of them can. */
  private static void join(int i, int[] of, long[] ifAll, long[] ifAny) {
    long all = -1;
    long any = 0;
    for (int part : of) {
      all &= ifAll[part];
      any |= ifAny[part];
    }
    ifAll[i] = all;
    ifAny[i] = any;
  }

  private void compare(int i, AtMost atMost) {
    long hold = 0;
    long fail = 0;
    boolean isLinear = atMost.isLinear();
    for (int lane = 0; lane < Circuit.LANES; lane++) {
      int of = lane;
      boolean unclear = !isLinear && atMost.numbers().anyMatch(n -> least[n][of] < most[n][of]);
      hold |= unclear || atMost.holds(least, most, lane) ? 1L << lane : 0;
      fail |= unclear || !atMost.holds(most, least, lane) ? 1L << lane : 0;
    }
    mayHold[i] = hold;
    mayFail[i] = fail;
  }

  /** The cases in which a part can be true, one a bit. */
  public long mayHold(int part) {
    return mayHold[part];
  }

  /** Whether a part can still be both in a case. */
  public boolean isOpen(int part, int lane) {
    return (mayHold[part] & mayFail[part] & 1L << lane) != 0;
  }
}
