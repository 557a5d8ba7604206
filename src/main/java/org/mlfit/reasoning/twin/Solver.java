package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.ConstantTerm;
import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mlfit.reasoning.result.NotDecidedException;

/**
 * The solver: SMTInterpol, since it is pure Java and runs wherever we do (Christ, Hoenicke, Nutz
 * 2012, SPIN). Not safe for several threads.
 */
public final class Solver {

  private static final int ERRORS_ONLY = 2;

  private final Script script;
  private final long patience;
  private final LongSupplier steps;
  private final Products products = new Products(this);
  private long last = Long.MAX_VALUE;

  /**
   * A solver that gives up on one search for a model after some steps. They are counted rather than
   * timed, so that it decides the same on every machine, however busy that is: a step takes some 20
   * microseconds with the shipped rules and up to 150 with four times as many.
   */
  public Solver(long patience) {
    this(patience, new AtomicLong()::incrementAndGet);
  }

  /** The same, with steps that are counted elsewhere. */
  public Solver(long patience, LongSupplier steps) {
    this.patience = patience;
    this.steps = steps;
    DefaultLogger quiet = new DefaultLogger();
    quiet.setLoglevel(ERRORS_ONLY);
    this.script = new SMTInterpol(quiet, () -> steps.getAsLong() > last);
    script.setOption(":produce-models", true);
    script.setLogic(Logics.QF_LIA);
  }

  /** True or false itself. */
  public Term truth(boolean value) {
    return value ? script.getTheory().mTrue : script.getTheory().mFalse;
  }

  /** A new variable that is true or false. */
  public Term newTruth(String name) {
    script.declareFun(name, Script.EMPTY_SORT_ARRAY, script.sort("Bool"));
    return script.term(name);
  }

  /** A new variable that is a whole number between two others, these included. */
  public Term newWhole(String name, BigInteger least, BigInteger most) {
    script.declareFun(name, Script.EMPTY_SORT_ARRAY, script.sort("Int"));
    Term variable = script.term(name);
    claim(within(number(least), variable, number(most)));
    products.range(variable, least, most);
    return variable;
  }

  /** A variable that stands for the product of such variables, in their order; at least one. */
  Term productOf(List<Term> variables) {
    return variables.stream().reduce(products::of).orElseThrow();
  }

  /** What a variable stands for if it is that of a product. */
  Optional<Term> meaning(Term variable) {
    return products.meaning(variable);
  }

  /** A comparison with other variables in place of its own, if it depends on products. */
  Optional<Term> exchanged(Term atMost, UnaryOperator<Term> other) {
    return products.exchanged(atMost, other);
  }

  /** A product as such, which cannot be claimed. */
  Term product(Term one, Term other) {
    return script.term("*", one, other);
  }

  /** That a sum of multiples of variables, those of products included, is at most 0. */
  Term atMostZero(Map<Term, BigInteger> factors, BigInteger constant) {
    List<Term> parts = new ArrayList<>();
    factors.forEach((variable, factor) -> parts.add(times(factor, variable)));
    Term atMost = atMost(sum(parts), number(constant.negate()));
    products.watch(atMost, factors, constant);
    return atMost;
  }

  /** A whole number of any size. */
  public Term number(BigInteger value) {
    Term magnitude = script.numeral(value.abs());
    return value.signum() < 0 ? script.term("-", magnitude) : magnitude;
  }

  /** That all parts hold; true if there are none. */
  public Term and(List<Term> parts) {
    return joined("and", parts, truth(true), truth(false));
  }

  /** That all parts hold. */
  public Term and(Term... parts) {
    return and(List.of(parts));
  }

  /** That at least one part holds; false if there are none. */
  public Term or(List<Term> parts) {
    return joined("or", parts, truth(false), truth(true));
  }

  /**
   * Parts that say nothing are left out: most comparisons of questions are false from the start.
   */
  private Term joined(String connective, List<Term> parts, Term nothing, Term everything) {
    if (parts.contains(everything)) {
      return everything;
    }
    List<Term> telling = parts.stream().filter(part -> part != nothing).toList();
    return switch (telling.size()) {
      case 0 -> nothing;
      case 1 -> telling.get(0);
      default -> script.term(connective, telling.toArray(Term[]::new));
    };
  }

  /** That a term does not hold. */
  public Term not(Term term) {
    if (term == truth(true) || term == truth(false)) {
      return truth(term == truth(false));
    }
    return script.term("not", term);
  }

  /** That the right holds wherever the left does. */
  public Term implies(Term left, Term right) {
    return script.term("=>", left, right);
  }

  /** That both are equal. */
  public Term same(Term left, Term right) {
    return script.term("=", left, right);
  }

