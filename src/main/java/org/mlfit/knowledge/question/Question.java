package org.mlfit.knowledge.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;

/**
 * Something to ask the architect: a type declared in a rule file.
 *
 * @param id {@code topic.name}, as people type it and files hold it
 * @param topic where it belongs
 * @param typeName the declared type in the rules
 * @param prompt the question in words
 * @param help why it matters and how to find the answer out; may be empty
 * @param kind what sort of answer it takes
 * @param requirement the gate that cannot be passed while this question is open, if there is one
 * @param opening its place among the questions that open the talk, if it is one of them
 * @param example an answer to show, if the rules give one
 * @param fixed whether the answer is a given that nobody can change
 * @param promise which change of its answer never makes the verdict worse, if one is promised
 * @param measure what can be counted in a table in place of asking, if anything
 * @param position where it is declared
 */
public record Question(
    String id,
    Topic topic,
    String typeName,
    String prompt,
    String help,
    QuestionKind kind,
    Optional<Requirement> requirement,
    Optional<Integer> opening,
    Optional<String> example,
    boolean fixed,
    Optional<Promise> promise,
    Optional<Measure> measure,
    Position position) {

  /** Those that open the talk come first, in their order. */
  public static final Comparator<Question> OPENING_FIRST =
      Comparator.comparingInt(question -> question.opening().orElse(Requirement.LAST));

  /** Those that open the talk, and then as the gates need them. */
  public static final Comparator<Question> GATE_ORDER =
      OPENING_FIRST
          .thenComparingInt(
              question -> question.requirement().map(Requirement::gate).orElse(Requirement.LAST))
          .thenComparingInt(
              question -> question.requirement().map(Requirement::place).orElse(Requirement.LAST));

  /**
   * That a gate needs an answer.
   *
   * @param gate the gate's number
   * @param place its place among the gate's questions; those without one come last
   */
  public record Requirement(int gate, int place) {

    /** The place of a question that names none. */
    public static final int LAST = Integer.MAX_VALUE;
  }

  /**
   * That some change of the answer never makes the verdict worse.
   *
   * @param except ids of rules that may make it worse, on purpose
   * @param position where its exceptions are written, or the law if it has none
   */
  public record Promise(Law law, List<String> except, Position position) {

    /** Copies the exceptions. */
    public Promise {
      except = List.copyOf(except);
    }
  }

  /** Whether one answer in place of another is, by the law of the question, never better. */
  public boolean isStepBack(Answer from, Answer to) {
    return promise.map(Promise::law).filter(law -> isStepBack(law, from, to)).isPresent();
  }

  private boolean isStepBack(Law law, Answer from, Answer to) {
    if (from instanceof Answer.Amount before && to instanceof Answer.Amount after) {
      int further = after.number().compareTo(before.number());
      return law == Law.MORE_NEVER_WORSE ? further < 0 : further > 0;
    }
    return law == Law.LATER_NEVER_WORSE
        && from instanceof Answer.Choice before
        && to instanceof Answer.Choice after
        && options().indexOf(after.option()) < options().indexOf(before.option());
  }

  /** The options of a choice; empty for other kinds. */
  public List<Option> options() {
    if (kind instanceof QuestionKind.OneOf oneOf) {
      return oneOf.options();
    }
    return kind instanceof QuestionKind.ManyOf manyOf ? manyOf.options() : List.of();
  }

  /** Whether another version of the question takes the same answers, in whatever words. */
  public boolean takesTheSameAnswers(Question other) {
    if (kind instanceof QuestionKind.Number one && other.kind instanceof QuestionKind.Number two) {
      return one.least().compareTo(two.least()) == 0
          && one.most().compareTo(two.most()) == 0
          && one.step().compareTo(two.step()) == 0;
    }
    return kind.getClass().equals(other.kind.getClass())
        && options().stream()
            .map(Option::constant)
            .toList()
            .equals(other.options().stream().map(Option::constant).toList());
  }

  /** The type that declares its options; nothing if it has none. */
  public Optional<String> optionType() {
    if (kind instanceof QuestionKind.OneOf oneOf) {
      return Optional.of(oneOf.optionType());
    }
    return kind instanceof QuestionKind.ManyOf manyOf
        ? Optional.of(manyOf.optionType())
        : Optional.empty();
  }

  /** Questions are the same if they have the same id. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Question question && id.equals(question.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
