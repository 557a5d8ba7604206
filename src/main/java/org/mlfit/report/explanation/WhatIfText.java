package org.mlfit.report.explanation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Conflict;
import org.mlfit.explanation.change.Amendment;
import org.mlfit.explanation.change.Turn;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** How other answers would change the advice, as an architect reads it. */
public final class WhatIfText {

  private final WhatIf whatIf;
  private final Page page;

  private WhatIfText(WhatIf whatIf, TextStyle style) {
    this.whatIf = whatIf;
    this.page = new Page(style);
  }

  /** The difference in words: the verdict, then findings that go and come, each with its reason. */
  public static String of(WhatIf whatIf, TextStyle style) {
    return new WhatIfText(whatIf, style).text();
  }

  private String text() {
    if (whatIf.amendments().isEmpty()) {
      page.paragraph(
          "That is what was answered already, so nothing would change. The verdict is: "
              + Name.withId(whatIf.before().verdict())
              + ".");
      return page.toString();
    }
    page.heading("What if");
    whatIf.amendments().forEach(amendment -> page.item(2, "-", amendment(amendment)));
    page.gap();
    addVerdict();
    addTurns("Findings that would come", whatIf.come(), true);
    addTurns("Findings that would go", whatIf.gone(), false);
    addReworded();
    page.list(
        "Answers that could not both be true",
        whatIf.conflicts().stream().map(Conflict::sentence).toList());
    addQuestions("Answers that would be set aside, since they would not apply", whatIf.setAside());
    addQuestions("Answer next then", whatIf.asked());
    page.gap();
    page.quiet(0, "This is only a look: the answers stay as they are.");
    return page.toString();
  }

  private static String amendment(Amendment amendment) {
    Question question = amendment.question();
    return question.prompt()
        + " "
        + said(question, amendment.to())
        + " in place of "
        + said(question, amendment.from())
        + " ["
        + question.id()
        + "]";
  }

  static String said(Question question, Optional<Answer> answer) {
    return answer.map(given -> AnswerText.spoken(question, given)).orElse("open");
  }

  private void addVerdict() {
    Verdict before = whatIf.before().verdict();
    Verdict after = whatIf.after().verdict();
    if (whatIf.verdictStays()) {
      page.paragraph("The verdict would stay: " + Name.withId(before) + ".");
      addLeaning();
      if (whatIf.nothingChanges()) {
        page.paragraph("No finding would come or go.");
      }
      return;
    }
    page.paragraph("The verdict would be: " + Name.withId(after) + ".");
    page.paragraph("Now it is: " + Name.withId(before) + ".");
    if (whatIf.due().size() < whatIf.amendments().size()) {
      page.paragraph(
          "Of the answers tried here, "
              + due(whatIf.due())
              + (whatIf.due().size() == 1 ? " is" : " are")
              + " enough.");
    }
    page.gap();
    addWhyNoLonger(before);
    addWhy(after);
  }

  private void addLeaning() {
    if (whatIf.leansElsewhere()) {
      page.paragraph("It would lean to: " + leaning(whatIf.after()) + ".");
      page.paragraph("Now it leans to: " + leaning(whatIf.before()) + ".");
    }
  }

  static String leaning(Advice advice) {
    return advice.leaning().map(Name::withId).orElse("no verdict");
  }

  static String due(List<Amendment> due) {
    return due.stream()
        .map(a -> a.question().id() + " = " + said(a.question(), a.to()))
        .collect(joining(" and "));
  }

  private void addWhyNoLonger(Verdict before) {
    if (before.equals(Verdict.NOT_ENOUGH_ANSWERS)) {
      return;
    }
    if (whatIf.after().isOpen()) {
      page.paragraph(
          Name.quoted(before)
              + " would no longer be certain, if it can come at all: what is open then decides.");
      return;
    }
    if (whatIf.whyNoLonger().rules().stream().anyMatch(rule -> rule.conditions().isEmpty())) {
      page.paragraph(
          Name.quoted(before)
              + " is given when no other verdict is, but "
              + Name.quoted(whatIf.after().verdict())
              + " would hold.");
      return;
    }
    if (whatIf.whyNoLonger().isTriggered()) {
      page.paragraph(
          Name.quoted(before)
              + " would still have its reasons, but "
              + Name.quoted(whatIf.after().verdict())
              + " comes before it.");
      return;
    }
    page.paragraph(Name.quoted(before) + " would no longer hold:");
    whatIf.whyNoLonger().rules().stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> !condition.isMet())
        .forEach(condition -> page.item(2, "-", condition.reading().plain()));
  }

  private void addWhy(Verdict after) {
    List<org.mlfit.explanation.why.Step> why =
        whatIf.why().below().stream().filter(step -> step.kind() != Kind.PASSED).toList();
    if (why.stream().allMatch(step -> step.below().isEmpty())
        && !after.equals(Verdict.NOT_ENOUGH_ANSWERS)) {
      page.paragraph("Nothing would stand before " + Name.quoted(after) + " any more.");
      return;
    }
    page.paragraph(Name.quoted(after) + " would come about like this:");
    ExplanationText.addBriefly(page, 2, why);
  }

  private void addTurns(String heading, List<Turn> turns, boolean come) {
    if (turns.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Turn turn : turns) {
      String weight = Name.of(turn.finding().severity());
      String words = Name.of(turn.finding().kind()) + ": " + turn.finding().message();
      page.led(2, weight, come ? Ink.CARE : Ink.QUIET, words);
      if (come) {
        page.indented(4, "Next: " + turn.finding().next());
      } else {
        turn.conditions().stream()
            .map(Reading::plain)
            .distinct()
            .forEach(line -> page.indented(4, line));
      }
      page.quiet(4, "Due to: " + due(turn.due()));
      page.quiet(4, "Rule: " + turn.finding().id());
    }
  }

  private void addReworded() {
    page.list(
        "Findings that would stay in other words",
        whatIf.reworded().stream().map(f -> f.message() + " [" + f.id() + "]").toList());
  }

  private void addQuestions(String heading, List<Question> questions) {
    page.list(heading, QuestionText.prompts(questions), QuestionText.MOST_OPEN);
  }
}
