package org.mlfit.explanation.whynot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.question.Question;

/**
 * Which answers it takes until conditions are met. An answer that several of them ask for counts
 * once.
 *
 * @param questions whose answers have to change or to be given
 * @param known those of them whose answers contradict a condition
 * @param fixed those of these that nobody can change
 * @param asked of each way in which one of them does not apply: the questions on which that rests,
 *     one of which has to be answered otherwise
 * @param others answers that are not those to one question, such as “one of these is unknown”
 */
record Needed(
    Set<Question> questions,
    Set<Question> known,
    Set<Question> fixed,
    Set<Set<Question>> asked,
    Distance others) {

  static final Needed NOTHING = new Needed(Set.of(), Set.of(), Set.of(), Set.of(), Distance.NONE);

  static final Needed ENDLESS =
      new Needed(Set.of(), Set.of(), Set.of(), Set.of(), Distance.ENDLESS);

  static final Comparator<Needed> NEARER = Comparator.comparing(Needed::distance);

  Needed plus(Needed more) {
    return new Needed(
        union(questions, more.questions),
        union(known, more.known),
        union(fixed, more.fixed),
        union(asked, more.asked),
        others.plus(more.others));
  }

  Distance distance() {
    int more = stillToAsk();
    return others.plus(new Distance(fixed.size(), questions.size() + more, known.size() + more));
  }

  /** Whether an answer that is needed anyway can make a question apply. */
  boolean contains(Set<Question> oneOf) {
    return !Collections.disjoint(questions, oneOf);
  }

  /**
   * How many answers more it takes until all questions apply; the one that helps most comes first.
   */
  private int stillToAsk() {
    List<Set<Question>> left =
        new ArrayList<>(asked.stream().filter(oneOf -> !contains(oneOf)).toList());
    int more = 0;
    while (!left.isEmpty()) {
      Question helpful =
          left.stream()
              .flatMap(Set::stream)
              .max(
                  Comparator.comparingLong(
                      question -> left.stream().filter(oneOf -> oneOf.contains(question)).count()))
              .orElse(null);
      more++;
      left.removeIf(oneOf -> oneOf.isEmpty() || oneOf.contains(helpful));
    }
    return more;
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
