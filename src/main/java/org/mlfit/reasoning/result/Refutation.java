package org.mlfit.reasoning.result;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;

/**
 * Why a claim does not hold.
 *
 * @param words in sentences
 * @param answers the smallest set of answers, or two that belong together, that show it; none if it
 *     is the absence of answers that shows it
 */
public record Refutation(String words, List<Answers> answers) {

  /** A refutation that some sets of answers show. */
  public static Refutation shownBy(String words, Answers... answers) {
    return new Refutation(words, List.of(answers));
  }

  /** A refutation that lists faults; nothing if there are none. */
  public static Optional<Refutation> listing(List<String> faults) {
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refutation(String.join("\n", faults), List.of()));
  }
}
