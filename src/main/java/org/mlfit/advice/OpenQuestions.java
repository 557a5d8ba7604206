package org.mlfit.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * The open questions on which a verdict waits, those that cannot change it, and what the answers
 * point to while it waits; found out when they are first asked for, since that may need a proof.
 */
public final class OpenQuestions {

  static final OpenQuestions NONE =
      new OpenQuestions(Optional::empty, List::of, List::of, List::of);

  private final Once<Optional<Verdict>> leaning;
  private final Once<List<Question>> needed;
  private final Once<List<Question>> coming;
  private final Once<List<Question>> idle;

  /**
   * All that is known.
   *
   * @param leaning the verdict that the answers so far point to, if any
   * @param needed those without which no verdict can be given, in gate order
   * @param coming those that a talk asks until there is a verdict, in its order
   * @param idle those that cannot change the verdict
   */
  OpenQuestions(
      Supplier<Optional<Verdict>> leaning,
      Supplier<List<Question>> needed,
      Supplier<List<Question>> coming,
      Supplier<List<Question>> idle) {
    this.leaning = new Once<>(leaning);
    this.needed = new Once<>(needed);
    this.coming = new Once<>(coming);
    this.idle = new Once<>(idle);
  }

  /** Two threads that ask at once may both find it out, with equal results. */
  private static final class Once<T> {

    private final Supplier<T> source;
    private volatile Optional<T> found = Optional.empty();

    Once(Supplier<T> source) {
      this.source = source;
    }

    T found() {
      if (found.isEmpty()) {
        found = Optional.of(source.get());
      }
      return found.get();
    }
  }

  Optional<Verdict> leaning() {
    return leaning.found();
  }

  List<Question> needed() {
    return needed.found();
  }

  List<Question> coming() {
    return coming.found();
  }

  List<Question> idle() {
    return idle.found();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenQuestions questions && needed().equals(questions.needed());
  }

  @Override
  public int hashCode() {
    return needed().hashCode();
  }

  @Override
  public String toString() {
    return needed().toString();
  }
}
