package org.mlfit.report;

import org.mlfit.explanation.Reading;
import org.mlfit.explanation.Step;
import org.mlfit.report.Look.Ink;

/** An explanation as a tree. */
public final class ExplanationText {

  private static final int DEEPEST_INDENT = 12;

  private ExplanationText() {}

  /** The tree from the top step down to the answers. */
  public static String of(Step top, Look look) {
    Page page = new Page(look);
    add(top, 0, page);
    return page.toString();
  }

  private static void add(Step step, int depth, Page page) {
    int indent = Math.min(DEEPEST_INDENT, 2 * depth);
    switch (step.kind()) {
      case VERDICT -> page.led(indent, "Verdict", Ink.STRONG, step.id() + ": " + step.words());
      case RULE -> addRule(step, indent, page);
      case CONCLUSION ->
          page.led(indent, "because", Ink.QUIET, step.id() + " holds: " + step.words());
      case SEEN_ABOVE ->
          page.led(indent, "because", Ink.QUIET, step.id() + " holds (explained above)");
      case ANSWER -> page.item(indent, "-", step.words());
    }
    step.below().forEach(below -> add(below, depth + 1, page));
  }

  private static void addRule(Step step, int indent, Page page) {
    String place = step.id() + " (" + step.place() + "): " + step.words();
    page.led(indent, "rule", Ink.STRONG, place);
    for (Reading reading : step.conditions()) {
      String actual = reading.actual().isEmpty() ? "" : "   [" + reading.actual() + "]";
      page.quiet(indent + 4, "when " + reading.text() + actual);
    }
  }
}
