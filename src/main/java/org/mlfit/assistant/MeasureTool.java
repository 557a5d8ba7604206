package org.mlfit.assistant;

import static org.mlfit.assistant.Tool.Parameter.optional;
import static org.mlfit.assistant.Tool.Parameter.required;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.mlfit.advice.Testimony;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.interview.Agenda;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.measure.NamedTable;
import org.mlfit.measure.Roles;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Surveyor;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Tables;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.measure.MeasureJson;

/** Counting in a table what else would be guessed. What was counted is its own evidence. */
final class MeasureTool {

  private final Foresight foresight;
  private final Trust trust;
  private final OpenAssessment assessment;
  private final AllowedFiles files;
  private final Function<List<String>, Tables> opening;

  MeasureTool(
      Foresight foresight,
      Trust trust,
      OpenAssessment assessment,
      AllowedFiles files,
      Function<List<String>, Tables> opening) {
    this.foresight = foresight;
    this.trust = trust;
    this.assessment = assessment;
    this.files = files;
    this.opening = opening;
  }

  Tool tool() {
    return Tool.changing(
        "measure",
        "Count in a CSV, Parquet or JSON file what the questions ask about data. What was answered"
            + " before stays.",
        this::measure,
        required("table", Kind.TEXT, "the file"),
        required("target", Kind.TEXT, "the column with the outcome that is to be predicted"),
        optional("positive", Kind.ANSWER, "the value of the target that matters"),
        optional("time", Kind.TEXT, "the column with the time of a row"),
        optional("entity", Kind.TEXT, "the column with the person, site or machine of a row"),
        optional(
            "decision-time", Kind.TEXT, "the column with the time at which the output is needed"),
        optional("baseline", Kind.TEXT, "the column with what the present way says"),
        optional("production", Kind.TEXT, "the file with what comes in use, to be compared"),
        optional("join", Kind.TEXTS, "further tables, each as FILE=KEY"),
        optional("target-score", Kind.ANSWER, "the score that is aimed at, such as 0.8"),
        optional("all", Kind.YES_NO, "count also what can change nothing any more"),
        optional("keep", Kind.YES_NO, "take what was counted into the assessment"));
  }

  private String measure(Arguments arguments) {
    Testimony said = assessment.said();
    NamedTable named = named(arguments);
    Survey survey;
    try (Tables tables = opening.apply(named.sources())) {
      Agenda agenda =
          new Agenda(foresight.advisor().knowledgeBase(), Optional.of(foresight.reasoner()));
      survey =
          named.counted(
              tables,
              request ->
                  new Surveyor(foresight.advisor(), agenda)
                      .of(request, said, said.day().orElseThrow(), arguments.isSet("all")));
    } catch (NotMeasurableException why) {
      throw new RefusedException(why.getMessage());
    }
    if (arguments.isSet("keep")) {
      assessment.keep(survey.said());
    }
    return MeasureJson.of(survey, trust);
  }

  private NamedTable named(Arguments arguments) {
    String table = file(arguments.text("table"));
    return new NamedTable(
        table,
        Optional.empty(),
        table,
        new Roles.Named(
            arguments.text("target"),
            arguments.find("positive"),
            arguments.find("time"),
            arguments.find("entity"),
            arguments.find("decision-time"),
            arguments.find("baseline")),
        arguments.find("production").map(this::file),
        arguments.texts("join").stream().map(this::joined).toList(),
        arguments.find("target-score").map(MeasureTool::score).orElse(OptionalDouble.empty()));
  }

  private NamedTable.Joined joined(String written) {
    int sign = written.lastIndexOf('=');
    if (sign < 1 || sign == written.length() - 1) {
      throw new RefusedException(
          "join takes FILE=KEY, such as plans.csv=plan_id, not " + Arguments.shown(written) + ".");
    }
    return new NamedTable.Joined(file(written.substring(0, sign)), written.substring(sign + 1));
  }

  private String file(String named) {
    return files
        .readable(named)
        .orElseThrow(() -> new RefusedException("There is no file " + Arguments.shown(named) + "."))
        .toString();
  }

  private static OptionalDouble score(String written) {
    if (!written.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new RefusedException(
          "target-score takes a number such as 0.8, not " + Arguments.shown(written) + ".");
    }
    return OptionalDouble.of(Double.parseDouble(written));
  }
}
