package org.mlfit.knowledge.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as a person types it, with its evidence behind an exclamation mark: {@code 50000 !
 * export of 3 Nov}.
 *
 * @param answer what stands before the mark; may be empty
 * @param evidence what stands behind it, if there is a mark
 */
public record TypedAnswer(String answer, Optional<String> evidence) {

  private static final Pattern MARK = Pattern.compile("(?:^|\\s)!");

  /** Splits a line; the mark stands at its beginning or behind a blank. */
  public static TypedAnswer of(String line) {
    Matcher mark = MARK.matcher(line);
    return mark.find()
        ? new TypedAnswer(
            line.substring(0, mark.start()).strip(),
            Optional.of(line.substring(mark.end()).strip()))
        : new TypedAnswer(line.strip(), Optional.empty());
  }

  /** What keeps the evidence from being taken, in a sentence. */
  public Optional<String> fault() {
    return evidence.flatMap(
        text ->
            text.isEmpty()
                ? Optional.of(
                    "Behind ! stands what the answer rests on, such as ! export of 3 November.")
                : text.length() > Evidence.LONGEST_TEXT
                    ? Optional.of(
                        "Evidence has up to %,d characters, this has %,d. Say it shorter, or give a"
                                .formatted(Evidence.LONGEST_TEXT, text.length())
                            + " link.")
                    : Optional.empty());
  }

  /** The evidence as it is kept. */
  public Evidence kept() {
    return evidence.map(Evidence::of).orElse(Evidence.NONE);
  }
}
