package org.mlfit.knowledge.compiled;

import java.util.Collection;

/**
 * All answers as one fact, which is what compiled rules test. A rule on five answers then tests one
 * fact five times and joins nothing, while five facts of five types would cost the engine five
 * memories and four joins in each run.
 *
 * <p>Questions are known here by their place. Where a question has no value, every test is false
 * and every number is 0.
 */
public final class AnswerSheet {

  private final Object[] values;

  /**
   * The answers by the place of their question: a {@code Boolean}, a count of steps as {@code
   * Long}, an option or collection of options; {@code null} where no value was said.
   */
  public AnswerSheet(Object[] values) {
    this.values = values.clone();
  }

  /** Whether a value was said. */
  public boolean isAnswered(int place) {
    return values[place] != null;
  }

  /** Whether yes was said. */
  public boolean isYes(int place) {
    return Boolean.TRUE.equals(values[place]);
  }

  /** Whether an option was said. */
  public boolean is(int place, Object option) {
    return option != null && option.equals(values[place]);
  }

  /** Whether an option is among those that were chosen. */
  public boolean has(int place, Object option) {
    return values[place] instanceof Collection<?> chosen && chosen.contains(option);
  }

  /** The number that was said, in steps. */
  public long steps(int place) {
    return values[place] instanceof Long steps ? steps : 0;
  }

  /** The option that was said, to compare it with that of another question. */
  public Object option(int place) {
    return values[place];
  }
}
