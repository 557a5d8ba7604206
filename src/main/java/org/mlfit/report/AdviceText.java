package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Trust;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.report.Look.Ink;

/** Advice as an architect reads it. */
public final class AdviceText {

  private static final int FIRST_OPEN = 3;

  private AdviceText() {}

  /** The verdict, the reasons in order of severity with next actions, and what is not known. */
  public static String of(Advice advice, Look look) {
    return of(advice, Trust.NONE, look);
  }

  /** The same, and at the end that the rules are trusted, where they are. */
  public static String of(Advice advice, Trust trust, Look look) {
    Page page = new Page(look);
    page.heading("Verdict: " + advice.verdict().title() + " (" + advice.verdict().id() + ")");
    page.paragraph(advice.verdict().meaning());
    advice
        .leaning()
        .ifPresent(v -> page.paragraph("It leans to: " + v.title() + " (" + v.id() + ")."));
    addOpen(advice, page);
    addConflicts(advice.conflicts(), page);
    addFindings(advice.findings(), page);
    addQuestions("Answered “unknown”", advice.unknown(), page);
    addQuestions("Set aside, since it does not apply", advice.setAside(), page);
    trust
        .told()
        .ifPresent(
            note -> {
              page.gap();
              page.paragraph(note);
            });
    return page.toString();
  }

  private static void addOpen(Advice advice, Page page) {
    if (advice.open().isEmpty()) {
      return;
    }
    page.heading("Answer next");
    advice.open().stream()
        .limit(FIRST_OPEN)
        .forEach(q -> page.item(2, "-", q.id() + ": " + q.prompt()));
    int more = advice.open().size() - FIRST_OPEN;
    if (more > 0) {
      page.indented(4, "and " + more + " more");
    }
  }

  private static void addConflicts(List<Conflict> conflicts, Page page) {
    if (conflicts.isEmpty()) {
      return;
    }
    page.heading("Answers that cannot both be true");
    conflicts.forEach(
        c ->
            page.item(
                2,
                "!",
                Ink.CARE,
                c.message() + " (" + c.first().id() + ", " + c.second().id() + ")"));
  }

  private static void addFindings(List<RuleFinding> findings, Page page) {
    if (findings.isEmpty()) {
      return;
    }
    page.heading("Reasons");
    for (RuleFinding finding : findings) {
      String weight = finding.severity().name().toLowerCase(Locale.ROOT);
      String kind = finding.kind().name().toLowerCase(Locale.ROOT);
      page.led(2, weight, ink(finding.severity()), kind + ": " + finding.message());
      page.indented(4, "Next: " + finding.next());
      page.quiet(4, "From: " + because(finding.because()) + " [" + finding.id() + "]");
    }
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> Ink.BAD;
      case MEDIUM -> Ink.CARE;
      case LOW -> Ink.QUIET;
      case INFO -> Ink.GOOD;
    };
  }

  /** The answers and conclusions behind a finding, in one line. */
  static String because(List<Premise> premises) {
    String causes = premises.stream().map(AdviceText::cause).distinct().collect(joining("; "));
    return causes.isEmpty() ? "what is not the case" : causes;
  }

  private static String cause(Premise premise) {
    if (premise instanceof Premise.Said said) {
      return said.question().id() + " = " + AnswerText.spoken(said.question(), said.answer());
    }
    if (premise instanceof Premise.Held held) {
      return held.conclusion().id();
    }
    if (premise instanceof Premise.NotApplicable notApplicable) {
      return notApplicable.question().id() + " does not apply";
    }
    return ((Premise.NotSaid) premise).question().id() + " is open";
  }

  private static void addQuestions(String heading, List<Question> questions, Page page) {
    if (questions.isEmpty()) {
      return;
    }
    page.heading(heading);
    questions.forEach(q -> page.item(2, "-", q.id() + ": " + q.prompt()));
  }
}
