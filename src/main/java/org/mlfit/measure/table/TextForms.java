package org.mlfit.measure.table;

import java.util.List;

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
    return "(length("
        + value
        + ") <= "
        + longest
        + " AND lower("
        + value
        + ") IN ("
        + Sql.texts(words)
        + "))";
  }

  /**
   * A value as a number; nothing if it is none. To try takes long where it fails, so not all are.
   */
  static String number(String value) {
    return "CASE WHEN " + value + " < ':' THEN TRY_CAST(" + value + " AS DOUBLE) END";
  }

  /** A value as a point in time; nothing if it is not written as 2026-11-29 is. */
  static String iso(String value) {
    return "CASE WHEN substr("
        + value
        + ", 5, 1) = '-' THEN TRY_CAST("
        + value
        + " AS TIMESTAMP) END";
  }

  /** A value as a point in time that is written in some form; nothing if it is not. */
  static String time(String value, String form) {
    return "CASE WHEN length("
        + value
        + ") <= 19 THEN try_strptime("
        + value
        + ", "
        + Sql.text(form)
        + ") END";
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

  /** How many rows meet a condition. */
  static String count(String condition) {
    return "count(*) FILTER (WHERE " + condition + ")";
  }
}
