package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** What values are read as, in the SQL of the engine that counts in files. */
final class TextForms {

  /** Texts that stand for no value, in small letters. */
  static final List<String> NO_VALUE =
      List.of(
          "na", "n/a", "#n/a", "nan", "null", "nil", "none", "inf", "-inf", "k.a.", ".", "-", "--",
          "?");

  /** Those of them that may also be what somebody chose, where a column holds texts. */
  static final List<String> MAYBE_A_KIND = List.of("none", "-inf", "inf");

  /** Points in time as they are written besides 2026-11-29, as the engine names their parts. */
  static final List<String> TIMES =
      List.of(
          "%Y-%m",
          "%Y/%m/%d",
          "%d.%m.%Y",
          "%d.%m.%Y %H:%M",
          "%d.%m.%Y %H:%M:%S",
          "%d/%m/%Y",
          "%m/%d/%Y",
          "%d/%m/%Y %H:%M",
          "%m/%d/%Y %H:%M",
          "%d-%m-%Y",
          "%b %d %Y",
          "%d %b %Y");

  private TextForms() {}

  /** Whether a value is one of some words. */
  static String isNone(String value, List<String> words) {
    int longest = words.stream().mapToInt(String::length).max().orElse(0);
    return "(CASE WHEN strlen("
        + value
        + ") <= "
        + longest
        + " THEN lower("
        + value
        + ") IN ("
        + Sql.texts(words)
        + ") ELSE false END)";
  }

  /** Whether a value is blank, or has blanks at its ends. To trim takes longer than to look. */
  static String hasBlanks(String value) {
    return "CASE WHEN strlen(%1$s) = length(%1$s) THEN %1$s < '!' OR suffix(%1$s, ' ') ELSE trim(%1$s) <> %1$s END"
        .formatted(value);
  }

  /**
   * Whether a value begins with a digit or a sign, as all numbers do and all dates that are written
   * as 2026-11-29 is.
   */
  static String hasDigitInFront(String value) {
    return value + " < ':'";
  }

  /** Whether a value begins as Nov 29 2026 does. */
  static String hasWordInFront(String value) {
    return "substr(" + value + ", 4, 1) = ' '";
  }

  /** Whether a value is a number. To try takes long where it fails, so not all are tried. */
  static String isNumber(String value) {
    return hasDigitInFront(value) + " AND isfinite(TRY_CAST(" + value + " AS DOUBLE))";
  }

  /** A value as a number; nothing if it is none. */
  static String number(String value) {
    return "CASE WHEN %s THEN TRY_CAST(%s AS DOUBLE) END".formatted(isNumber(value), value);
  }

  /** A value as a point in time; nothing if it is not written as 2026-11-29 is. */
  static String iso(String value) {
    return "CASE WHEN substr(%1$s, 5, 1) = '-' AND strlen(%1$s) >= 8 THEN TRY_CAST(%1$s AS TIMESTAMP) END"
        .formatted(value);
  }

  /**
   * The time zone of a value that is a point in time; empty if it has none. Most are told by signs
   * that a zone needs, which is quicker.
   */
  static String zone(String value) {
    return ("CASE WHEN suffix(%1$s, 'Z') OR contains(%1$s, '+') OR contains(substr(%1$s, 11), '-')"
            + " THEN regexp_extract(%1$s, '\\d:\\d\\d.*?([+-]\\d\\d(:?\\d\\d)?|Z)$', 1) ELSE '' END")
        .formatted(value);
  }

  /**
   * A value as a point in time that is written in some form; nothing if it is not. It is tried only
   * where the signs of the form are there.
   */
  static String time(String value, String form) {
    // A day or a month has two digits at most.
    String begin = form.startsWith("%Y") ? value : "substr(" + value + ", 1, 3)";
    Stream<String> signs =
        form.replaceAll("%.| ", "")
            .chars()
            .distinct()
            .mapToObj(sign -> "contains(%s, '%c')".formatted(sign == ':' ? value : begin, sign));
    Stream<String> letters =
        form.contains("%b")
            ? Stream.of("lower(%1$s) <> upper(%1$s)".formatted(value))
            : Stream.of();
    return "CASE WHEN length(%s) <= 19 AND %s THEN try_strptime(%s, %s) END"
        .formatted(
            value, Stream.concat(signs, letters).collect(joining(" AND ")), value, Sql.text(form));
  }

  /** Numbers whose only comma stands before the decimals, such as 1.234,5 and 7. */
  static String comma(String value) {
    return "CASE WHEN regexp_full_match("
        + value
        + ", '[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?') THEN TRY_CAST(replace(replace("
        + value
        + ", '.', ''), ',', '.') AS DOUBLE) END";
  }

  /** A form of points in time, as an example. */
  static String spoken(String form) {
    return form.equals("iso")
        ? "2026-11-29"
        : form.replace("%Y", "2026")
            .replace("%m", "11")
            .replace("%d", "29")
            .replace("%H", "18")
            .replace("%M", "30")
            .replace("%S", "00")
            .replace("%b", "Nov");
  }
}
