package org.mlfit.knowledge.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as a person types it, with its evidence behind an exclamation mark: {@code 50000 !
 * export of 3 Nov}, {@code 50000 ! by Ada: export}.
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
    return evidence.flatMap(text -> TypedEvidence.of(text).fault());
  }

  /** The evidence as it is kept. */
  public Evidence kept() {
    return evidence.map(text -> TypedEvidence.of(text).evidence()).orElse(Evidence.NONE);
  }
}
