package org.mlfit.report.text;

import java.util.Locale;
import org.mlfit.knowledge.rule.Verdict;

/** What things are called in every report. */
public final class Name {

  private Name() {}

  /** A constant as it is written for people and machines, such as {@code not-met}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A verdict in the middle of a sentence, such as {@code “Get data”}. */
  public static String quoted(Verdict verdict) {
    return "“" + verdict.title() + "”";
  }

  /** A verdict that may be typed next, such as {@code Get data (get-data)}. */
  public static String withId(Verdict verdict) {
    return verdict.title() + " (" + verdict.id() + ")";
  }
}
