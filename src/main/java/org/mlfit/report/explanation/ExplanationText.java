package org.mlfit.report.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;
import org.mlfit.report.advice.FindingsText;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/**
 * An explanation as a tree: in the words of titles, questions and answers, and if that is wanted
 * with the text of each rule and its place, as whoever wrote the rule wants to see it.
 */
public final class ExplanationText {

  private static final int DEEPEST_INDENT = 16;

  private final Page page;
  private final Detail detail;
  private final Set<String> answersShown = new HashSet<>();
  private final List<String> toldAgainst = new ArrayList<>();

  private ExplanationText(Page page, Detail detail) {
    this.page = page;
    this.detail = detail;
  }

  /** How much is told of each rule. */
  private enum Detail {
    WHAT_IT_SAYS,
    WITH_REASON,
    WITH_TEXT
  }

  /**
   * The tree from the top step down to the answers.
   *
   * @param rulesText whether to show the text of each rule and where it stands
   */
  public static String of(Step top, boolean rulesText, TextStyle style) {
    Page page = new Page(style);
    ExplanationText text =
        new ExplanationText(page, rulesText ? Detail.WITH_TEXT : Detail.WITH_REASON);
    if (top.kind() == Kind.VERDICT) {
      text.addVerdict(top, true);
    } else {
      text.add(top, 0);
    }
    return page.toString();
  }

  /**
   * The same for the verdict of some advice, and then what does not follow from the way to it.
   *
   * @param whole whether to tell also of what can wait as fully as of the rest
   */
  public static String ofVerdict(
      Step verdict, Advice advice, boolean whole, boolean rulesText, TextStyle style) {
    Page page = new Page(style);
    new ExplanationText(page, rulesText ? Detail.WITH_TEXT : Detail.WITH_REASON)
        .addVerdict(verdict, whole);
    FindingsText.addOthers(page, advice, whole);
    return page.toString();
  }

  /** Adds steps to a page, set in from the left, without conditions, reasons and sources. */
  static void addBriefly(Page page, int indent, List<Step> steps) {
    ExplanationText text = new ExplanationText(page, Detail.WHAT_IT_SAYS);
    steps.forEach(step -> text.add(step, indent));
  }

  private void addVerdict(Step verdict, boolean whole) {
    page.heading("Verdict: " + verdict.words() + " (" + verdict.id() + ")");
    page.paragraph(verdict.detail());
    List<Step> why = without(Kind.PASSED, verdict.below());
    List<Step> passed = verdict.below().stream().filter(s -> s.kind() == Kind.PASSED).toList();
    List<Step> open = why.stream().filter(step -> step.kind() == Kind.ANSWER).toList();
    if (!open.isEmpty()) {
      page.heading("Open questions to answer next, since what is open decides the verdict");
    } else if (!why.isEmpty()) {
      page.heading("How it came about");
    }
    int shown = whole ? open.size() : Math.min(QuestionText.MOST_OPEN, open.size());
    open.stream().limit(shown).forEach(step -> add(step, 0));
    if (shown < open.size()) {
      page.indented(2, "and " + (open.size() - shown) + " more");
    }
    without(Kind.ANSWER, why).forEach(step -> add(step, 0));
    if (!passed.isEmpty()) {
      page.heading("Verdicts that come before it, and why none of them holds");
      byVerdict(passed).forEach(this::addPassed);
    }
  }

