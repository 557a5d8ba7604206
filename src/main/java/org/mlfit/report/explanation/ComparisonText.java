package org.mlfit.report.explanation;

import java.util.List;
import org.mlfit.explanation.change.Amendment;
import org.mlfit.explanation.change.Turn;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** How the advice on a proposal changed between two assessments, and which answers caused it. */
public final class ComparisonText {

  private ComparisonText() {}

  /**
   * The answers that changed, the verdicts, then findings that went and came.
   *
   * @param whatIf the earlier answers, and the later ones in their place
   */
  public static String of(WhatIf whatIf, TextStyle style) {
    Page page = new Page(style);
    if (whatIf.amendments().isEmpty()) {
      page.paragraph(
          "The answers are the same, and so is the advice: "
              + Name.withId(whatIf.after().verdict())
              + ".");
      return page.toString();
    }
    page.paragraph("The verdict was:  " + Name.withId(whatIf.before().verdict()) + ".");
    page.paragraph(
        whatIf.verdictStays()
            ? "It still is."
            : "The verdict is now: " + Name.withId(whatIf.after().verdict()) + ".");
    if (!whatIf.due().isEmpty()) {
      page.paragraph("Due to: " + WhatIfText.due(whatIf.due()) + ".");
    }
    if (whatIf.leansElsewhere()) {
      page.paragraph(
          "It leaned to "
              + WhatIfText.leaning(whatIf.before())
              + " and leans to "
              + WhatIfText.leaning(whatIf.after())
              + " now.");
    }
    page.list(
        "Answers that changed", whatIf.amendments().stream().map(ComparisonText::changed).toList());
    addTurns("Findings that are gone", whatIf.gone(), page);
    addTurns("Findings that are new", whatIf.come(), page);
    page.list(
        "Findings that stay in other words",
        whatIf.reworded().stream().map(f -> f.message() + " [" + f.id() + "]").toList());
    page.list("Answers that do not apply", ids(whatIf.setAside()));
    return page.toString();
  }

  private static String changed(Amendment amendment) {
    Question question = amendment.question();
    return question.id()
        + ": from "
        + WhatIfText.said(question, amendment.from())
        + " to "
        + WhatIfText.said(question, amendment.to());
  }

  private static void addTurns(String heading, List<Turn> turns, Page page) {
    if (turns.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Turn turn : turns) {
      String kind = Name.of(turn.finding().kind()) + ": " + turn.finding().message();
      page.led(2, Name.of(turn.finding().severity()), Ink.CARE, kind);
      page.quiet(4, "Due to: " + WhatIfText.due(turn.due()) + " [" + turn.finding().id() + "]");
    }
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }
}
