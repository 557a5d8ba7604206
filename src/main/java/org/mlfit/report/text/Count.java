package org.mlfit.report.text;

/** Counts that read right for one and for many. */
public final class Count {

  private static final String[] WORDS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private Count() {}

  /** In digits, such as {@code 1 rule} or {@code 3 rules}. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** In words up to twelve, such as {@code one answer} or {@code three answers}. */
  public static String of(int count, String one, String many) {
    return word(count) + " " + (count == 1 ? one : many);
  }

  /** Such as {@code three}. */
  public static String word(int count) {
    return count < WORDS.length ? WORDS[count] : Integer.toString(count);
  }
}
