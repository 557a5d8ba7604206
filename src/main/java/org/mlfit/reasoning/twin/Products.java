package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Whole numbers that stand for the product of two others. The solver only knows sums, so that it is
 * told of a product just as much as a search needs: where a comparison comes out wrong in a model,
 * the planes that touch the product there (incremental linearization: Cimatti et al. 2018, ACM
 * TOCL). Ranges are finite, so this comes to an end, and then the answer is exact.
 */
final class Products {

  private final Solver solver;
  private final Map<Term, Range> ranges = new HashMap<>();
  private final Map<Term, Product> products = new LinkedHashMap<>();
  private final List<Compared> compared = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  Products(Solver solver) {
    this.solver = solver;
  }

  private record Range(BigInteger least, BigInteger most) {

    Range times(Range other) {
      List<BigInteger> corners =
          Stream.of(least, most)
              .flatMap(end -> Stream.of(end.multiply(other.least), end.multiply(other.most)))
              .sorted()
              .toList();
      return new Range(corners.get(0), corners.get(3));
    }
  }

  /** A variable that stands for the product of two others, and their product as a term. */
  private record Product(Term name, Term one, Term other, Term meaning) {}

  /** A comparison whose truth depends on products, that some multiples are at most 0 in all. */
  private record Compared(Term atMost, Map<Term, BigInteger> factors, BigInteger constant) {}

  /** Something that is true of the products of some names. */
  private record Told(List<Term> names, Term fact) {}

  /** How much there was of everything at some moment. */
  record Mark(List<Term> products, int compared, int told) {}

  /** Remembers the range of a variable, which the solver knows. */
  void range(Term variable, BigInteger least, BigInteger most) {
    ranges.put(variable, new Range(least, most));
  }

  /** The variable that stands for the product of two variables, each of which has a range. */
  Term of(Term one, Term other) {
    Optional<Term> known =
        products.values().stream()
            .filter(product -> product.one == one && product.other == other)
            .map(Product::name)
            .findFirst();
    return known.orElseGet(() -> made(one, other));
  }

  private Term made(Term one, Term other) {
    Range first = ranges.get(one);
    Range second = ranges.get(other);
    Range range = first.times(second);
    Term name = solver.newWhole(nameOf(one) + "*" + nameOf(other), range.least, range.most);
    Product product = new Product(name, one, other, solver.product(one, other));
    products.put(product.name, product);
    for (BigInteger end : List.of(first.least, first.most)) {
      touch(product, end, second.least);
      touch(product, end, second.most);
    }
    return product.name;
  }

  private static String nameOf(Term variable) {
    return ((ApplicationTerm) variable).getFunction().getName();
  }

  /** What a name stands for, if it is that of a product. */
  Optional<Term> meaning(Term name) {
    return Optional.ofNullable(products.get(name)).map(Product::meaning);
  }

  /** Keeps an eye on a comparison with zero, if it depends on a product. */
  void watch(Term atMost, Map<Term, BigInteger> factors, BigInteger constant) {
    if (factors.keySet().stream().anyMatch(products::containsKey)) {
      compared.add(new Compared(atMost, Map.copyOf(factors), constant));
    }
  }

  /** A comparison that depends on products with other variables in place of its own. */
  Optional<Term> exchanged(Term atMost, UnaryOperator<Term> other) {
    return compared.stream()
        .filter(comparison -> comparison.atMost == atMost)
        .findFirst()
        .map(
            comparison -> {
              Map<Term, BigInteger> factors = new LinkedHashMap<>();
              comparison.factors.forEach(
                  (number, factor) -> factors.put(exchangedIn(number, other), factor));
              return solver.atMostZero(factors, comparison.constant);
            });
  }

  private Term exchangedIn(Term number, UnaryOperator<Term> other) {
    Product product = products.get(number);
    return product == null
        ? other.apply(number)
        : of(exchangedIn(product.one, other), exchangedIn(product.other, other));
  }