  /** Two gates may give one verdict; to a reader that is one verdict. */
  private static Collection<List<Step>> byVerdict(List<Step> passed) {
    return passed.stream()
        .collect(Collectors.groupingBy(Step::id, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static List<Step> without(Kind kind, List<Step> steps) {
    return steps.stream().filter(step -> step.kind() != kind).toList();
  }

  private void addPassed(List<Step> gates) {
    Step first = gates.get(0);
    page.item(2, "-", first.words() + " (" + first.id() + ")");
    gates.stream()
        .flatMap(gate -> gate.conditions().stream())
        .filter(reading -> !reading.isMet())
        .map(Reading::plain)
        .distinct()
        .forEach(words -> page.quiet(6, words));
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
      case ABSENT -> {
        toldAgainst.clear();
        page.led(in, "since", Ink.STRONG, "this is not so: " + step.words() + name(step));
      }
      case RULE_NOT_MET -> addNotMet(step, in);
      case ANSWER -> addAnswer(step, in);
      case PASSED -> addPassed(List.of(step));
      case FOLDED ->
          page.quiet(in, "… and so on through " + step.words() + "; --depth shows each step …");
      case CUT -> page.quiet(in, "… " + step.words() + " further down …");
    }
    step.below().stream()
        .filter(below -> detail != Detail.WHAT_IT_SAYS || below.kind() != Kind.RULE_NOT_MET)
        .filter(below -> !isRepeated(below, step))
        .forEach(below -> add(below, isSilent(step) ? indent : indent + 2));
  }

  /** In brief, an answer is said once, and again where somebody could think that it is left out. */
  private boolean isRepeated(Step below, Step step) {
    return detail == Detail.WHAT_IT_SAYS
        && below.kind() == Kind.ANSWER
        && answersShown.contains(below.id())
        && (step.kind() != Kind.RULE || isSilent(step));
  }

  /** Without its text, a rule without words of its own is only the way from what it reads. */
  private boolean isSilent(Step step) {
    return detail != Detail.WITH_TEXT && step.kind() == Kind.RULE && said(step).isEmpty();
  }

  private static String said(Step step) {
    Rule rule = step.rule().orElseThrow();
    if (rule.said("verdict").isPresent()) {
      return "";
    }
    return step.detail().isEmpty() ? rule.said("title").orElse("") : step.detail();
  }

  /** In brief, each answer is said in full once. */
  private void addAnswer(Step step, int indent) {
    boolean first = answersShown.add(step.id());
    page.item(
        indent,
        "-",
        first || detail != Detail.WHAT_IT_SAYS ? answer(step) : step.words() + ", as above");
  }

  private static String name(Step step) {
    return " [" + step.id() + "]";
  }

  private static String ways(Step conclusion) {
    int ways = conclusion.below().size();
    return ways < 2 ? "" : ", for " + ways + " reasons, each enough by itself:";
  }

  private void addRule(Step step, int indent) {
    String said = said(step);
    if (detail == Detail.WITH_TEXT) {
      addText(step, said, indent);
    } else if (!said.isEmpty()) {
      page.led(indent, "•", Ink.STRONG, said + name(step));
    }
    if (detail != Detail.WHAT_IT_SAYS) {
      addReason(step, isSilent(step) ? indent : indent + 2);
    }
  }

  private void addText(Step step, String said, int indent) {
    Rule rule = step.rule().orElseThrow();
    if (said.isEmpty()) {
      page.quiet(indent, "by rule " + rule.id() + " (" + place(step) + ")");
    } else {
      page.led(indent, "•", Ink.STRONG, said);
      String title = rule.said("title").filter(t -> !t.equals(said)).map(t -> ": " + t).orElse("");
      page.quiet(indent + 2, "rule " + rule.id() + " (" + place(step) + ")" + title);
    }
    step.conditions().forEach(reading -> addReading(page, indent + 2, reading));
  }

  private static String place(Step step) {
    return step.rule().map(rule -> place(rule.position())).orElse("");
  }

  /** Where a rule stands; of a folder that the program found by itself, not where that is. */
  static String place(Position position) {
    return position
        .fileAndLine()
        .replaceFirst("^(?:[A-Za-z]:)?[/\\\\].*[/\\\\](rules[/\\\\])", "$1");
  }

  private void addReason(Step step, int indent) {
    Rule rule = step.rule().orElseThrow();
    if (step.conditions().isEmpty()) {
      page.indented(indent, "It asks for nothing: it is given when no other verdict is.");
    }
    if (!rule.rationale().isEmpty()) {
      page.quiet(indent, "Reason: " + rule.rationale());
    }
    if (!rule.source().isEmpty()) {
      page.quiet(indent, "Source: " + rule.source());
    }
  }

  private void addNotMet(Step step, int indent) {
    if (detail == Detail.WITH_TEXT) {
      page.quiet(indent, "rule " + step.id() + " (" + place(step) + ") did not fire:");
      step.conditions().forEach(reading -> addReading(page, indent + 2, reading));
    } else {
      step.conditions().forEach(reading -> addOnce(reading, indent));
    }
  }

  /** What keeps several rules from drawing a conclusion is told once below it. */
  private void addOnce(Reading reading, int indent) {
    String words = reading.plain();
    if (toldAgainst.stream().noneMatch(told -> told.contains(words))) {
      toldAgainst.add(words);
      page.item(indent, mark(reading), ink(reading), words);
    }
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
