package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.explanation.why.Step;
import org.mlfit.report.explanation.ExplanationText;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Document.Point;
import org.mlfit.report.text.Phrase;

/** The justification as a tree that grows to the right and down, from the verdict to answers. */
final class JustificationPicture {

  private static final Set<Step.Kind> LEFT_OUT =
      Set.of(Step.Kind.PASSED, Step.Kind.RULE_NOT_MET, Step.Kind.ABSENT);

  private static final int INDENT = 18;
  private static final int DEEPEST = 8;
  private static final int SIZE = 13;
  private static final int LINE = 17;
  private static final int PADDING = 6;
  private static final int SPACE = 7;
  private static final int MOST_STEPS = 60;

  private final Svg svg = new Svg();
  private final List<Point> points = new ArrayList<>();
  private int y;
  private int left;

  private JustificationPicture() {}

  static void addTo(Document page, Step verdict) {
    JustificationPicture picture = new JustificationPicture();
    picture.draw(verdict, 0);
    if (picture.left > 0) {
      String more = "and " + picture.left + " more steps; the command explain shows all";
      picture.svg.text(0, picture.y + LINE, "small", more);
      picture.points.add(new Point(Phrase.of(more)));
      picture.y += LINE + SPACE;
    }
    page.picture(
        picture.svg.drawn(picture.y, "How the verdict follows from the answers"),
        () -> page.points(false, picture.points));
  }

  /** Draws a step and what it rests on; gives the height of its middle. */
  private int draw(Step step, int depth) {
    int x = INDENT * Math.min(depth, DEEPEST);
    List<String> lines = Svg.lines(words(step), Svg.WIDTH - x - 2 * PADDING, SIZE);
    int height = lines.size() * LINE + 2 * PADDING - 2;
    int middle = y + height / 2;
    svg.box(x, y, Svg.WIDTH - x, height, style(step));
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x + PADDING, y + PADDING + LINE * i + SIZE - 1, "step", lines.get(i));
    }
    points.add(new Point(Phrase.of("— ".repeat(depth) + words(step))));
    int bottom = y + height;
    y = bottom + SPACE;
    for (Step below : drawn(step)) {
      if (points.size() >= MOST_STEPS) {
        left += size(below);
      } else {
        int at = draw(below, depth + 1);
        int joint = INDENT * Math.min(depth, DEEPEST - 1) + INDENT / 2;
        svg.elbow(joint, bottom, joint + INDENT / 2, at);
      }
    }
    return middle;
  }

  /** The steps to draw: what did not come about would double the picture. */
  private static List<Step> drawn(Step step) {
    return step.below().stream()
        .filter(below -> !LEFT_OUT.contains(below.kind()))
        .flatMap(below -> onlyLeadsOn(below) ? drawn(below).stream() : Stream.of(below))
        .toList();
  }

  /** Whether a rule only repeats the verdict that it gives. */
  private static boolean onlyLeadsOn(Step step) {
    return step.kind() == Step.Kind.RULE
        && step.rule().flatMap(rule -> rule.said("verdict")).isPresent();
  }

  private static int size(Step step) {
    return 1 + drawn(step).stream().mapToInt(JustificationPicture::size).sum();
  }

  private static String words(Step step) {
    return switch (step.kind()) {
      case VERDICT, LEANING, ABSENT, RULE_NOT_MET, PASSED, FOLDED, CUT -> step.words();
      case ANSWER -> ExplanationText.answer(step);
      case RULE -> step.words() + " [" + step.id() + "]";
      case CONCLUSION -> "because " + step.words();
      case SEEN_ABOVE -> "because " + step.words() + " (see above)";
    };
  }

  private static String style(Step step) {
    return switch (step.kind()) {
      case VERDICT, LEANING -> "verdict";
      case RULE -> "rule";
      case CONCLUSION, SEEN_ABOVE -> "conclusion";
      case ANSWER, ABSENT, RULE_NOT_MET, PASSED, FOLDED, CUT -> "answer";
    };
  }
}
