package org.mlfit.report.reasoning;

import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** What was proved, and what can still come out, for people. */
public final class ProofText {

  private static final int FEW = 12;

  private ProofText() {}

  /** One claim on a line, with what refutes it below. */
  public static String of(Claim claim, TextStyle style) {
    Page page = new Page(style);
    String words = claim.name() + "  " + claim.millis() + " ms";
    switch (claim.status()) {
      case HOLDS -> page.item(0, "✓", Ink.GOOD, words);
      case REFUTED -> page.item(0, "✗", Ink.BAD, words);
      case NOT_DECIDED, NOT_PROVEN -> page.item(0, "?", Ink.CARE, words);
    }
    claim.words().lines().forEach(line -> page.indented(2, line));
    return page.toString();
  }

  /** The count of each outcome in one line. */
  public static String summary(List<Claim> claims, TextStyle style) {
    long holding = count(claims, Claim.Status.HOLDS);
    Ink ink = holding == claims.size() ? Ink.GOOD : Ink.BAD;
    long millis = claims.stream().mapToLong(Claim::millis).sum();
    String words =
        Count.of(claims.size(), "claim")
            + ", "
            + holding
            + " proved, "
            + count(claims, Claim.Status.REFUTED)
            + " refuted, "
            + count(claims, Claim.Status.NOT_DECIDED)
            + " not decided, "
            + count(claims, Claim.Status.NOT_PROVEN)
            + " not proven  "
            + millis
            + " ms";
    return style.paint(ink, words) + "\n";
  }

  private static long count(List<Claim> claims, Claim.Status status) {
    return claims.stream().filter(claim -> claim.status() == status).count();
  }

  /** What the present answers can still come to, and which open questions decide it. */
  public static String possible(Possible possible, TextStyle style) {
    Page page = new Page(style);
    Set<Verdict> verdicts = possible.verdicts().verdicts().keySet();
    if (possible.verdicts().isSettled()) {
      page.paragraph(
          "Settled: "
              + Name.withId(verdicts.iterator().next())
              + ". No answer to an open question can change it; only what was said can"
              + (possible.unknown().isEmpty()
                  ? "."
                  : "; gaps says whether finding out what is “unknown” can."));
    } else {
      page.list("Still possible", verdicts.stream().map(Name::withId).toList());
      page.list(
          "Not proven whether possible",
          possible.verdicts().notProven().stream().map(Name::withId).toList());
      addQuestions(page, possible);
    }
    page.list("Findings in any case", ids(possible.findings().certain()));
    page.list("Findings so far that may still go", ids(possible.mayGo()));
    addPossibleFindings(page, ids(possible.mayCome()));
    page.list("Findings of which nothing is proven", ids(possible.findings().notProven()));
    page.list(
        "What cannot be reasoned about",
        possible.untranslated().stream().map(Untranslated::toString).toList());
    return page.toString();
  }

  private static void addQuestions(Page page, Possible possible) {
    String heading = "Open questions that can still decide between them";
    if (possible.deciding().isEmpty()) {
      page.heading(heading);
      page.indented(2, "Not proven.");
    }
    page.list(
        heading,
        possible.deciding().orElse(List.of()).stream()
            .map(
                question ->
                    question.id()
                        + (possible.notYet().contains(question) ? " (not asked yet): " : ": ")
                        + question.prompt())
            .toList());
    addUnknown(page, possible);
  }

  private static void addUnknown(Page page, Possible possible) {
    if (!possible.unknown().isEmpty()) {
      page.gap()
          .paragraph(
              "“Unknown” counts as said here, for "
                  + CounterfactualText.ids(possible.unknown())
                  + "; gaps says what finding out could change.");
    }
    if (!possible.setAside().isEmpty()) {
      page.gap()
          .paragraph(
              "“Unknown” was also said of what does not apply so far: "
                  + CounterfactualText.ids(possible.setAside())
                  + ".");
    }
  }

  /** A list that would fill the screen is replaced by a sentence. */
  private static void addPossibleFindings(Page page, List<String> ids) {
    if (ids.size() <= FEW) {
      page.list("Findings that may come", ids);
    } else {
      page.gap().paragraph(ids.size() + " findings may come; --format json lists them.");
    }
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
