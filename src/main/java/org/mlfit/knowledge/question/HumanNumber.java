package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 50k}, {@code 1.2 million}, {@code 1 000}, {@code 30%}, {@code
 * about 20}, {@code none}, followed by its unit, or by another unit of time that converts to a
 * whole number of it, such as {@code 2 years} where months are asked for.
 */
final class HumanNumber {

  private static final int LONGEST = 40;
  private static final String SPACES = " \u00a0\u202f";
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([,_'" + SPACES + "]\\d{3})+(\\.\\d+)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "^([~≈]|(about|around|roughly|approximately|approx\\.?|circa|ca\\.?)(?![a-z]))\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE = Pattern.compile("none|zero", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([+-]?[\\d.,_'"
              + SPACES
              + "]+(?:e[+-]?\\d{1,2})?)\\s*"
              + "((?:thousand|million|billion|[kmb])(?![a-z])|%|per ?cent\\b|)\\s*(.*)",
          Pattern.CASE_INSENSITIVE);

  /** Only units that convert exactly: a month or a year is no whole number of days or weeks. */
  private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7);

  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

  private final QuestionKind.Number kind;

  /** Reads answers to questions of a kind. */
  HumanNumber(QuestionKind.Number kind) {
    this.kind = kind;
  }

  /** Reads a number as files hold it; nothing if it is none. */
  static Optional<BigDecimal> plain(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /**
   * Reads a number in the unit of the question; nothing if it is none, in another unit, or could
   * mean two things, as {@code 1.000} does where whole numbers are asked for.
   */
  Optional<BigDecimal> read(String text) {
    if (NONE.matcher(text).matches()) {
      return Optional.of(BigDecimal.ZERO);
    }
    Matcher matcher = WRITTEN.matcher(ABOUT.matcher(text).replaceFirst(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String factor = matcher.group(2).toLowerCase(Locale.ROOT);
    boolean saysPercent = factor.equals("%") || factor.startsWith("per");
    String digits = matcher.group(1).strip();
    if (saysPercent && !isPercent()
        || factor.isEmpty() && NumberHint.mayBeThousands(digits, kind)) {
      return Optional.empty();
    }
    return ungrouped(digits)
        .flatMap(HumanNumber::plain)
        .map(factor(factor)::multiply)
        .flatMap(number -> inUnit(number, matcher.group(3).toLowerCase(Locale.ROOT)));
  }

  /** Whether it says that it is only about right, as {@code ~20} does. */
  static boolean isRough(String text) {
    return ABOUT.matcher(text).find();
  }

  /** Takes thousands separators away where they stand every three digits. */
  private static Optional<String> ungrouped(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(digits);
    }
    return GROUPED.matcher(digits).matches()
        ? Optional.of(digits.replaceAll("[,_'" + SPACES + "]", ""))
        : Optional.empty();
  }

  private static BigDecimal factor(String written) {
    return switch (written) {
      case "k", "thousand" -> new BigDecimal(1_000);
      case "m", "million" -> new BigDecimal(1_000_000);
      case "b", "billion" -> new BigDecimal(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }

  private Optional<BigDecimal> inUnit(BigDecimal number, String words) {
    String unit = kind.unit().toLowerCase(Locale.ROOT).replaceFirst("^%\\s*", "");
    return unit.startsWith(words)
        ? Optional.of(number)
        : converted(number, words, unit, DAYS).or(() -> converted(number, words, unit, MONTHS));
  }

  private boolean isPercent() {
    return kind.unit().startsWith("%");
  }

  private static Optional<BigDecimal> converted(
      BigDecimal number, String from, String to, Map<String, Integer> lengths) {
    Optional<Integer> multiply = Optional.ofNullable(lengths.get(singular(from)));
    Optional<Integer> divide = Optional.ofNullable(lengths.get(singular(to)));
    if (multiply.isEmpty() || divide.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal[] whole =
        number
            .multiply(new BigDecimal(multiply.get()))
            .divideAndRemainder(new BigDecimal(divide.get()));
    return whole[1].signum() == 0 ? Optional.of(whole[0]) : Optional.empty();
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
