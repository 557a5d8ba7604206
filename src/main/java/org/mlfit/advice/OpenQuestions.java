package org.mlfit.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mlfit.knowledge.question.Question;

/**
 * The open questions on which a verdict waits, and those that cannot change it; found out when they
 * are first asked for, since that may need a proof.
 */
public final class OpenQuestions {

  static final OpenQuestions NONE = new OpenQuestions(List::of, List::of);

  private final Once needed;
  private final Once asAsked;
  private final Once idle;

  /** Those of which no order is known but that of the gates. */
  OpenQuestions(Supplier<List<Question>> needed, Supplier<List<Question>> idle) {
    this(new Once(needed), UnaryOperator.identity(), idle);
  }

  /**
   * All that is known.
   *
   * @param asAsked puts those that are needed into the order in which a talk asks them
   */
  OpenQuestions(
      Supplier<List<Question>> needed,
      UnaryOperator<List<Question>> asAsked,
      Supplier<List<Question>> idle) {
    this(new Once(needed), asAsked, idle);
  }

  private OpenQuestions(
      Once needed, UnaryOperator<List<Question>> asAsked, Supplier<List<Question>> idle) {
    this.needed = needed;
    this.asAsked = new Once(() -> asAsked.apply(needed.found()));
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

  List<Question> asAsked() {
    return asAsked.found();
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
