package org.mlfit;

import de.uni_freiburg.informatik.ultimate.logic.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Rules by chance that compare numbers, and what they come to as another library calculates it: the
 * fractions of the solver.
 */
public final class RandomNumbers {

  private static final List<String> STEPS = List.of("1", "1", "5", "0.5", "0.1", "0.01", "0.001");
  private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> RULE_VARIABLES = List.of("$a", "$b", "value");

  private final Random random;
  private final List<Number> numbers = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /** So many rules on six numbers, the same for the same seed. */
  public RandomNumbers(int seed, int size) {
    this.random = new Random(seed);
    for (char name = 'A'; name <= 'F'; name++) {
      numbers.add(number("Number" + name));
    }
    for (int i = 0; i < size; i++) {
      rules.add(rule("num-" + i));
    }
  }

  /** A question that takes a number. */
  public record Number(String type, BigDecimal step, long least, long most) {

    String id() {
      return "num." + type.replace("Number", "number-").toLowerCase(java.util.Locale.ROOT);
    }

    BigDecimal answer(long steps) {
      return BigDecimal.valueOf(steps).multiply(step);
    }
  }

  /** An expression as written, and its value; nothing where it has none. */
  private record Formula(String text, Function<Map<String, Rational>, Optional<Rational>> value) {}

  /** A rule that compares the numbers of some questions, the last one as {@code value}. */
  public final class Rule {

    private final String id;
    private final List<Number> reads;
    private final Formula left;
    private final String operator;
    private final Formula right;

    private Rule(String id, List<Number> reads, Formula left, String operator, Formula right) {
      this.id = id;
      this.reads = reads;
      this.left = left;
      this.operator = operator;
      this.right = right;
    }

    /** Its name. */
    public String id() {
      return id;
    }

    /** Whether it holds of some numbers. */
    public boolean holds(Map<Number, BigDecimal> answers) {
      Optional<Rational> one = left.value().apply(values(answers));
      Optional<Rational> other = right.value().apply(values(answers));
      if (one.isEmpty() || other.isEmpty()) {
        return false;
      }
      int order = one.get().compareTo(other.get());
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "==" -> order == 0;
        default -> order != 0;
      };
    }

    /** What the left side comes to, as a sentence has it. */
    public Optional<String> said(Map<Number, BigDecimal> answers) {
      return left.value()
          .apply(values(answers))
          .map(
              r ->
                  new BigDecimal(r.numerator())
                      .divide(new BigDecimal(r.denominator()), 2, RoundingMode.HALF_UP))
          .map(rounded -> String.format(java.util.Locale.ROOT, "%,.2f", rounded))
          .map(text -> text.replaceAll("\\.?0+$", ""));
    }

    private Map<String, Rational> values(Map<Number, BigDecimal> answers) {
      Map<String, Rational> values = new LinkedHashMap<>();
      for (int i = 0; i < reads.size(); i++) {
        values.put(name(i, reads.size()), rational(answers.get(reads.get(i))));
      }
      return values;
    }

