package org.mlfit.report.reasoning;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Action;
import org.mlfit.explanation.change.Plan;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;

/** What to do next, and what each step unlocks. */
public final class PlanText {

  /** What stands above the findings that only come with the actions. */
  public static final String AFTER = "What comes up once that is done";

  private PlanText() {}

  /** The steps in order, then what else is to be done. */
  public static String of(Plan plan, TextStyle style) {
    Page page = new Page(style);
    page.paragraph(summary(plan));
    int number = 1;
    for (Action action : plan.actions()) {
      page.heading("Step " + number++ + ": " + unlocks(action));
      action.askedBy().forEach(f -> page.item(2, "-", f.next() + " [" + f.id() + "]"));
      action.change().changes().forEach(change -> CounterfactualText.add(change, page));
      remarks(action).forEach(words -> page.quiet(2, words));
    }
    page.list(
        answersHeading(plan), QuestionText.prompts(plan.answerFirst()), QuestionText.MOST_OPEN);
    answersNote(plan).ifPresent(note -> page.quiet(2, note));
    page.list(besidesHeading(plan), asked(plan.besides()));
    besidesNote(plan).ifPresent(note -> page.quiet(0, note));
    page.list(AFTER, asked(plan.after()));
    afterNote(plan).ifPresent(note -> page.quiet(0, note));
    return page.toString();
  }

  private static List<String> asked(List<RuleFinding> findings) {
    return findings.stream()
        .map(f -> Name.of(f.severity()) + ": " + f.next() + " [" + f.id() + "]")
        .toList();
  }

  /** How many steps lead how far, in a sentence or two. */
  public static String summary(Plan plan) {
    String now = "The verdict is " + Name.quoted(plan.now()) + ". ";
    String goal = Name.quoted(plan.goal());
    int steps = plan.actions().size();
    String leads = capital(Count.of(steps, "step leads", "steps lead"));
    String taken = steps == 0 ? "" : leads + " nearer to a go. ";
    return now
        + switch (plan.end()) {
          case THERE_ALREADY -> "That is a go.";
          case GOAL -> leads + " to " + goal + ".";
          case NO_WAY_ON ->
              taken
                  + (steps == 0 ? "No" : "From there no")
                  + " changes of answers lead on: the answers that nobody can choose stay.";
          case ENDED_EARLY -> taken + "The search ended before the way to " + goal + " was found.";
          case ANSWER_FIRST ->
              taken
                  + (steps == 0
                      ? "What is still open decides: the next step is to answer that."
                      : "Then what is still open decides; answer that next.");
          case ANOTHER_WAY ->
              (steps == 0 ? "This" : leads + " to " + Name.quoted(last(plan)) + ". That")
                  + " is no stage on the way to "
                  + goal
                  + " but another way to go; the next actions are those of its findings.";
        };
  }

  private static Verdict last(Plan plan) {
    return plan.actions().get(plan.actions().size() - 1).change().verdict();
  }

  /** The same with a capital letter at its beginning. */
  public static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Between which verdicts a step leads. */
  public static String unlocks(Action action) {
    boolean isOpen = action.change().verdict().equals(Verdict.NOT_ENOUGH_ANSWERS);
    return "from "
        + Name.quoted(action.from())
        + " to "
        + (isOpen ? "where open answers decide" : Name.quoted(action.change().verdict()));
  }

  /** What else to know of a step. */
  public static List<String> remarks(Action action) {
    List<String> remarks = new ArrayList<>(CounterfactualText.aftermath(action.change()));
    if (!action.settlesToo().isEmpty()) {
      remarks.add(
          "These findings go too: "
              + action.settlesToo().stream().map(RuleFinding::id).collect(joining(", "))
              + ".");
    }
    if (action.otherWays() > 0) {
      remarks.add(
          "There "
              + (action.otherWays() == 1 ? "is " : "are ")
              + Count.of(action.otherWays(), "other way", "other ways")
              + " on with as few changes; change-to tells more.");
    }
    return remarks;
  }

  /** What stands above the open questions that decide after the last action. */
  public static String answersHeading(Plan plan) {
    return plan.actions().isEmpty() ? "Answer first" : "Then answer";
  }

  /** That the answers may not be the last ones; nothing if no other question can decide then. */
  public static Optional<String> answersNote(Plan plan) {
    int more = plan.mayFollow().size();
    return more == 0
        ? Optional.empty()
        : Optional.of(
            "An answer may bring further questions, up to "
                + more
                + "; assess asks only those that still decide.");
  }

  /** What stands above the findings that no action of a plan settles. */
  public static String besidesHeading(Plan plan) {
    return plan.actions().isEmpty() && plan.answerFirst().isEmpty()
        ? "Next actions"
        : "What the findings ask for besides";
  }

  /**
   * What to know of those findings: the plan takes “unknown” as said, but to find out is to answer.
   */
  public static Optional<String> besidesNote(Plan plan) {
    return plan.besides().stream().anyMatch(PlanText::restsOnUnknown)
        ? Optional.of(
            "Some of it is to find out what was answered “unknown”; gaps says whether that can"
                + " change the verdict.")
        : Optional.empty();
  }

  /** What comes up is told for one answer; where a step leaves a choice, that is one of several. */
  public static Optional<String> afterNote(Plan plan) {
    boolean leavesChoice =
        plan.actions().stream()
            .flatMap(action -> action.change().changes().stream())
            .anyMatch(
                change ->
                    CounterfactualText.range(change).isPresent() || !change.instead().isEmpty());
    return leavesChoice
        ? Optional.of(
            "Where a step leaves a choice of answers, what comes up is told for the nearest; others"
                + " can bring other findings, and what-if shows which.")
        : Optional.empty();
  }

  private static boolean restsOnUnknown(RuleFinding finding) {
    return finding.because().stream()
        .anyMatch(premise -> premise instanceof Premise.Said said && said.answer().isUnknown());
  }
}