  /** That the left number is not above the right one. */
  public Term atMost(Term left, Term right) {
    return script.term("<=", left, right);
  }

  /** That a number lies between two others, these included. */
  public Term within(Term least, Term value, Term most) {
    return and(atMost(least, value), atMost(value, most));
  }

  /** The sum of some numbers; 0 if there are none. */
  public Term sum(List<Term> parts) {
    return switch (parts.size()) {
      case 0 -> number(BigInteger.ZERO);
      case 1 -> parts.get(0);
      default -> script.term("+", parts.toArray(Term[]::new));
    };
  }

  Term times(BigInteger factor, Term term) {
    return factor.equals(BigInteger.ONE) ? term : script.term("*", number(factor), term);
  }

  /** A whole number. */
  public Term number(long value) {
    return number(BigInteger.valueOf(value));
  }

  /** How many of several truths hold. */
  public Term count(Collection<Term> truths) {
    return sum(
        truths.stream().map(truth -> script.term("ite", truth, number(1), number(0))).toList());
  }

  /** Exactly one of several truths. */
  public Term exactlyOne(List<Term> truths) {
    return and(or(truths), atMostOne(truths));
  }

  /** No two of several truths. */
  public Term atMostOne(List<Term> truths) {
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      for (int j = i + 1; j < truths.size(); j++) {
        parts.add(or(List.of(not(truths.get(i)), not(truths.get(j)))));
      }
    }
    return and(parts);
  }

  /** The same connective over other parts. */
  Term like(ApplicationTerm term, Term[] parts) {
    return script.term(term.getFunction().getName(), parts);
  }

  /** Claims something for good, or, inside of {@link #under}, until that ends. */
  public void claim(Term term) {
    script.assertTerm(term);
  }

  /**
   * What some work comes to under claims. They and all that the work claims are forgotten when it
   * ends, in whatever way it ends; there is no other way to take a claim back.
   */
  public <T> T under(Collection<Term> claims, Supplier<T> work) {
    Products.Mark before = products.mark();
    script.push(1);
    try {
      claim(and(List.copyOf(claims)));
      return work.get();
    } finally {
      script.pop(1);
      products.backTo(before);
    }
  }

  /** The same, with one claim. */
  public <T> T under(Term claim, Supplier<T> work) {
    return under(List.of(claim), work);
  }

  /** A model of what is claimed and of one thing more, which is forgotten at once. */
  public Optional<Model> modelUnder(Term claim) {
    return under(claim, this::model);
  }

  /**
   * A model in which all claims are true.
   *
   * @return nothing if they cannot all be true
   * @throws NotDecidedException if the solver did not come to an end within its steps
   */
  public Optional<Model> model() {
    return model(patience);
  }

  /** The same, giving up after another number of steps. */
  public Optional<Model> model(long patience) {
    long latest = steps.getAsLong() + patience;
    Optional<Model> found = modelBy(latest, patience);
    while (found.filter(products::refine).isPresent()) {
      found = modelBy(latest, patience);
    }
    return found;
  }

  private Optional<Model> modelBy(long latest, long patience) {
    LBool answer = checkedBy(latest);
    if (answer == LBool.UNKNOWN) {
      throw new NotDecidedException(patience);
    }
    return answer == LBool.SAT ? Optional.of(script.getModel()) : Optional.empty();
  }

  private LBool checkedBy(long latest) {
    last = latest;
    try {
      return script.checkSat();
    } finally {
      last = Long.MAX_VALUE;
    }
  }

  /**
   * A model in which as many wishes as possible come true, the earlier ones first.
   *
   * @throws NotDecidedException if the solver did not come to an end within its steps
   */
  public Optional<Model> modelWith(List<Term> wishes) {
    return model().map(found -> with(wishes, found));
  }

  private Model with(List<Term> wishes, Model best) {
    if (wishes.isEmpty()) {
      return best;
    }
    Term first = wishes.get(0);
    List<Term> later = wishes.subList(1, wishes.size());
    Supplier<Optional<Model>> granted = () -> isTrue(best, first) ? Optional.of(best) : model();
    return under(first, () -> granted.get().map(better -> with(later, better)))
        .orElseGet(() -> with(later, best));
  }

  /** Whether a term is true in a model. */
  public boolean isTrue(Model model, Term term) {
    return model.evaluate(term) == script.getTheory().mTrue;
  }

  /** The value of a whole number in a model. */
  public BigInteger whole(Model model, Term term) {
    Object value = ((ConstantTerm) model.evaluate(term)).getValue();
    if (value instanceof Rational rational) {
      return rational.numerator();
    }
    return value instanceof BigInteger whole ? whole : new BigInteger(value.toString());
  }
}
