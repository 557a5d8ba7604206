package org.mlfit.report.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** An explanation as a tree. */
public final class ExplanationText {

  private static final int DEEPEST_INDENT = 16;

  private final Page page;
  private final boolean brief;
  private final Set<String> answersShown = new HashSet<>();

  private ExplanationText(Page page, boolean brief) {
    this.page = page;
    this.brief = brief;
  }

  /** The tree from the top step down to the answers. */
  public static String of(Step top, TextStyle style) {
    Page page = new Page(style);
    ExplanationText text = new ExplanationText(page, false);
    if (top.kind() == Kind.VERDICT) {
      text.addVerdict(top);
    } else {
      text.add(top, 0);
    }
    return page.toString();
  }

  /** Adds steps to a page, set in from the left, without conditions, reasons and sources. */
  static void addBriefly(Page page, int indent, List<Step> steps) {
    ExplanationText text = new ExplanationText(page, true);
    steps.forEach(step -> text.add(step, indent));
  }

  private void addVerdict(Step verdict) {
    page.heading("Verdict: " + verdict.words() + " (" + verdict.id() + ")");
    page.paragraph(verdict.detail());
    List<Step> why = without(Kind.PASSED, verdict.below());
    List<Step> passed = verdict.below().stream().filter(s -> s.kind() == Kind.PASSED).toList();
    if (why.stream().anyMatch(step -> step.kind() == Kind.ANSWER)) {
      page.heading("These questions are open, and the verdict needs an answer to them");
    } else if (!why.isEmpty()) {
      page.heading("How it came about");
    }
    why.forEach(step -> add(step, 0));
    if (!passed.isEmpty()) {
      page.heading("Verdicts that come before it, and why none of them holds");
      passed.forEach(this::addPassed);
    }
  }

  private static List<Step> without(Kind kind, List<Step> steps) {
    return steps.stream().filter(step -> step.kind() != kind).toList();
  }

  private void addPassed(Step gate) {
    page.item(2, "-", gate.words() + " (" + gate.id() + ")");
    gate.conditions().stream()
        .filter(reading -> !reading.isMet())
        .forEach(reading -> page.quiet(6, reading.plain()));
  }

  private void add(Step step, int indent) {
    int in = Math.min(DEEPEST_INDENT, indent);
    switch (step.kind()) {
      case VERDICT, LEANING -> page.led(in, "It leans to", Ink.STRONG, step.words() + ":");
      case RULE -> addRule(step, in);
      case CONCLUSION ->
          page.led(in, "because", Ink.STRONG, step.words() + name(step) + ways(step));
      case SEEN_ABOVE ->
          page.led(in, "because", Ink.STRONG, step.words() + name(step) + ", see above");
      case ABSENT ->
          page.led(in, "since", Ink.STRONG, "this is not so: " + step.words() + name(step));
      case RULE_NOT_MET -> addNotMet(step, in);
      case ANSWER -> addAnswer(step, in);
      case PASSED -> addPassed(step);
      case FOLDED ->
          page.quiet(in, "… and so on through " + step.words() + "; --depth shows each step …");
      case CUT -> page.quiet(in, "… " + step.words() + " further down …");
    }
    step.below().stream()
        .filter(below -> !brief || below.kind() != Kind.RULE_NOT_MET)
        .forEach(below -> add(below, isSilent(step) ? indent : indent + 2));
  }

  /** In brief, a rule without words of its own is only the way from what it reads. */
  private boolean isSilent(Step step) {
    return brief && step.kind() == Kind.RULE && said(step).isEmpty();
  }

  private static String said(Step step) {
    Rule rule = step.rule().orElseThrow();
    if (rule.said("verdict").isPresent()) {
      return "";
    }
    return step.detail().isEmpty() ? rule.said("title").orElse("") : step.detail();
  }

  /** In brief, each answer is said once. */
  private void addAnswer(Step step, int indent) {
    if (answersShown.add(step.id()) || !brief) {
      page.item(indent, "-", answer(step));
    }
  }

  private static String name(Step step) {
    return " [" + step.id() + "]";
  }

  private static String ways(Step conclusion) {
    int ways = conclusion.below().size();
    return ways < 2 ? "" : ", for " + ways + " reasons, each enough by itself:";
  }

  private void addRule(Step step, int indent) {
    Rule rule = step.rule().orElseThrow();
    String said = said(step);
    if (brief) {
      if (!said.isEmpty()) {
        page.led(indent, "•", Ink.STRONG, said + name(step));
      }
      return;
    }
    if (said.isEmpty()) {
      page.quiet(indent, "by rule " + rule.id() + " (" + step.place() + ")");
    } else {
      page.led(indent, "•", Ink.STRONG, said);
      String title = rule.said("title").filter(t -> !t.equals(said)).map(t -> ": " + t).orElse("");
      page.quiet(indent + 2, "rule " + rule.id() + " (" + step.place() + ")" + title);
    }
    if (step.conditions().isEmpty()) {
      page.indented(indent + 2, "It asks for nothing: it is given when no other verdict is.");
    }
    step.conditions().forEach(reading -> addReading(page, indent + 2, reading));
    if (!rule.rationale().isEmpty()) {
      page.quiet(indent + 2, "Reason: " + rule.rationale());
    }
    if (!rule.source().isEmpty()) {
      page.quiet(indent + 2, "Source: " + rule.source());
    }
  }

  private void addNotMet(Step step, int indent) {
    page.quiet(indent, "rule " + step.id() + " (" + step.place() + ") did not fire:");
    step.conditions().forEach(reading -> addReading(page, indent + 2, reading));
  }

  /** A condition as written, with what is the case beside it. */
  static void addReading(Page page, int indent, Reading reading) {
    String actual = reading.actual().isEmpty() ? "" : "   [" + reading.actual() + "]";
    page.item(indent, mark(reading), ink(reading), reading.text() + actual);
  }

  static String mark(Reading reading) {
    return switch (reading.status()) {
      case MET -> "✓";
      case NOT_MET -> "✗";
      case UNKNOWN -> "?";
    };
  }

  static Ink ink(Reading reading) {
    return switch (reading.status()) {
      case MET -> Ink.GOOD;
      case NOT_MET -> Ink.BAD;
      case UNKNOWN -> Ink.CARE;
    };
  }

  /** The question as asked, what was said, and the id. */
  public static String answer(Step step) {
    String said = step.words().substring(step.id().length()).replaceFirst("^ = | is |^ ", "");
    return step.detail() + " " + said + name(step);
  }
}
