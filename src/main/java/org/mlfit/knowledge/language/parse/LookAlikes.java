package org.mlfit.knowledge.language.parse;

import java.util.Locale;

/**
 * Letters of other alphabets that look like Latin ones, so that a name is another than it seems.
 */
final class LookAlikes {

  private static final String OTHERS = "АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo";

  private static final char LAST_LATIN = 127;

  private LookAlikes() {}

  /** Where the first of them stands in a name that also has Latin letters; -1 if none does. */
  static int in(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > LAST_LATIN && OTHERS.indexOf(name.charAt(i)) >= 0) {
        return name.chars().anyMatch(c -> c <= LAST_LATIN && Character.isLetter(c)) ? i : -1;
      }
    }
    return -1;
  }

  /** The name in the letters that it seems to have. */
  static String latin(String name) {
    StringBuilder latin = new StringBuilder(name);
    for (int i = 0; i < latin.length(); i++) {
      int other = OTHERS.indexOf(latin.charAt(i));
      if (other >= 0) {
        latin.setCharAt(i, LATIN.charAt(other));
      }
    }
    return latin.toString();
  }

  /** {@code а (U+0430, Cyrillic)}. */
  static String described(char letter) {
    String script = Character.UnicodeScript.of(letter).name();
    return "%c (U+%04X, %s)"
        .formatted(
            letter, (int) letter, script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT));
  }
}
