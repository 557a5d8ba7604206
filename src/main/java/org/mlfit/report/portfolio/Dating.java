package org.mlfit.report.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mlfit.advice.Testimony;

/**
 * How old the evidence of a proposal is.
 *
 * @param answers how many answers there are
 * @param dated how many of them say as of which day
 * @param oldest the first of these days
 * @param day the day on which they are judged
 */
record Dating(int answers, int dated, Optional<LocalDate> oldest, Optional<LocalDate> day) {

  static Dating of(Testimony said) {
    List<LocalDate> days =
        said.asMap().values().stream().flatMap(one -> one.evidence().asOf().stream()).toList();
    return new Dating(
        said.questions().size(), days.size(), days.stream().min(LocalDate::compareTo), said.day());
  }

  /** How many days old the oldest evidence is; nothing where it has no day or is judged on none. */
  OptionalLong daysOld() {
    return oldest.isPresent() && day.isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(oldest.get(), day.get()))
        : OptionalLong.empty();
  }

  /** All of it in words. */
  String inWords() {
    if (dated == 0) {
      return "no answer is dated";
    }
    String age = daysOld().stream().mapToObj(days -> ", " + age(days)).findFirst().orElse("");
    return "oldest of " + oldest.get() + age + "; " + dated + " of " + answers + " dated";
  }

  private static String age(long days) {
    return days < 0 ? "after the day" : days == 1 ? "1 day old" : days + " days old";
  }
}
