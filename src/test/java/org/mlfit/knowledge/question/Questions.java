package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;

/** Questions of each kind, as rules would declare them. */
final class Questions {

  static final Question LATE = of("poc.late", new QuestionKind.YesNo());
  static final Question EXAMPLES = of("data.examples", number("0", "1e12", "1", "examples"));
  static final Question MONTHS = of("poc.months", number("0", "120", "0.5", "months"));
  static final Question MISSING = of("quality.missing", number("0", "100", "0.1", "%"));
  static final Question WEEKS = of("poc.weeks", number("0", "104", "0.5", "weeks"));
  static final Question DOCUMENTS = of("llm.wrong", number("0", "100", "1", "of 100 documents"));
  static final Question SHARE = of("data.share", number("0", "100", "0.1", "% of the cases"));
  static final Question BENEFIT = of("poc.benefit", number("0", "100", "0.1", "times the cost"));
  static final Question SCORE = of("modelling.score", number("-100", "100", "0.01", ""));
  static final Question STATE =
      of(
          "poc.state",
          new QuestionKind.OneOf(
              "Stage",
              List.of(
                  new Option("none", "there is none", "NONE"),
                  new Option("planned", "it is planned", "PLANNED"),
                  new Option("done-better", "it was better", "DONE_BETTER"),
                  new Option("done-worse", "it was worse", "DONE_WORSE"))));
  static final Question AREAS =
      of(
          "risk.areas",
          new QuestionKind.ManyOf(
              "Area",
              List.of(
                  new Option("education", "schools", "EDUCATION"),
                  new Option("employment", "work", "EMPLOYMENT"),
                  new Option("credit", "loans", "CREDIT"))));
  static final Question MEASURES =
      of(
          "run.measures",
          new QuestionKind.ManyOf(
              "Measure",
              List.of(
                  new Option("drift", "drift", "DRIFT"),
                  new Option("none-planned", "nothing yet", "NONE_PLANNED"))));

  private Questions() {}

  private static QuestionKind number(String least, String most, String step, String unit) {
    return new QuestionKind.Number(
        new BigDecimal(least), new BigDecimal(most), new BigDecimal(step), unit, step.equals("1"));
  }

  private static Question of(String id, QuestionKind kind) {
    return new Question(
        id,
        new Topic("topic", "Topic", 1),
        "Type",
        "How is it?",
        "",
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Position.startOf("rules/case.drl"));
  }
}
