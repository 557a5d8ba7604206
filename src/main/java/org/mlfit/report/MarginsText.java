package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.explanation.Margin;
import org.mlfit.explanation.Margins;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.report.Look.Ink;

/** How far each answer carries the verdict. */
public final class MarginsText {

  private MarginsText() {}

  /** Numbers first, then answers that can flip the verdict, then those that cannot. */
  public static String of(Margins margins, Look look) {
    Page page = new Page(look);
    page.paragraph(summary(margins));
    List<Margin> numbers = numbers(margins);
    if (!numbers.isEmpty()) {
      page.heading("Numbers, all else being as said");
      for (Margin margin : numbers) {
        page.led(2, margin.question().id() + ":", Ink.STRONG, said(margin));
        sentences(margin).forEach(words -> page.indented(6, words));
      }
    }
    List<Margin> flipping = flipping(margins);
    if (!flipping.isEmpty()) {
      page.heading("Other answers that can change the verdict by themselves");
      for (Margin margin : flipping) {
        page.led(2, margin.question().id() + ":", Ink.STRONG, said(margin));
        sentences(margin).forEach(words -> page.indented(6, words));
      }
    }
    List<Margin> firm = firm(margins);
    if (!firm.isEmpty()) {
      page.heading("Other answers that cannot");
      page.indented(2, firm.stream().map(m -> m.question().id()).collect(joining(", ")));
    }
    return page.toString();
  }

  static String summary(Margins margins) {
    String now = "The verdict is " + CounterfactualText.title(margins.now()) + ". ";
    return margins.oneAnswerAway().isEmpty()
        ? now + "No other verdict is one answer away."
        : now
            + "This verdict is one answer away from "
            + ValueText.either(
                margins.oneAnswerAway().stream().map(CounterfactualText::title).toList())
            + ".";
  }

  static List<Margin> numbers(Margins margins) {
    return margins.all().stream().filter(m -> m.verdictHolds().isPresent()).toList();
  }

  static List<Margin> flipping(Margins margins) {
    return margins.all().stream()
        .filter(m -> m.verdictHolds().isEmpty() && !m.flips().isEmpty())
        .toList();
  }

  static List<Margin> firm(Margins margins) {
    return margins.all().stream()
        .filter(m -> m.verdictHolds().isEmpty() && m.flips().isEmpty())
        .toList();
  }

  static String said(Margin margin) {
    String fixed = margin.question().fixed() ? " (nobody can choose it)" : "";
    return "you said " + AnswerText.spoken(margin.question(), margin.said()) + fixed;
  }

  /** How far it carries, and what lies beyond. */
  static List<String> sentences(Margin margin) {
    List<String> words = new ArrayList<>();
    margin
        .verdictHolds()
        .ifPresent(
            range ->
                words.add("The verdict holds for " + ValueText.of(margin.question(), range) + "."));
    if (!margin.flips().isEmpty()) {
      words.add(
          margin.flips().stream()
                  .map(
                      flip ->
                          (flip.intervals().isEmpty() ? "With the answer " : "With ")
                              + ValueText.of(margin.question(), flip)
                              + " it would be "
                              + CounterfactualText.title(flip.verdict()))
                  .collect(joining(". "))
              + ".");
    }
    if (!margin.allHolds().equals(margin.verdictHolds())) {
      words.add(
          "Verdict and findings hold for "
              + ValueText.of(margin.question(), margin.allHolds().orElseThrow())
              + ".");
      margin.edges().stream()
          .filter(edge -> !edge.gone().isEmpty() || !edge.come().isEmpty())
          .forEach(edge -> words.add(edge(margin, edge)));
    }
    return words;
  }

  private static String edge(Margin margin, Margin.Edge edge) {
    List<String> parts = new ArrayList<>();
    if (!edge.come().isEmpty()) {
      parts.add(String.join(", ", edge.come()) + " comes");
    }
    if (!edge.gone().isEmpty()) {
      parts.add(String.join(", ", edge.gone()) + " goes");
    }
    return "At "
        + AnswerText.spoken(margin.question(), edge.at())
        + ": "
        + String.join(", ", parts)
        + ".";
  }
}
