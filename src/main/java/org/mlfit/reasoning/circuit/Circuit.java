package org.mlfit.reasoning.circuit;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.ConstantTerm;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Formulas of the solver, prepared for evaluation on 64 sets of values at once, one per bit. They
 * are the very formulas that the solver reasons about, so there is no second translation of the
 * rules.
 */
public final class Circuit {

  /** How many sets of values are evaluated at once. */
  public static final int LANES = Long.SIZE;

  private static final int[] NONE = {};

  private final Function<Term, Optional<Term>> meaning;
  private final Map<Term, Integer> wires = new HashMap<>();
  private final Map<Term, Integer> wholes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A circuit without any formula yet.
   *
   * @param meaning the formula that a name stands for; nothing for truths whose value is given from
   *     outside
   */
  public Circuit(Function<Term, Optional<Term>> meaning) {
    this.meaning = meaning;
  }

  /** A connective, or an input. */
  public sealed interface Part {

    /** The parts that it reads; all of them come before it. */
    default int[] reads() {
      return NONE;
    }
  }

  /** Put in from outside. */
  public record Given() implements Part {}

  /** The same in every set. */
  public record Fixed(boolean value) implements Part {}

  /** All of the parts. */
  public record All(int[] of) implements Part {

    @Override
    public int[] reads() {
      return of;
    }
  }

  /** At least one of the parts. */
  public record Any(int[] of) implements Part {

    @Override
    public int[] reads() {
      return of;
    }
  }

  /** The opposite of a part. */
  public record Not(int of) implements Part {

    @Override
    public int[] reads() {
      return new int[] {of};
    }
  }

  /** Both parts or neither. */
  public record Same(int one, int other) implements Part {

    @Override
    public int[] reads() {
      return new int[] {one, other};
    }
  }