  /** Tells the solver more where a model is wrong about a comparison. @return whether it was */
  boolean refine(Model model) {
    int before = told.size();
    for (Compared comparison : compared) {
      if (solver.isTrue(model, comparison.atMost) != holds(comparison, model)) {
        comparison.factors.keySet().forEach(number -> refine(number, model));
      }
    }
    return told.size() > before;
  }

  private boolean holds(Compared comparison, Model model) {
    BigInteger sum = comparison.constant;
    for (Map.Entry<Term, BigInteger> addend : comparison.factors.entrySet()) {
      sum = sum.add(addend.getValue().multiply(exact(addend.getKey(), model)));
    }
    return sum.signum() <= 0;
  }

  private BigInteger exact(Term number, Model model) {
    Product product = products.get(number);
    return product == null
        ? solver.whole(model, number)
        : exact(product.one, model).multiply(exact(product.other, model));
  }

  private void refine(Term number, Model model) {
    Product product = products.get(number);
    if (product != null) {
      refine(product.one, model);
      refine(product.other, model);
      BigInteger one = solver.whole(model, product.one);
      BigInteger other = solver.whole(model, product.other);
      if (!one.multiply(other).equals(solver.whole(model, number))) {
        touch(product, one, other);
        products.values().forEach(alike -> compare(product, alike, model));
      }
    }
  }

  /** Two copies of the answers have the same product where they have the same factors. */
  private void compare(Product product, Product alike, Model model) {
    boolean differs =
        isSame(product.one, alike.one, model)
            && isSame(product.other, alike.other, model)
            && !isSame(product.name, alike.name, model);
    if (differs) {
      Term same =
          solver.and(solver.same(product.one, alike.one), solver.same(product.other, alike.other));
      tell(
          new Told(
              List.of(product.name, alike.name),
              solver.implies(same, solver.same(product.name, alike.name))));
    }
  }

  private boolean isSame(Term one, Term other, Model model) {
    return solver.whole(model, one).equals(solver.whole(model, other));
  }

  /**
   * Where both factors lie on the same side of a point, their product is not below the plane that
   * touches it there, and where they lie on different sides not above: ( x - a ) * ( y - b ) says
   * so by its sign.
   */
  private void touch(Product product, BigInteger one, BigInteger other) {
    Term a = solver.number(one);
    Term b = solver.number(other);
    Term plane =
        solver.sum(
            List.of(
                solver.times(other, product.one),
                solver.times(one, product.other),
                solver.number(one.multiply(other).negate())));
    Term notBelow = solver.atMost(plane, product.name);
    Term notAbove = solver.atMost(product.name, plane);
    Term oneUpTo = solver.atMost(product.one, a);
    Term oneFrom = solver.atMost(a, product.one);
    Term otherUpTo = solver.atMost(product.other, b);
    Term otherFrom = solver.atMost(b, product.other);
    tell(
        new Told(
            List.of(product.name),
            solver.and(
                solver.implies(solver.and(oneUpTo, otherUpTo), notBelow),
                solver.implies(solver.and(oneFrom, otherFrom), notBelow),
                solver.implies(solver.and(oneUpTo, otherFrom), notAbove),
                solver.implies(solver.and(oneFrom, otherUpTo), notAbove))));
  }

  private void tell(Told fact) {
    told.add(fact);
    solver.claim(fact.fact);
  }

  /** What there is now, to come back to. */
  Mark mark() {
    return new Mark(List.copyOf(products.keySet()), compared.size(), told.size());
  }

  /**
   * Forgets the products made since, as the solver does, and tells it again what was found out
   * about others, which is true in any case.
   */
  void backTo(Mark mark) {
    products.keySet().retainAll(mark.products);
    compared.subList(mark.compared, compared.size()).clear();
    List<Told> since = List.copyOf(told.subList(mark.told, told.size()));
    told.subList(mark.told, told.size()).clear();
    since.stream().filter(fact -> products.keySet().containsAll(fact.names)).forEach(this::tell);
  }
}