    private String text() {
      StringBuilder when = new StringBuilder();
      for (int i = 0; i < reads.size() - 1; i++) {
        when.append("  ").append(reads.get(i).type()).append("( ");
        when.append(name(i, reads.size())).append(" : value )\n");
      }
      return """
      rule "%s" @severity( low ) @source( "Nobody" ) when
      %s  %s( $own : value, %s %s %s )
      then
        insertLogical( Finding.risk( "It is " + ( %s ) + "!", "Next." ) );
      end
      """
          .formatted(
              id,
              when,
              reads.get(reads.size() - 1).type(),
              left.text(),
              operator,
              right.text(),
              left.text().replace("value", "$own"));
    }
  }

  /** The numbers that are asked for. */
  public List<Number> numbers() {
    return numbers;
  }

  /** All rules. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules as a file. */
  public String text() {
    StringBuilder text =
        new StringBuilder("declare Num extends Topic @order( 1 ) @title( \"Numbers\" ) end\n");
    for (Number number : numbers) {
      boolean whole = number.step().scale() <= 0;
      text.append(
          "declare %s @topic( num ) @question( \"%s?\" ) @range( \"%s..%s\" ) @step( %s ) value : %s end\n"
              .formatted(
                  number.type(),
                  number.type(),
                  end(number.answer(number.least())),
                  end(number.answer(number.most())),
                  number.step().toPlainString(),
                  whole ? "long" : "double"));
    }
    rules.forEach(rule -> text.append(rule.text()));
    return text
        + """
        rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
        then insertLogical( new GateTriggered( 1 ) ); end
        """;
  }

  private static String end(BigDecimal number) {
    return number.stripTrailingZeros().toString().replace("E+", "e");
  }

  /** Numbers by chance: small ones, round ones, ends of ranges, and whatever else there is. */
  public Map<Number, BigDecimal> answers() {
    Map<Number, BigDecimal> answers = new LinkedHashMap<>();
    for (Number number : numbers) {
      answers.put(number, number.answer(steps(number)));
    }
    return answers;
  }

  private long steps(Number number) {
    long any =
        switch (random.nextInt(6)) {
          case 0 -> number.least();
          case 1 -> number.most();
          case 2, 3 -> random.nextInt(21) - 10;
          case 4 -> Math.round(Math.pow(10, random.nextInt(16)));
          default -> Math.round(random.nextDouble(number.least(), number.most()));
        };
    return Math.max(number.least(), Math.min(number.most(), any));
  }

  private Number number(String type) {
    BigDecimal step = new BigDecimal(STEPS.get(random.nextInt(STEPS.size())));
    BigDecimal most = BigDecimal.TEN.pow(1 + random.nextInt(15));
    long steps = most.divide(step, 0, RoundingMode.DOWN).longValueExact();
    return new Number(type, step, random.nextInt(3) == 0 ? 0 : -steps, steps);
  }

  private static String name(int i, int size) {
    return i == size - 1 ? "value" : RULE_VARIABLES.get(i);
  }

  private Rule rule(String id) {
    int size = 1 + random.nextInt(3);
    List<Number> reads = new ArrayList<>(numbers);
    java.util.Collections.shuffle(reads, random);
    reads = List.copyOf(reads.subList(0, size));
    Formula left = formula(size, 3);
    Formula right = random.nextInt(4) == 0 ? formula(size, 2) : near(left, reads);
    return new Rule(id, reads, left, OPERATORS.get(random.nextInt(OPERATORS.size())), right);
  }

  /** A literal that the other side can come to, or nearly, so that the bound itself is met. */
  private Formula near(Formula left, List<Number> reads) {
    Map<String, Rational> some = new LinkedHashMap<>();
    for (int i = 0; i < reads.size(); i++) {
      Number number = reads.get(i);
      some.put(name(i, reads.size()), rational(number.answer(steps(number))));
    }
    return literal(
        left.value()
            .apply(some)
            .map(
                r ->
                    new BigDecimal(r.numerator())
                        .divide(new BigDecimal(r.denominator()), new MathContext(15)))
            .filter(d -> d.scale() < 6 && d.precision() - d.scale() < 15)
            .orElseGet(() -> BigDecimal.valueOf(random.nextInt(100))));
  }

  private Formula formula(int size, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0
          ? literal(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4)))
          : variable(name(random.nextInt(size), size));
    }
    Formula left = formula(size, depth - 1);
    Formula right = formula(size, depth - 1);
    char operation = "++--**/".charAt(random.nextInt(7));
    if (operation == '/' || operation == '*' && random.nextInt(3) > 0) {
      right = literal(BigDecimal.valueOf(1 + random.nextInt(99), random.nextInt(3)));
    }
    Formula other = right;
    return new Formula(
        "( " + left.text() + " " + operation + " " + right.text() + " )",
        values ->
            left.value()
                .apply(values)
                .flatMap(
                    one ->
                        other
                            .value()
                            .apply(values)
                            .flatMap(two -> calculated(one, operation, two))));
  }

  private static Optional<Rational> calculated(Rational one, char operation, Rational other) {
    return switch (operation) {
      case '+' -> Optional.of(one.add(other));
      case '-' -> Optional.of(one.sub(other));
      case '*' -> Optional.of(one.mul(other));
      default -> other.equals(Rational.ZERO) ? Optional.empty() : Optional.of(one.div(other));
    };
  }

  private static Formula literal(BigDecimal number) {
    String digits = number.abs().toPlainString();
    return number.signum() < 0
        ? new Formula("( 0 - " + digits + " )", values -> Optional.of(rational(number)))
        : new Formula(digits, values -> Optional.of(rational(number)));
  }

  private static Formula variable(String name) {
    return new Formula(name, values -> Optional.of(values.get(name)));
  }

  private static Rational rational(BigDecimal number) {
    return number.scale() <= 0
        ? Rational.valueOf(number.toBigIntegerExact(), BigInteger.ONE)
        : Rational.valueOf(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }
}
