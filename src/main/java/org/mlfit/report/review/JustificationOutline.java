package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.explanation.why.Step;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.explanation.ExplanationText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Document.Entry;

/** How the verdict follows from the answers, as points that rest on the points below them. */
final class JustificationOutline {

  private static final Set<Step.Kind> LEFT_OUT =
      Set.of(Step.Kind.PASSED, Step.Kind.RULE_NOT_MET, Step.Kind.ABSENT);

  private static final int MOST_STEPS = 30;

  private final List<Entry> entries = new ArrayList<>();
  private int left;

  private JustificationOutline() {}

  /** Adds what a verdict rests on; what is open is told with what it could change. */
  static void addTo(Document page, Step verdict) {
    JustificationOutline outline = new JustificationOutline();
    told(verdict).stream()
        .filter(step -> step.kind() != Step.Kind.ANSWER)
        .forEach(step -> outline.addWithinLimit(step, 0));
    if (outline.entries.isEmpty()) {
      page.paragraph(
          verdict.id().equals(Verdict.NOT_ENOUGH_ANSWERS.id())
              ? "Two verdicts or more can still come out, and what is open decides between them."
              : "It is given when no verdict before it is, and asks for nothing itself.");
    }
    page.outline(outline.entries);
    if (outline.left > 0) {
      page.paragraph(
          "And "
              + Count.of(outline.left, "more step", "more steps")
              + "; the command explain shows all.");
    }
  }

  private void add(Step step, int depth) {
    entries.add(new Entry(depth, words(step)));
    told(step).forEach(below -> addWithinLimit(below, depth + 1));
  }

  private void addWithinLimit(Step step, int depth) {
    if (entries.size() < MOST_STEPS) {
      add(step, depth);
    } else {
      left += size(step);
    }
  }

  /** The steps to tell: what did not come about would double the outline. */
  private static List<Step> told(Step step) {
    return step.below().stream()
        .filter(below -> !LEFT_OUT.contains(below.kind()))
        .flatMap(below -> onlyLeadsOn(below) ? told(below).stream() : Stream.of(below))
        .toList();
  }

  /** Whether a rule only repeats the verdict that it gives. */
  private static boolean onlyLeadsOn(Step step) {
    return step.kind() == Step.Kind.RULE
        && step.rule().flatMap(rule -> rule.said("verdict")).isPresent();
  }

  private static int size(Step step) {
    return 1 + told(step).stream().mapToInt(JustificationOutline::size).sum();
  }

  private static String words(Step step) {
    return switch (step.kind()) {
      case VERDICT, ABSENT, RULE_NOT_MET, PASSED, FOLDED, CUT -> step.words();
      case LEANING -> "It leans to " + step.words();
      case ANSWER -> ExplanationText.answer(step);
      case RULE -> step.words() + " [" + step.id() + "]";
      case CONCLUSION -> "because " + step.words();
      case SEEN_ABOVE -> "because " + step.words() + " (see above)";
    };
  }
}
