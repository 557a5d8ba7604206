package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What to say of words that are no number, so that whoever typed them knows what to type instead.
 * None of them is guessed at: of {@code 20-30} nobody but the person knows which end is the likely
 * one.
 */
final class NumberHint {

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,2}");
  private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");
  private static final Pattern NUMBER_THEN_WORDS =
      Pattern.compile("\\W*[\\d.,_' \u00a0\u202f]+[%\\p{L}][\\p{L} %]*");
  private static final Pattern SEVERAL =
      Pattern.compile(".*\\d\\s*(-|–|\\.\\.+|/|\\b(to|or|and|of|in)\\b)\\s*\\D{0,3}\\d.*");

  private final QuestionKind.Number kind;

  /** About answers to questions of a kind. */
  NumberHint(QuestionKind.Number kind) {
    this.kind = kind;
  }

  /** Whether it is a number with a comma where a point belongs. */
  static boolean isDecimalComma(String text) {
    return DECIMAL_COMMA.matcher(text).matches();
  }

  /** Whether points stand where thousands are parted, though no fraction is wanted. */
  static boolean mayBeThousands(String digits, QuestionKind.Number kind) {
    return GROUPED_BY_POINTS.matcher(digits).matches()
        && kind.step().remainder(BigDecimal.ONE).signum() == 0;
  }

  /** What is the matter, as the end of a sentence. */
  String of(String written) {
    String text = HumanNumber.withoutHedges(written);
    String digits = text.replaceFirst("\\s*[%\\p{L}].*$", "");
    if (isDecimalComma(digits)) {
      return "write the decimal point as " + digits.replace(',', '.');
    }
    if (mayBeThousands(digits, kind)) {
      return "write thousands as " + digits.replace(".", "");
    }
    if (SEVERAL.matcher(text).matches()) {
      return "one number is wanted, and one that is about right will do";
    }
    if (NUMBER_THEN_WORDS.matcher(text).matches() && !kind.unit().isEmpty()) {
      return "the unit here is “" + kind.unit() + "”";
    }
    return text.matches("(?i)no|n")
        ? "write 0 if there are none"
        : "a number in digits is wanted, and one that is about right will do";
  }
}
