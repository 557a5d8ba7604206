package org.mlfit.report.advice;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advice.Certainty;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.SetAside;
import org.mlfit.advice.Testimony.PastReview;
import org.mlfit.interview.Direction;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** Advice as an architect reads it. */
public final class AdviceText {

  private static final int FIRST_OPEN = 3;

  private AdviceText() {}

  /**
   * The verdict, the reasons in order of weight with next actions, what is not known, and that the
   * rules are trusted, where they are.
   */
  public static String of(Advice advice, Trust trust, TextStyle style) {
    return of(advice, Optional.empty(), List.of(), false, trust, style);
  }

  /**
   * The same with the direction behind the verdict, where one is known.
   *
   * @param pastReview the answers that count as unknown since they are past their review
   * @param whole whether to tell also of what can wait as fully as of the rest
   */
  public static String of(
      Advice advice,
      Optional<Direction> direction,
      List<PastReview> pastReview,
      boolean whole,
      Trust trust,
      TextStyle style) {
    Page page = new Page(style);
    page.heading("Verdict: " + Name.withId(advice.verdict()));
    page.paragraph(advice.verdict().meaning());
    decidedBy(advice).ifPresent(page::paragraph);
    direction.ifPresent(behind -> page.paragraph(heading(behind)));
    advice.leaning().ifPresent(v -> page.paragraph("It leans to: " + Name.withId(v) + "."));
    certainty(advice, "gaps says whether finding out what was answered “unknown” can.")
        .ifPresent(page::paragraph);
    addOpen(advice, page);
    addConflicts(advice.conflicts(), page);
    addPastReview(pastReview, page);
    FindingsText.add(page, advice, whole);
    page.list("Answered “unknown”", QuestionText.prompts(advice.unknown()));
    addSetAside(SetAside.among(advice.setAside(), advice), page);
    trust
        .told()
        .ifPresent(
            note -> {
              page.gap();
              page.paragraph(note);
            });
    return page.toString();
  }

  /**
   * What open answers can still do to the verdict, where that is not plain.
   *
   * @param findingOut where it is told what finding out what is unknown could do, as a sentence
   */
  public static Optional<String> certainty(Advice advice, String findingOut) {
    if (advice.certainty() == Certainty.UNPROVED) {
      return Optional.of(
          "It is what was said so far; whether open answers can change it is not proved with these"
              + " rules.");
    }
    return advice.isSettled() && !advice.idle().isEmpty()
        ? Optional.of(
            "It is settled: no answer to an open question can change it"
                + (advice.unknown().isEmpty() ? "." : "; " + findingOut))
        : Optional.empty();
  }

  /** Where a proposal is heading behind the verdict that holds it back. */
  public static String heading(Direction direction) {
    List<String> ids = direction.without().stream().map(Question::id).toList();
    return "Once "
        + String.join(" and ", ids)
        + (ids.size() == 1 ? " no longer holds" : " no longer hold")
        + " it back, this looks like: "
        + Name.withId(direction.verdict())
        + ".";
  }

  /** What of all that can lead to the verdict is the case here; nothing if no finding led to it. */
  public static Optional<String> decidedBy(Advice advice) {
    String titles = deciding(advice);
    return titles.isEmpty() ? Optional.empty() : Optional.of("What decides here: " + titles + ".");
  }

  /** The same, the titles alone; empty if no finding led to it. */
  public static String deciding(Advice advice) {
    List<String> titles =
        FindingRoles.of(advice).caseAtHand().stream()
            .map(f -> f.rule().title())
            .distinct()
            .toList();
    int more = titles.size() - FIRST_OPEN;
    return titles.stream().limit(FIRST_OPEN).collect(joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  private static void addOpen(Advice advice, Page page) {
    page.list("Answer next", QuestionText.prompts(advice.answerNext()), FIRST_OPEN);
  }

  private static void addConflicts(List<Conflict> conflicts, Page page) {
    if (conflicts.isEmpty()) {
      return;
    }
    page.heading("Answers that cannot both be true");
    conflicts.forEach(conflict -> page.item(2, "!", Ink.CARE, conflict.sentence()));
  }

  private static void addPastReview(List<PastReview> pastReview, Page page) {
    if (!pastReview.isEmpty()) {
      page.heading("Answers past their review");
      pastReview.forEach(past -> page.item(2, "!", Ink.CARE, past.sentence()));
    }
  }

  private static void addSetAside(List<SetAside> aside, Page page) {
    if (aside.isEmpty()) {
      return;
    }
    page.heading("Set aside, since it does not apply as things stand");
    for (SetAside group : aside) {
      QuestionText.prompts(group.questions()).forEach(prompt -> page.item(2, "-", prompt));
      page.quiet(4, group.reason());
    }
  }
}
