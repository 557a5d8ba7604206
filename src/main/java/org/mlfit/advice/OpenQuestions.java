package org.mlfit.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.knowledge.question.Question;

/**
 * The open questions on which a verdict waits, and those that cannot change it; found out when they
 * are first asked for, since that may need a proof.
 */
public final class OpenQuestions {

  static final OpenQuestions NONE = new OpenQuestions(List::of, List::of, List::of);

  private final Once needed;
  private final Once coming;
  private final Once idle;

  /**
   * All that is known.
   *
   * @param needed those without which no verdict can be given, in gate order
   * @param coming those that a talk asks until there is a verdict, in its order
   * @param idle those that cannot change the verdict
   */
  OpenQuestions(
      Supplier<List<Question>> needed,
      Supplier<List<Question>> coming,
      Supplier<List<Question>> idle) {
    this.needed = new Once(needed);
    this.coming = new Once(coming);
    this.idle = new Once(idle);
  }

  /** Two threads that ask at once may both find them out, with equal results. */
  private static final class Once {

    private final Supplier<List<Question>> source;
    private volatile Optional<List<Question>> found = Optional.empty();

    Once(Supplier<List<Question>> source) {
      this.source = source;
    }

    List<Question> found() {
      if (found.isEmpty()) {
        found = Optional.of(source.get());
      }
      return found.get();
    }
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
