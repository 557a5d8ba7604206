package org.mlfit.knowledge.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.PlainText;

/**
 * What an answer rests on. Nothing of it is ever needed.
 *
 * @param by who said it
 * @param text a link or a sentence
 * @param asOf the day on which it was so
 * @param reviewBy the last day on which it counts before somebody looks at it again
 */
public record Evidence(
    Optional<String> by,
    Optional<String> text,
    Optional<LocalDate> asOf,
    Optional<LocalDate> reviewBy) {

  /** An answer that rests on nothing but itself. */
  public static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** How many characters who said it may have. */
  public static final int LONGEST_NAME = 200;

  /** How many characters the text may have. */
  public static final int LONGEST_TEXT = 2_000;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Leaves out empty texts; what a terminal or a page would obey becomes a blank. */
  public Evidence {
    by = words(by);
    text = words(text);
  }

  private static Optional<String> words(Optional<String> said) {
    return said.map(PlainText::blankedIn).map(String::strip).filter(words -> !words.isEmpty());
  }

  /** Evidence of which only the text is known. */
  public static Evidence of(String text) {
    return new Evidence(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
  }

  /** A day as it is written, such as 2026-11-29; nothing if that is no day of the calendar. */
  public static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(written).filter(text -> DAY.matcher(text).matches()).map(LocalDate::parse);
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The same with what else is said: one text after the other, as long as a text may be. */
  public Evidence and(Evidence more) {
    String all = String.join("; ", Stream.concat(text.stream(), more.text.stream()).toList());
    return new Evidence(
        more.by.or(() -> by),
        Optional.of(all.substring(0, Math.min(LONGEST_TEXT, all.length()))),
        more.asOf.or(() -> asOf),
        more.reviewBy.or(() -> reviewBy));
  }

  /** The same with what is said anew in place of what was; what nothing is said of stays. */
  public Evidence replacedBy(Evidence anew) {
    return new Evidence(
        anew.by.or(() -> by),
        anew.text.or(() -> text),
        anew.asOf.or(() -> asOf),
        anew.reviewBy.or(() -> reviewBy));
  }

  /** Whether something that was known before is missing here, or is another here. */
  public boolean dropsSomeOf(Evidence before) {
    return !replacedBy(before).equals(this);
  }

  /** What cannot be, in a sentence: too long, or to be looked at again before its day. */
  public Optional<String> fault() {
    if (by.filter(name -> name.length() > LONGEST_NAME).isPresent()) {
      return Optional.of(tooLong("A name", LONGEST_NAME, by.get()));
    }
    if (text.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
      return Optional.of(
          tooLong("Evidence", LONGEST_TEXT, text.get()) + " Say it shorter, or give a link.");
    }
    return asOf.filter(this::isPastReviewOn)
        .map(
            day ->
                "“review by "
                    + reviewBy.orElseThrow()
                    + "”: it is to be looked at again before the day of which it is said. Let review"
                    + " by be "
                    + day
                    + " or later.");
  }

  private static String tooLong(String what, int most, String said) {
    return "%s has up to %,d characters, this has %,d.".formatted(what, most, said.length());
  }

  /** The same with another text; what else is known stays. */
  public Evidence saying(Optional<String> words) {
    return new Evidence(by, words, asOf, reviewBy);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether somebody should have looked at the answer again before a day. */
  public boolean isPastReviewOn(LocalDate day) {
    return reviewBy.filter(last -> last.isBefore(day)).isPresent();
  }

  /** All of it in a line, such as: by Ada, as of 2026-11-01, review by 2027-02-01: the export. */
  public String spoken() {
    StringBuilder line = new StringBuilder();
    by.ifPresent(name -> line.append(", by ").append(name));
    asOf.ifPresent(day -> line.append(", as of ").append(day));
    reviewBy.ifPresent(day -> line.append(", review by ").append(day));
    text.ifPresent(words -> line.append(": ").append(words));
    return line.toString().replaceFirst("^[,:] ", "");
  }
}