  /**
   * That a sum of multiples of whole numbers, or of products of them, is at most a limit.
   *
   * @param addends for each addend, which of the given numbers are multiplied with each other
   * @param factors what each addend is multiplied with
   * @param small the factors and, last, the limit; empty if one of them is too large for that
   */
  public record AtMost(int[][] addends, BigInteger[] factors, BigInteger limit, long[] small)
      implements Part {

    static AtMost of(List<int[]> addends, List<BigInteger> factors, BigInteger limit) {
      List<BigInteger> all = new ArrayList<>(factors);
      all.add(limit);
      boolean isSmall = all.stream().allMatch(number -> number.bitLength() < Long.SIZE);
      return new AtMost(
          addends.toArray(int[][]::new),
          factors.toArray(BigInteger[]::new),
          limit,
          isSmall ? all.stream().mapToLong(BigInteger::longValueExact).toArray() : new long[0]);
    }

    /** Whether no numbers are multiplied with each other. */
    public boolean isLinear() {
      for (int[] addend : addends) {
        if (addend.length != 1) {
          return false;
        }
      }
      return true;
    }

    /** The numbers that it reads; some may come twice. */
    public IntStream numbers() {
      return Stream.of(addends).flatMapToInt(IntStream::of);
    }

    /** Whether it holds of the numbers in one lane. */
    public boolean holds(long[][] numbers, int lane) {
      return holds(numbers, numbers, lane);
    }

    /**
     * The same where numbers that raise the sum are taken from one place, and those that lower it
     * from another.
     */
    boolean holds(long[][] raising, long[][] lowering, int lane) {
      if (small.length > 0) {
        try {
          long sum = 0;
          for (int i = 0; i < addends.length; i++) {
            long product = small[i];
            long[][] numbers = product > 0 ? raising : lowering;
            for (int number : addends[i]) {
              product = Math.multiplyExact(product, numbers[number][lane]);
            }
            sum = Math.addExact(sum, product);
          }
          return sum <= small[addends.length];
        } catch (ArithmeticException tooLarge) {
          // What does not fit is calculated again, with room for numbers of any size.
        }
      }
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < addends.length; i++) {
        BigInteger product = factors[i];
        long[][] numbers = product.signum() > 0 ? raising : lowering;
        for (int number : addends[i]) {
          product = product.multiply(BigInteger.valueOf(numbers[number][lane]));
        }
        sum = sum.add(product);
      }
      return sum.compareTo(limit) <= 0;
    }
  }

  /** Adds a formula to the circuit. @return where its value will be found */
  public int wire(Term formula) {
    Integer known = wires.get(formula);
    if (known != null) {
      return known;
    }
    Optional<Term> stands = meaning.apply(formula);
    int wire = stands.isPresent() ? wire(stands.get()) : add(part((ApplicationTerm) formula));
    wires.put(formula, wire);
    return wire;
  }

  /** Adds a whole number as an input. @return where its value is to be put */
  public int whole(Term variable) {
    return wholes.computeIfAbsent(variable, v -> wholes.size());
  }

  /** All comparisons of numbers in the formulas. */
  public List<AtMost> comparisons() {
    return parts.stream().filter(AtMost.class::isInstance).map(AtMost.class::cast).toList();
  }

  /** The parts, each after those that it reads. */
  public List<Part> parts() {
    return Collections.unmodifiableList(parts);
  }

  /** Room for the truths of one evaluation; the caller fills in those given from outside. */
  public long[] truths() {
    return new long[parts.size()];
  }

  /** Room for the numbers of one evaluation: for each number, one value per lane. */
  public long[][] numbers() {
    return new long[wholes.size()][LANES];
  }

  /** Computes all truths that are not given. */
  public void evaluate(long[] truths, long[][] numbers) {
    evaluateFrom(0, truths, numbers);
  }

  /** The truths of an evaluation, and of what was added to the circuit since then. */
  public long[] evaluatedFurther(long[] truths, long[][] numbers) {
    if (truths.length == parts.size()) {
      return truths;
    }
    long[] further = Arrays.copyOf(truths, parts.size());
    evaluateFrom(truths.length, further, numbers);
    return further;
  }

  private void evaluateFrom(int first, long[] truths, long[][] numbers) {
    for (int i = first; i < truths.length; i++) {
      evaluatePart(i, truths, numbers);
    }
  }

  /** Some parts and all that they rest on, each after those that it reads. */
  public int[] under(int[] some) {
    BitSet under = new BitSet();
    IntStream.of(some).forEach(under::set);
    for (int i = under.length() - 1; i >= 0; i--) {
      if (under.get(i)) {
        for (int read : parts.get(i).reads()) {
          under.set(read);
        }
      }
    }
    return under.stream().toArray();
  }

  /** Computes only some truths that are not given, each after those that it reads. */
  public void evaluate(int[] some, long[] truths, long[][] numbers) {
    for (int i : some) {
      evaluatePart(i, truths, numbers);
    }
  }

  private void evaluatePart(int i, long[] truths, long[][] numbers) {
    Part part = parts.get(i);
    if (part instanceof All all) {
      long value = -1;
      for (int of : all.of()) {
        value &= truths[of];
      }
      truths[i] = value;
    } else if (part instanceof Any any) {
      long value = 0;
      for (int of : any.of()) {
        value |= truths[of];
      }
      truths[i] = value;
    } else if (part instanceof Not not) {
      truths[i] = ~truths[not.of()];
    } else if (part instanceof Same same) {
      truths[i] = ~(truths[same.one()] ^ truths[same.other()]);
    } else if (part instanceof AtMost atMost) {
      truths[i] = holds(atMost, numbers);
    } else if (part instanceof Fixed fixed) {
      truths[i] = fixed.value() ? -1 : 0;
    }
  }

  private static long holds(AtMost atMost, long[][] numbers) {
    long value = 0;
    for (int lane = 0; lane < LANES; lane++) {
      value |= atMost.holds(numbers, lane) ? 1L << lane : 0;
    }
    return value;
  }

  private int add(Part part) {
    parts.add(part);
    return parts.size() - 1;
  }

  private Part part(ApplicationTerm formula) {
    Term[] of = formula.getParameters();
    return switch (formula.getFunction().getName()) {
      case "true" -> new Fixed(true);
      case "false" -> new Fixed(false);
      case "and" -> new All(wires(of));
      case "or" -> new Any(wires(of));
      case "not" -> new Not(wire(of[0]));
      case "=" -> new Same(wire(of[0]), wire(of[1]));
      case "<=" -> atMost(of[0], of[1]);
      default -> new Given();
    };
  }

  private int[] wires(Term[] formulas) {
    int[] found = new int[formulas.length];
    for (int i = 0; i < formulas.length; i++) {
      found[i] = wire(formulas[i]);
    }
    return found;
  }

  private AtMost atMost(Term sum, Term limit) {
    List<int[]> addends = new ArrayList<>();
    List<BigInteger> factors = new ArrayList<>();
    BigInteger rest = value(limit);
    for (Term addend : parametersOf(sum, "+").orElse(new Term[] {sum})) {
      Optional<Term[]> product = parametersOf(addend, "*");
      if (addend instanceof ConstantTerm) {
        rest = rest.subtract(value(addend));
      } else {
        factors.add(product.map(pair -> value(pair[0])).orElse(BigInteger.ONE));
        addends.add(multiplied(product.map(pair -> pair[1]).orElse(addend)));
      }
    }
    return AtMost.of(addends, factors, rest);
  }

  /** The numbers that are multiplied with each other where one stands for their product. */
  private int[] multiplied(Term number) {
    return meaning
        .apply(number)
        .map(product -> ((ApplicationTerm) product).getParameters())
        .map(pair -> Stream.of(pair).flatMapToInt(one -> IntStream.of(multiplied(one))).toArray())
        .orElseGet(() -> new int[] {whole(number)});
  }

  private static Optional<Term[]> parametersOf(Term term, String function) {
    return term instanceof ApplicationTerm applied
            && applied.getFunction().getName().equals(function)
        ? Optional.of(applied.getParameters())
        : Optional.empty();
  }

  private static BigInteger value(Term number) {
    if (number instanceof ApplicationTerm minus) {
      return value(minus.getParameters()[0]).negate();
    }
    Object value = ((ConstantTerm) number).getValue();
    return value instanceof Rational rational
        ? rational.numerator()
        : new BigInteger(String.valueOf(value));
  }
}
