package org.mlfit.report.reasoning;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Effect;
import org.mlfit.explanation.change.Margin;
import org.mlfit.explanation.change.Margins;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.ValueText;

/** How far each answer can change before the advice does, for people. */
public final class MarginsText {

  private MarginsText() {}

  /** Numbers first, then answers that can flip the verdict, then those that cannot. */
  public static String of(Margins margins, TextStyle style) {
    Page page = new Page(style);
    page.paragraph(summary(margins));
    add("Numbers, all else being as said", numbers(margins), page);
    add(
        "Other answers that can change the verdict by themselves",
        only(margins, m -> !m.flips().isEmpty()),
        page);
    add(
        "Other answers that would, if that could be true beside the rest",
        only(margins, m -> m.flips().isEmpty() && !m.leftOut().isEmpty()),
        page);
    List<Margin> firm = only(margins, m -> m.flips().isEmpty() && m.leftOut().isEmpty());
    if (!firm.isEmpty()) {
      page.heading("Other answers that cannot; “unknown” is not tried here");
      page.indented(2, firm.stream().map(m -> m.question().id()).collect(joining(", ")));
    }
    return page.toString();
  }

  private static void add(String heading, List<Margin> margins, Page page) {
    if (margins.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Margin margin : margins) {
      page.led(2, margin.question().id() + ":", Ink.STRONG, said(margin));
      sentences(margin).forEach(words -> page.indented(6, words));
    }
  }

  /** How firmly the verdict stands, in a sentence. */
  public static String summary(Margins margins) {
    String now = "The verdict is " + Name.quoted(margins.now()) + ". ";
    List<Verdict> near = margins.oneAnswerAway();
    if (!margins.notKnown().isEmpty()) {
      // What is not known has no margin, and yet may change the verdict.
      return now
          + (near.isEmpty()
              ? "No one changed answer that somebody can choose leads to another verdict for certain."
              : "One changed answer that somebody can choose leads for certain to "
                  + ValueText.either(near.stream().map(Name::quoted).toList())
                  + ".")
          + " Only what was said is moved here; gaps says what can change that is open or unknown.";
    }
    return now
        + (near.isEmpty()
            ? "No other verdict is one changed answer away that somebody can choose."
            : "This verdict is one changed answer that somebody can choose away from "
                + ValueText.either(near.stream().map(Name::quoted).toList())
                + ".");
  }

  private static List<Margin> numbers(Margins margins) {
    return margins.all().stream().filter(m -> m.verdictHolds().isPresent()).toList();
  }

  /** Some of the answers that are no numbers. */
  private static List<Margin> only(Margins margins, Predicate<Margin> wanted) {
    return margins.all().stream().filter(m -> m.verdictHolds().isEmpty()).filter(wanted).toList();
  }

  /** What was said, in words. */
  public static String said(Margin margin) {
    String fixed = margin.question().fixed() ? " (nobody can choose it)" : "";
    return "you said " + AnswerText.spoken(margin.question(), margin.said()) + fixed;
  }

  /** How far the answer can change, and what happens beyond. */
  public static List<String> sentences(Margin margin) {
    List<String> words = new ArrayList<>();
    margin
        .verdictHolds()
        .ifPresent(
            range ->
                words.add(
                    "The verdict holds "
                        + ValueText.over(margin.question(), range)
                        + canBeTrue(margin, range)
                        + "."));
    if (!margin.flips().isEmpty()) {
      words.add(
          margin.flips().stream()
                  .map(flip -> with(margin, flip) + wouldBe(flip))
                  .collect(joining(". "))
              + ".");
    }
    leftOut(margin.question(), margin.leftOut()).ifPresent(words::add);
    if (!margin.allHolds().equals(margin.verdictHolds())) {
      words.add(
          "Verdict and findings hold "
              + ValueText.over(margin.question(), margin.allHolds().orElseThrow())
              + ".");
      margin.edges().stream()
          .filter(edge -> !edge.gone().isEmpty() || !edge.come().isEmpty())
          .forEach(edge -> words.add(edge(margin, edge)));
    }
    return words;
  }

  private static String canBeTrue(Margin margin, Interval holds) {
    if (margin.canBeTrue().isEmpty()) {
      return "; beside the other answers none of these can be true";
    }
    return margin
        .canBeTrue()
        .filter(range -> !range.equals(holds))
        .map(
            range ->
                "; beside the other answers only "
                    + ValueText.bounded(margin.question(), range)
                    + " can be true")
        .orElse("");
  }

  /** Which answers are no way to another verdict, since others exclude them. */
  static Optional<String> leftOut(Question question, List<Effect> effects) {
    return effects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out, since it could not be true beside the other answers: "
                + effects.stream()
                    .flatMap(
                        effect ->
                            Stream.concat(
                                effect.intervals().stream()
                                    .map(range -> ValueText.bounded(question, range)),
                                effect.answers().stream()
                                    .map(a -> "“" + AnswerText.spoken(question, a) + "”")))
                    .collect(joining(", "))
                + ".");
  }

  private static String with(Margin margin, Effect flip) {
    String values = ValueText.of(margin.question(), flip);
    if (flip.intervals().isEmpty()) {
      return (ValueText.isOneOfMany(margin.question())
              ? "With an answer such as "
              : "With the answer ")
          + values;
    }
    return values.startsWith("from ") ? PlanText.capital(values) : "With " + values;
  }

  private static String wouldBe(Effect flip) {
    return flip.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS)
        ? " open questions would decide"
        : " it would be " + Name.quoted(flip.verdict());
  }

  private static String edge(Margin margin, Margin.Edge edge) {
    List<String> parts = new ArrayList<>();
    if (!edge.come().isEmpty()) {
      parts.add(ids(edge.come()) + (edge.come().size() == 1 ? " comes" : " come"));
    }
    if (!edge.gone().isEmpty()) {
      parts.add(ids(edge.gone()) + (edge.gone().size() == 1 ? " goes" : " go"));
    }
    return "At "
        + AnswerText.spoken(margin.question(), edge.at())
        + ": "
        + String.join(", ", parts)
        + ".";
  }

  private static String ids(List<RuleFinding> findings) {
    return findings.stream()
        .map(finding -> "“" + finding.message() + "” [" + finding.id() + "]")
        .collect(joining(" and "));
  }
}
