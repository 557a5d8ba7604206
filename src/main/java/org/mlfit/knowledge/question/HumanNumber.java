package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.vocabulary.Wording;

/**
 * A number as people write it: {@code 50k}, {@code 1.2 million}, {@code two}, {@code 1 000}, {@code
 * 30%}, {@code none}, followed by its unit, or by another unit of time that converts to a whole
 * number of it, such as {@code 2 years} where months are asked for. Also what only comes near one:
 * {@code about 20}, {@code over a year}, {@code 2-3 %}, {@code about 3 months} where weeks are
 * asked for.
 */
final class HumanNumber {

  private static final int LONGEST = 40;
  private static final int LONGEST_WORDS = 60;
  private static final String SPACES = " \u00a0\u202f";
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([,_'" + SPACES + "]\\d{3})+(\\.\\d+)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "^([~≈]|(about|around|roughly|approximately|approx\\.?|circa|ca\\.?|some|maybe|perhaps"
              + "|probably|nearly|almost|close to|a good)(?![a-z]))\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE = Pattern.compile("none|zero", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTHING =
      Pattern.compile("nothing|none at all|not any|nil", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOUND =
      Pattern.compile(
          "^([<>]=?|((just |well |a bit )?(over|above|under|below|more than|less than|fewer than)"
              + "|at least|at most|up to)(?![a-z]))\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_SO =
      Pattern.compile(
          "(?<=[\\w%])(\\+|,?\\s+(or so|or more|or less|more or less|plus|i think|i guess))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUPLE =
      Pattern.compile("^a couple( of)?(?![a-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("^between\\s+(.+?)\\s+and\\s+(.+)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM_TO =
      Pattern.compile(
          "^(?:between\\s+|from\\s+)?(\\w[^-–]*?)(?:\\s*[-–]\\s*|\\s+to\\s+)(\\w[^-–]*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE = Pattern.compile("[\\d.,_']+");

  /** So many times its lower end may a range be for its middle to be taken. */
  private static final BigDecimal WIDEST = new BigDecimal(3);

  private static final Map<String, String> COUNTED =
      Map.ofEntries(
          Map.entry("half a", "0.5"),
          Map.entry("a", "1"),
          Map.entry("an", "1"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"),
          Map.entry("fifty", "50"));
  private static final Pattern COUNT =
      Pattern.compile(
          "^(half a(?=\\s+\\w)|an?(?=\\s+\\w)|one|two|three|four|five|six|seven|eight|nine|ten"
              + "|eleven|twelve|twenty|fifty)(?![a-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([+-]?[\\d.,_'"
              + SPACES
              + "]+(?:e[+-]?\\d{1,2})?)\\s*"
              + "((?:dozen|hundred|thousand|million|billion|[kmb])(?![a-z])|%|per ?cent\\b|)\\s*(.*)",
          Pattern.CASE_INSENSITIVE);

  /** Only units that convert exactly: a month or a year is no whole number of days or weeks. */
  private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7);

  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

  /** For what is only said to be about so much; people count 52 weeks to a year. */
  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

  private static final BigDecimal DAYS_OF_52_WEEKS = new BigDecimal(364);

  private final QuestionKind.Number kind;
  private final HumanShare share;

  /** Reads answers to questions of a kind. */
  HumanNumber(QuestionKind.Number kind) {
    this.kind = kind;
    this.share = new HumanShare(kind);
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
    Matcher matcher = WRITTEN.matcher(inDigits(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String factor = matcher.group(2).toLowerCase(Locale.ROOT);
    boolean saysPercent = factor.equals("%") || factor.startsWith("per");
    String digits = matcher.group(1).strip();
    if (saysPercent && !share.isAsked()
        || factor.isEmpty() && NumberHint.mayBeThousands(digits, kind)) {
      return Optional.empty();
    }
    return ungrouped(digits)
        .flatMap(HumanNumber::plain)
        .map(factor(factor)::multiply)
        .flatMap(number -> inUnit(number, matcher.group(3).toLowerCase(Locale.ROOT)));
  }

  /** The same with the word for a number at its beginning in digits. */
  static String inDigits(String text) {
    return COUNT
        .matcher(text)
        .replaceFirst(found -> COUNTED.get(found.group(1).toLowerCase(Locale.ROOT)));
  }

  /**
   * Reads what only comes near a number: one that is about right, the bound that was named, or the
   * middle of a range that is not wide. Nothing if no number can be made out.
   */
  Optional<Near> near(String text) {
    if (NOTHING.matcher(text).matches()) {
      return Optional.of(new Near(BigDecimal.ZERO, ""));
    }
    if (text.length() > LONGEST_WORDS) {
      return Optional.empty();
    }
    String about = withoutAbout(text);
    boolean isBound = BOUND.matcher(about).find();
    String word = COUPLE.matcher(withoutHedges(text)).replaceFirst("2");
    return read(word)
        .map(number -> new Near(number, isBound ? ", the number named" : ""))
        .or(() -> share.read(word).map(number -> new Near(number, ", from " + word)))
        .or(
            () ->
                rounded(word)
                    .filter(number -> !word.equals(text))
                    .map(number -> new Near(number, ", rounded from " + word)))
        .or(() -> middle(about));
  }

  private static String withoutAbout(String text) {
    return OR_SO.matcher(ABOUT.matcher(text).replaceFirst("")).replaceFirst("");
  }

  /** The same without words that say that a number is only about right, or a bound. */
  static String withoutHedges(String text) {
    return BOUND.matcher(withoutAbout(text)).replaceFirst("");
  }

  /** A time in another unit than the one asked for, in whole steps of that; nothing if it is 0. */
  private Optional<BigDecimal> rounded(String text) {
    Matcher matcher = WRITTEN.matcher(inDigits(text));
    if (!matcher.matches() || !matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> to = days(kind.unit());
    return days(matcher.group(3).toLowerCase(Locale.ROOT))
        .flatMap(from -> plain(matcher.group(1).strip()).map(from::multiply))
        .flatMap(
            days -> to.map(one -> days.divide(one.multiply(kind.step()), 0, RoundingMode.HALF_UP)))
        .map(kind.step()::multiply)
        .filter(number -> number.signum() > 0);
  }

  private Optional<BigDecimal> days(String unit) {
    BigDecimal year = singular(kind.unit()).equals("week") ? DAYS_OF_52_WEEKS : DAYS_OF_A_YEAR;
    String one = singular(unit);
    return Optional.ofNullable(DAYS.get(one))
        .map(BigDecimal::valueOf)
        .or(
            () ->
                Optional.ofNullable(MONTHS.get(one))
                    .map(BigDecimal::valueOf)
                    .map(
                        months ->
                            months
                                .multiply(year)
                                .divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP)));
  }

  /**
   * A number that was not said exactly.
   *
   * @param how how it was come to, as the end of a sentence; empty if that is plain
   */
  record Near(BigDecimal number, String how) {}

  private Optional<Near> middle(String text) {
    Matcher range = BETWEEN.matcher(text);
    if (!range.matches()) {
      range = FROM_TO.matcher(text);
    }
    if (!range.matches()) {
      return Optional.empty();
    }
    String to = range.group(2).strip();
    String from = range.group(1).strip();
    boolean sharesUnit = BARE.matcher(from).matches();
    String first = sharesUnit ? from + to.replaceFirst("^[\\d.,_']+", "") : from;
    Optional<BigDecimal> least = read(first).or(() -> rounded(first));
    Optional<BigDecimal> most = read(to).or(() -> rounded(to));
    return least.flatMap(low -> most.flatMap(high -> middle(low, high)));
  }

  private Optional<Near> middle(BigDecimal low, BigDecimal high) {
    if (low.compareTo(high) >= 0 || high.compareTo(low.multiply(WIDEST)) > 0) {
      return Optional.empty();
    }
    BigDecimal middle =
        low.add(high)
            .divide(kind.step().multiply(BigDecimal.valueOf(2)), 0, RoundingMode.HALF_UP)
            .multiply(kind.step());
    String ends = Wording.of(low) + " to " + Wording.of(high);
    return Optional.of(new Near(middle, ", midway from " + ends));
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
      case "dozen" -> new BigDecimal(12);
      case "hundred" -> new BigDecimal(100);
      case "k", "thousand" -> new BigDecimal(1_000);
      case "m", "million" -> new BigDecimal(1_000_000);
      case "b", "billion" -> new BigDecimal(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }

  private Optional<BigDecimal> inUnit(BigDecimal number, String words) {
    String unit = kind.unit().toLowerCase(Locale.ROOT);
    boolean isUnit =
        share.isAsked()
            ? share.isUnit(words)
            : unit.startsWith(words) || words.equals("x") && unit.startsWith("times");
    return isUnit
        ? Optional.of(number)
        : converted(number, words, unit, DAYS).or(() -> converted(number, words, unit, MONTHS));
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
