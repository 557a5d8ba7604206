package org.mlfit.reasoning.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The solver, which knows only sums, answers questions about products as if all were tried. */
class ProductsTest {

  private static final int LEAST = -6;
  private static final int MOST = 9;

  private final Solver solver = new Solver(400_000);
  private final Term one = whole("one", LEAST, MOST);
  private final Term other = whole("other", LEAST, MOST);

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  /** That {@code square * one * one + product * one * other + alone * one + constant <= 0}. */
  private record Comparison(int square, int product, int alone, int constant) {

    static Comparison by(Random random) {
      return new Comparison(
          random.nextInt(5) - 2,
          random.nextInt(7) - 3,
          random.nextInt(9) - 4,
          random.nextInt(61) - 30);
    }

    boolean holds(int one, int other) {
      return square * one * one + product * one * other + alone * one + constant <= 0;
    }

    Term in(Solver solver, Term one, Term other) {
      Map<Term, BigInteger> factors = new LinkedHashMap<>();
      factors.put(solver.productOf(List.of(one, one)), BigInteger.valueOf(square));
      factors.put(solver.productOf(List.of(one, other)), BigInteger.valueOf(product));
      factors.put(one, BigInteger.valueOf(alone));
      return solver.atMostZero(factors, BigInteger.valueOf(constant));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatHoldsSomewhereIsFoundAndWhatHoldsNowhereIsProved(int seed) {
    Random random = new Random(seed);
    List<Comparison> all = new ArrayList<>();
    List<Term> claims = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Comparison comparison = Comparison.by(random);
      all.add(comparison);
      claims.add(comparison.in(solver, one, other));
    }

    Optional<Model> found = solver.under(claims, solver::model);

    assertThat(found.isPresent()).as(all.toString()).isEqualTo(holdSomewhere(all));
    found.ifPresent(
        model ->
            assertThat(all)
                .allMatch(c -> c.holds(value(model, one), value(model, other)), model.toString()));
  }

  private static boolean holdSomewhere(List<Comparison> all) {
    return IntStream.rangeClosed(LEAST, MOST)
        .anyMatch(
            x ->
                IntStream.rangeClosed(LEAST, MOST)
                    .anyMatch(y -> all.stream().allMatch(comparison -> comparison.holds(x, y))));
  }

  @Test
  void aProductOfLargeNumbersIsFoundExactly() {
    Term large = whole("large", 0, 1_000_000);
    Term larger = whole("larger", 0, 1_000_000);
    Term is = equals(List.of(large, larger), 987_654L * 123_457L);

    Model model =
        solver
            .under(List.of(is, solver.same(large, solver.number(987_654))), solver::model)
            .orElseThrow();

    assertThat(value(model, larger)).isEqualTo(123_457);
  }

  @Test
  void aProductMadeWithinSomeWorkIsForgottenWithIt() {
    Term nine = solver.number(9);
    for (int round = 0; round < 2; round++) {
      Optional<Model> found =
          solver.under(
              List.of(),
              () -> {
                solver.claim(equals(List.of(one, one, other), 8 * 9 * 9));
                return solver.modelUnder(solver.atMost(nine, one));
              });

      assertThat(found).map(model -> value(model, other)).contains(8);
      assertThat(solver.modelUnder(solver.atMost(nine, other))).isPresent();
    }
  }

  private Term equals(List<Term> multiplied, long number) {
    Term product = solver.productOf(multiplied);
    return solver.and(
        solver.atMostZero(Map.of(product, BigInteger.ONE), BigInteger.valueOf(-number)),
        solver.atMostZero(Map.of(product, BigInteger.ONE.negate()), BigInteger.valueOf(number)));
  }

  private Term whole(String name, long least, long most) {
    return solver.newWhole(name, BigInteger.valueOf(least), BigInteger.valueOf(most));
  }

  private int value(Model model, Term number) {
    return solver.whole(model, number).intValueExact();
  }
}
