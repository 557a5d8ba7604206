package org.mlfit.report.advice;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mlfit.advice.Advice;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.FindingRoles.Role;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle.Ink;

/**
 * Findings in order of weight: what made the verdict, what else holds the proposal back, and the
 * rest in a line each.
 */
public final class FindingsText {

  private FindingsText() {}

  /**
   * Adds all findings of some advice.
   *
   * @param whole whether to tell the rest as fully as what holds the proposal back
   */
  static void add(Page page, Advice advice, boolean whole) {
    add(page, advice, Role.DECIDES, true);
    addOthers(page, advice, whole);
  }

  /** Adds all findings but those that made the verdict. */
  public static void addOthers(Page page, Advice advice, boolean whole) {
    add(page, advice, Role.NEXT, true);
    add(page, advice, Role.LATER, whole);
  }

  private static void add(Page page, Advice advice, Role role, boolean whole) {
    List<RuleFinding> findings = FindingRoles.of(advice).with(role);
    if (findings.isEmpty()) {
      return;
    }
    page.heading(heading(advice, role));
    for (RuleFinding finding : findings) {
      if (whole) {
        addWhole(page, finding);
      } else {
        page.led(2, mark(finding), ink(finding.severity()), line(finding));
      }
    }
    if (!whole) {
      page.quiet(2, "explain --all tells each whole, with what to do.");
    }
  }

  /** What a group of findings is called. */
  public static String heading(Advice advice, Role role) {
    FindingRoles roles = FindingRoles.of(advice);
    return switch (role) {
      case DECIDES -> "Why";
      case NEXT -> advice.isOpen() ? "What holds it back so far" : "What else holds it back";
      case LATER -> {
        int count = roles.with(role).size();
        boolean alone = count == advice.findings().size();
        yield (alone ? "Noticed, for later: " : "Also noticed, for later: ") + count;
      }
    };
  }

  private static void addWhole(Page page, RuleFinding finding) {
    String words = Name.of(finding.kind()) + ": " + finding.message();
    page.led(2, mark(finding), ink(finding.severity()), words);
    page.indented(4, "Next: " + finding.next());
    page.quiet(4, "From: " + because(finding.because()) + " [" + finding.id() + "]");
  }

  private static String mark(RuleFinding finding) {
    return Name.of(finding.severity());
  }

  /** A finding in a line. */
  private static String line(RuleFinding finding) {
    return Name.of(finding.kind()) + ": " + finding.rule().title() + " [" + finding.id() + "]";
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
    String causes = premises.stream().map(FindingsText::cause).distinct().collect(joining("; "));
    return causes.isEmpty() ? "what is not the case" : causes;
  }

  private static String cause(Premise premise) {
    if (premise instanceof Premise.Said said) {
      return said.question().id() + " = " + AnswerText.spoken(said.question(), said.answer());
    }
    if (premise instanceof Premise.Held held) {
      return held.conclusion().title();
    }
    if (premise instanceof Premise.NotApplicable notApplicable) {
      return notApplicable.question().id() + " does not apply";
    }
    return ((Premise.NotSaid) premise).question().id() + " is open";
  }
}
