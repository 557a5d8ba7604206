package org.mlfit.knowledge.question;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer rests on, as a person types it behind an exclamation mark: a text, or before it
 * who said it, of which day it is and by when somebody is to look at it again, such as {@code by
 * Ada, as of 2026-11-01, review by 2027-02-01: the export}. It is what {@link Evidence#spoken}
 * says. The same may also stand behind the text, as in {@code the export, by Ada}; behind a colon
 * at the beginning all is text.
 *
 * @param evidence what was read; nothing where there is a fault
 * @param fault what is wrong, in a sentence with the place
 */
record TypedEvidence(Evidence evidence, Optional<String> fault) {

  /** What begins a part: review alone only before a day, since a text may begin with it. */
  private static final Pattern PART =
      Pattern.compile(
          "(?<key>by|as[ -]of|review[ -]by|review(?=\\s+\\d))\\b\\s*(?<value>[^,:]*?)\\s*"
              + "(?<end>[,:]|$|(?=\\s(?:as[ -]of|review[ -]by|review\\s+\\d|by\\s)))",
          Pattern.CASE_INSENSITIVE);

  /** The last part behind a text; before a day of the calendar it needs no comma. */
  private static final Pattern LAST_PART =
      Pattern.compile(
          "(?:[,;]\\s+|(?<=\\S)\\s+(?=(?:as[ -]of|review[ -]by|review)\\s+\\d{4}-\\d\\d-\\d\\d\\s*$))"
              + "(?<key>by(?!\\s+(?:hand|phone|e-?mail|post|now|then|far|\\d))|as[ -]of|review[ -]by"
              + "|review(?=\\s+\\d))\\s+"
              + "(?<value>(?:(?!\\s(?:as[ -]of|review[ -]by|review\\s+\\d|by)\\s)[^,;:])+)$",
          Pattern.CASE_INSENSITIVE);

  private static final String FORM =
      "Such as: ! by Ada, as of 2026-11-01, review by 2027-02-01: the export";

  /** Reads what stands behind the mark. */
  static TypedEvidence of(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return wrong("Behind ! stands what the answer rests on. " + FORM);
    }
    return parts(Evidence.NONE, text, /* isFirst= */ true);
  }

  private static TypedEvidence parts(Evidence before, String rest, boolean isFirst) {
    if (isFirst && rest.startsWith(":")) {
      return checked(before.saying(Optional.of(rest.substring(1))));
    }
    Matcher part = PART.matcher(rest);
    if (!part.lookingAt()) {
      return isFirst
          ? around(Evidence.NONE, rest)
          : wrong(
              "“"
                  + shortened(rest)
                  + "” is none of by, as of and review by; a text stands behind a colon. "
                  + FORM);
    }
    TypedEvidence read =
        part(before, part.group("key").toLowerCase(Locale.ROOT), part.group("value").strip());
    String more = rest.substring(part.end()).strip();
    if (read.fault().isPresent()) {
      return read;
    }
    if (part.group("end").equals(":")) {
      return around(read.evidence(), more);
    }
    return more.isEmpty() ? checked(read.evidence()) : parts(read.evidence(), more, false);
  }

  /**
   * Reads a text and the parts behind it, the last one first. Where parts stand before it as well,
   * what cannot be one belongs to the text.
   */
  private static TypedEvidence around(Evidence lead, String words) {
    Evidence known = lead;
    String text = words;
    for (Matcher last = LAST_PART.matcher(text); last.find(); last = LAST_PART.matcher(text)) {
      TypedEvidence read =
          part(known, last.group("key").toLowerCase(Locale.ROOT), last.group("value").strip());
      if (read.fault().isPresent() && lead.isEmpty()) {
        return wrong(read.fault().get() + " If all of it is text, begin with a colon: ! : " + text);
      }
      if (read.fault().isPresent()) {
        break;
      }
      known = read.evidence();
      text = text.substring(0, last.start()).strip();
    }
    return checked(known.saying(Optional.of(text)));
  }

  private static TypedEvidence part(Evidence before, String key, String value) {
    String name = key.startsWith("review") ? "review by" : key.replace('-', ' ');
    if (value.isEmpty()) {
      return wrong("Behind “" + name + "” something is missing. " + FORM);
    }
    if (name.equals("by")) {
      return before.by().isPresent()
          ? twice(name)
          : right(
              before.and(
                  new Evidence(
                      Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty())));
    }
    Optional<LocalDate> day = Evidence.day(value);
    if (day.isEmpty()) {
      return wrong(
          "“"
              + name
              + " "
              + shortened(value)
              + "”: that is no day of the calendar. Days are written as 2026-11-29.");
    }
    boolean isReview = name.equals("review by");
    if ((isReview ? before.reviewBy() : before.asOf()).isPresent()) {
      return twice(name);
    }
    return right(
        isReview
            ? before.and(new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), day))
            : before.and(new Evidence(Optional.empty(), Optional.empty(), day, Optional.empty())));
  }

  private static TypedEvidence checked(Evidence read) {
    return read.fault().map(TypedEvidence::wrong).orElseGet(() -> right(read));
  }

  private static TypedEvidence right(Evidence evidence) {
    return new TypedEvidence(evidence, Optional.empty());
  }

  private static TypedEvidence wrong(String why) {
    return new TypedEvidence(Evidence.NONE, Optional.of(why));
  }

  private static TypedEvidence twice(String name) {
    return wrong("“" + name + "” stands there twice.");
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
