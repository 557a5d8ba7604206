package org.mlfit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Survey.Answered;
import org.mlfit.measure.Survey.Hinted;
import org.mlfit.measure.Survey.Simple;
import org.mlfit.measure.Survey.Unmeasured;
import org.mlfit.measure.table.QueryFailedException;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;

/**
 * Measures what can still change the verdict or the findings, the cheapest first, and stops when
 * nothing is left. What somebody answered stays; that it differs from what was measured is told.
 */
public final class Surveyor {

  /** Who says what was measured. */
  public static final String BY = "mlfit measure";

  /** Of evidence, which people read: a query over many columns is told whole elsewhere. */
  private static final int MOST_LETTERS = 600;

  private final Advisor advisor;
  private final Agenda agenda;

  /** A surveyor with some rules. */
  public Surveyor(Advisor advisor, Agenda agenda) {
    this.advisor = advisor;
    this.agenda = agenda;
  }

  /**
   * Measures a table.
   *
   * @param given what was answered before
   * @param day on which this is done
   * @param all whether to measure also what cannot change anything any more
   */
  public Survey of(Request request, Testimony given, LocalDate day, boolean all) {
    Taken taken = new Taken(request, given, day);
    for (Question question : measurable()) {
      if (all || matters(question, taken.said.answers().without(question))) {
        taken.measure(question);
      } else {
        taken.notNeeded.add(question);
      }
    }
    if (all) {
      unasked().forEach(taken::look);
    }
    return taken.survey();
  }

  /** Measures what one question asks for, whether it matters or not. */
  public Survey of(Question question, Request request, Testimony given, LocalDate day) {
    Taken taken = new Taken(request, given, day);
    taken.measure(question);
    return taken.survey();
  }

  /** What was measured so far. */
  private final class Taken {

    private final Request request;
    private final LocalDate day;
    private final Measurer measurer;
    private final List<Answered> answers = new ArrayList<>();
    private final List<Hinted> hints = new ArrayList<>();
    private final List<Unmeasured> notMeasured = new ArrayList<>();
    private final List<Question> notNeeded = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Testimony said;

    Taken(Request request, Testimony given, LocalDate day) {
      this.request = request;
      this.day = day;
      this.measurer = new Measurer(request);
      this.said = given;
    }

    void measure(Question question) {
      long start = System.nanoTime();
      Outcome outcome = measured(question.measure().orElseThrow());
      double seconds = (System.nanoTime() - start) / 1e9;
      if (outcome instanceof NotMeasured reason) {
        notMeasured.add(new Unmeasured(question, reason.reason()));
      } else if (outcome instanceof Hint hint) {
        hints.add(new Hinted(question, hint, seconds));
      } else if (outcome instanceof Measured measured) {
        answer(question, measured)
            .ifPresentOrElse(
                answer -> take(question, measured, answer, seconds),
                () -> notMeasured.add(new Unmeasured(question, outside(question, measured))));
      }
    }

    /** Measures what no question asks for, for what looks amiss in it. */
    void look(Measure measure) {
      if (measured(measure) instanceof NotMeasured reason) {
        notices.add(measure.id() + " was not measured: " + reason.reason());
      }
    }

    /** What one query cannot give must not cost what others gave. */
    private Outcome measured(Measure measure) {
      try {
        return measurer.measure(measure);
      } catch (QueryFailedException failed) {
        return new NotMeasured(failed.getMessage());
      }
    }

    /** What somebody said stays. */
    private void take(Question question, Measured measured, Answer answer, double seconds) {
      Optional<Answer> before = said.answers().to(question).filter(old -> !old.isUnknown());
      Statement statement = new Statement(answer, evidence(request, measured, day));
      answers.add(
          new Answered(
              question, measured, statement, before.filter(old -> !old.equals(answer)), seconds));
      if (before.isEmpty()) {
        said = said.with(question, statement);
      }
    }

    Survey survey() {
      return new Survey(
          request.table(),
          day,
          answers,
          hints,
          notMeasured,
          notNeeded,
          measurer.suspects(),
          measurer.scored().map(ways -> new Simple(ways.measure(), ways.heldOut(), ways.ways())),
          Stream.concat(notices(request).stream(), notices.stream()).toList(),
          said,
          advisor.advise(said.answers()));
    }
  }

  private static List<String> notices(Request request) {
    return Stream.of(
            Stream.of(request.table()),
            request.production().stream(),
            request.joins().stream().map(Request.Join::table))
        .flatMap(tables -> tables)
        .flatMap(table -> table.notices().stream())
        .distinct()
        .toList();
  }

  /** What no question of these rules asks for, and may look amiss all the same. */
  private List<Measure> unasked() {
    List<Measure> asked =
        measurable().stream().map(question -> question.measure().orElseThrow()).toList();
    return Stream.of(Measure.values()).filter(measure -> !asked.contains(measure)).toList();
  }

  private List<Question> measurable() {
    return advisor.knowledgeBase().questions().stream()
        .filter(question -> question.measure().isPresent())
        .sorted(Comparator.comparing((Question question) -> question.measure().orElseThrow()))
        .toList();
  }

  private boolean matters(Question question, Answers known) {
    Standing standing = agenda.at(known, advisor.advise(known));
    return standing
            .prospects()
            .map(prospects -> prospects.of(question).filter(Prospect::matters).isPresent())
            .orElse(true)
        || agenda.canChangeFindings(question, known);
  }

  private static Optional<Answer> answer(Question question, Measured measured) {
    if (measured.option().isPresent()) {
      return question.options().stream()
          .filter(option -> option.id().equals(measured.option().get()))
          .<Answer>map(Answer.Choice::new)
          .findFirst();
    }
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    BigDecimal counted = measured.number().orElseThrow();
    BigDecimal steps = counted.divide(number.step(), 0, RoundingMode.HALF_UP);
    BigDecimal value = steps.multiply(number.step());
    return Optional.of(value)
        .filter(v -> v.compareTo(number.least()) >= 0 && v.compareTo(number.most()) <= 0)
        .map(Answer.Amount::new);
  }

  private static String outside(Question question, Measured measured) {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    return "%s %s was counted, and the question takes %s to %s."
        .formatted(
            measured.told(),
            measured.number().orElseThrow().toPlainString(),
            number.least().toPlainString(),
            number.most().toPlainString());
  }

  private static Evidence evidence(Request request, Measured measured, LocalDate day) {
    String text =
        "%s (%s). %s %s"
            .formatted(
                request.table().source(), request.table().print(), measured.told(), measured.sql());
    return new Evidence(
        Optional.of(BY), Optional.of(shortened(text)), Optional.of(day), Optional.empty());
  }

  private static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
  }
}
