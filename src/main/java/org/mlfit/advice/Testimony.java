package org.mlfit.advice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;

/**
 * What was said, with what each answer rests on, and the day on which it is judged. Immutable.
 *
 * <p>Here alone an answer past its review becomes “unknown”: whoever asks for {@link #answers()}
 * gets what counts on that day, so that no two commands can disagree. Where no day is given,
 * nothing is past its review.
 */
public final class Testimony {

  private static final Testimony NONE = new Testimony(Map.of(), Optional.empty());

  private final Map<Question, Statement> said;
  private final Optional<LocalDate> day;
  private final Answers answers;

  private Testimony(Map<Question, Statement> said, Optional<LocalDate> day) {
    this.said = Collections.unmodifiableMap(said);
    this.day = day;
    this.answers = counting(said, day);
  }

  private static Answers counting(Map<Question, Statement> said, Optional<LocalDate> day) {
    Map<Question, Answer> counting = new LinkedHashMap<>();
    said.forEach((question, statement) -> counting.put(question, statement.countsOn(day)));
    return Answers.of(counting);
  }

  /** Nothing said yet. */
  public static Testimony none() {
    return NONE;
  }

  /** Answers that rest on nothing but themselves. */
  public static Testimony of(Answers answers) {
    Map<Question, Statement> said = new LinkedHashMap<>();
    answers.asMap().forEach((question, answer) -> said.put(question, Statement.of(answer)));
    return new Testimony(said, Optional.empty());
  }

  /** What was said to each question, in this order. */
  public static Testimony of(Map<Question, Statement> said) {
    return new Testimony(new LinkedHashMap<>(said), Optional.empty());
  }

  /** The same, judged on a day. */
  public Testimony on(LocalDate judged) {
    return new Testimony(said, Optional.of(judged));
  }

  /** The same, judged on no day. */
  public Testimony undated() {
    return new Testimony(said, Optional.empty());
  }

  /** The day on which it is judged, if one is given. */
  public Optional<LocalDate> day() {
    return day;
  }

  /** The answers as they count: what is past its review is “unknown”. */
  public Answers answers() {
    return answers;
  }

  /** The answers as they were said. */
  public Answers asSaid() {
    return counting(said, Optional.empty());
  }

  /** The same with one answer more, which replaces an earlier one to the same question. */
  public Testimony with(Question question, Statement statement) {
    return with(Map.of(question, statement));
  }

  /**
   * The same with an answer given anew. The same answer keeps what it rests on, as far as nothing
   * else is said of it; another one, or one past its review, rests on what is given with it alone.
   */
  public Testimony answered(Question question, Statement anew) {
    boolean stays =
        !isPastReview(question)
            && to(question).filter(old -> old.answer().equals(anew.answer())).isPresent();
    Evidence kept = evidence(question).replacedBy(anew.evidence());
    return with(question, stays ? new Statement(anew.answer(), kept) : anew);
  }

  /** The same with what else was said, which replaces earlier answers. */
  public Testimony with(Map<Question, Statement> more) {
    Map<Question, Statement> all = new LinkedHashMap<>(said);
    all.putAll(more);
    return new Testimony(all, day);
  }

  /** The same with one question open again. */
  public Testimony without(Question question) {
    Map<Question, Statement> fewer = new LinkedHashMap<>(said);
    fewer.remove(question);
    return new Testimony(fewer, day);
  }

  /** What was said to a question, unless it is open. */
  public Optional<Statement> to(Question question) {
    return Optional.ofNullable(said.get(question));
  }

  /** What the answer to a question rests on. */
  public Evidence evidence(Question question) {
    return to(question).map(Statement::evidence).orElse(Evidence.NONE);
  }

  /** The questions that were answered, including those answered with “unknown”. */
  public Set<Question> questions() {
    return said.keySet();
  }

  /** What was said, by question. */
  public Map<Question, Statement> asMap() {
    return said;
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return said.isEmpty();
  }

  /** Whether the day on which it is judged can matter. */
  public boolean hasReviews() {
    return said.values().stream().anyMatch(one -> one.evidence().reviewBy().isPresent());
  }

  /** The answers that count as unknown since they are past their review. */
  public List<PastReview> pastReview() {
    return day.stream()
        .flatMap(
            judged ->
                said.entrySet().stream()
                    .filter(entry -> entry.getValue().evidence().isPastReviewOn(judged)))
        .map(entry -> new PastReview(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether the answer to a question counts as unknown since it is past its review. */
  public boolean isPastReview(Question question) {
    return day.filter(evidence(question)::isPastReviewOn).isPresent();
  }

  /** The questions whose answers are said as of a day after the one on which they are judged. */
  public List<Question> fromLater() {
    return said.keySet().stream()
        .filter(
            question ->
                evidence(question)
                    .asOf()
                    .filter(asOf -> day.filter(asOf::isAfter).isPresent())
                    .isPresent())
        .toList();
  }

  /**
   * Answers that were carried over to other rules, with the evidence that they have here. What they
   * do not hold is left out.
   */
  public Testimony carried(Answers to) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    said.forEach((question, statement) -> evidence.put(question.id(), statement.evidence()));
    Map<Question, Statement> carried = new LinkedHashMap<>();
    to.asMap()
        .forEach(
            (question, answer) ->
                carried.put(question, new Statement(answer, evidence.get(question.id()))));
    return new Testimony(carried, day);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Testimony testimony
        && said.equals(testimony.said)
        && day.equals(testimony.day);
  }

  @Override
  public int hashCode() {
    return 31 * said.hashCode() + day.hashCode();
  }

  @Override
  public String toString() {
    return said.toString() + day.map(judged -> " on " + judged).orElse("");
  }

  /** An answer that counts as unknown since nobody looked at it again in time. */
  public record PastReview(Question question, Statement statement) {

    /** The last day on which it counted. */
    public LocalDate reviewBy() {
      return statement.evidence().reviewBy().orElseThrow();
    }

    /** That it counts as unknown, and why. */
    public String sentence() {
      return question.id()
          + " ("
          + AnswerText.spoken(question, statement.answer())
          + ") was to be looked at again by "
          + reviewBy()
          + "; until somebody does, it counts as unknown.";
    }
  }
}
