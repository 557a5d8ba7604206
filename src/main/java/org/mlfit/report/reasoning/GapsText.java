package org.mlfit.report.reasoning;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.explanation.change.Gap;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.ValueText;

/** What is not known, and what it could change. */
public final class GapsText {

  private static final int FIRST = 10;

  private GapsText() {}

  /**
   * The gaps in the order in which it pays to fill them, then those that change nothing.
   *
   * @param all whether to show also those behind the first ten that only decide together
   */
  public static String of(Gaps gaps, boolean all, TextStyle style) {
    Page page = new Page(style);
    page.paragraph(summary(gaps));
    if (!gaps.deciding().isEmpty()) {
      page.heading("Find out; what can change the verdict by itself comes first");
    }
    int number = 1;
    int shown = all ? gaps.deciding().size() : shown(gaps.deciding());
    for (Gap gap : gaps.deciding().subList(0, shown)) {
      page.led(0, number++ + ".", Ink.QUIET, gap.question().id() + " (" + state(gap) + ")");
      page.quiet(4, gap.question().prompt());
      effects(gap).forEach(words -> page.indented(4, words));
    }
    int more = gaps.deciding().size() - shown;
    if (more > 0) {
      page.paragraph(
          "And "
              + more
              + " more, "
              + (more == 1 ? "which decides" : "each of which decides")
              + " only together with others; gaps --all shows "
              + (more == 1 ? "it." : "them."));
    }
    if (!gaps.idle().isEmpty()) {
      page.heading("Cannot change the verdict, whatever the answer");
      page.indented(2, CounterfactualText.ids(gaps.idle()));
    }
    return page.toString();
  }

  /** All that can change the verdict by themselves, and others up to ten in all. */
  private static int shown(List<Gap> deciding) {
    int alone = (int) deciding.stream().filter(gap -> !gap.alone().isEmpty()).count();
    return Math.max(alone, Math.min(FIRST, deciding.size()));
  }

  /** The present verdict and those still possible, in a sentence or two. */
  public static String summary(Gaps gaps) {
    String now = "The verdict is " + Name.quoted(gaps.now()) + ". ";
    if (gaps.deciding().isEmpty()) {
      return now
          + (gaps.idle().isEmpty()
              ? "Nothing that applies is unknown or open."
              : "Nothing that is unknown or open can change it.");
    }
    return now
        + "Once everything is known"
        + (gaps.deciding().stream().anyMatch(Gap::unknown)
            ? ", also what was answered “unknown”, it "
            : " it ")
        + (gaps.reachable().size() == 1 ? "is " : "can be ")
        + ValueText.either(gaps.reachable().stream().map(Name::quoted).toList())
        + ".";
  }

  /** Whether the question is open, not asked yet, or was answered with “unknown”. */
  public static String state(Gap gap) {
    if (gap.unknown()) {
      return "unknown";
    }
    return gap.applies() ? "open" : "not asked yet";
  }

  /** What an answer would change, by itself or together with others. */
  public static List<String> effects(Gap gap) {
    List<String> words = new ArrayList<>();
    if (!gap.alone().isEmpty()) {
      words.add(
          "By itself: "
              + gap.alone().stream()
                  .map(
                      effect ->
                          (ValueText.isOneOfMany(gap.question()) ? "an answer such as " : "")
                              + ValueText.of(gap.question(), effect)
                              + " leads to "
                              + Name.quoted(effect.verdict()))
                  .collect(joining("; "))
              + ".");
    } else if (gap.withOthers().isEmpty()) {
      words.add("It can decide only by answers that could not be true beside others.");
    } else {
      words.add(
          "By itself it leaves the verdict as it is; together with other gaps it can decide, for example between "
              + gap.withOthers().stream().map(Name::quoted).collect(joining(" and "))
              + ".");
    }
    MarginsText.leftOut(gap.question(), gap.leftOut()).ifPresent(words::add);
    return words;
  }
}
