package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share as people say it where percent or so many of 100 are asked for: {@code 15 %} and {@code
 * 15 of 100 documents} say it exactly, {@code 1 in 5} and {@code half} have to be turned into it.
 */
final class HumanShare {

  private static final Pattern OF_HUNDRED =
      Pattern.compile("^%?\\s*((out )?of\\b\\s*|in\\b\\s*)?(100\\b\\s*)?(the\\b\\s*)?");
  private static final Pattern RATIO =
      Pattern.compile(
          "(?<part>\\w{1,9})\\s+(?:in|of|out of)\\s+(?:every\\s+)?(?<whole>\\w{1,9})(?<unit>\\D*)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> PARTS =
      Map.of(
          "half", "1 in 2",
          "a third", "1 in 3",
          "a quarter", "1 in 4",
          "two thirds", "2 in 3",
          "three quarters", "3 in 4");

  private final QuestionKind.Number kind;

  /** Reads answers to questions of a kind. */
  HumanShare(QuestionKind.Number kind) {
    this.kind = kind;
  }

  /** Whether the question asks for a share of a hundred. */
  boolean isAsked() {
    return kind.unit().startsWith("%") || kind.unit().matches("(out )?of 100\\b.*");
  }

  /** Whether words behind a number name what the share is of, as far as they go. */
  boolean isUnit(String words) {
    return named(kind.unit()).startsWith(named(words));
  }

  private static String named(String unit) {
    return OF_HUNDRED.matcher(unit.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
  }

  /** The share in percent, in whole steps of the question; nothing if the words say none. */
  Optional<BigDecimal> read(String text) {
    Matcher ratio = RATIO.matcher(PARTS.getOrDefault(text.toLowerCase(Locale.ROOT), text));
    if (!isAsked() || !ratio.matches() || !isUnit(ratio.group("unit").strip())) {
      return Optional.empty();
    }
    Optional<BigDecimal> part = HumanNumber.plain(HumanNumber.inDigits(ratio.group("part")));
    return HumanNumber.plain(HumanNumber.inDigits(ratio.group("whole")))
        .filter(whole -> whole.signum() > 0)
        .flatMap(whole -> part.map(some -> percent(some, whole)));
  }

  private BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole.multiply(kind.step()), 0, RoundingMode.HALF_UP)
        .multiply(kind.step());
  }
}
