package org.mlfit.explanation.whynot;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.mlfit.knowledge.question.Question;

/**
 * Which answers it takes until conditions are met. An answer that several of them ask for counts
 * once.
 *
 * @param questions whose answers have to change or to be given
 * @param until others whose answers have to change or to be given before those apply
 * @param known those of both whose answers stand against it
 * @param fixed those of these that nobody can change
 * @param others answers that are not those to one question, such as “one of these is unknown”
 */
record Needed(
    Set<Question> questions,
    Set<Question> until,
    Set<Question> known,
    Set<Question> fixed,
    Distance others) {

  static final Needed NOTHING = new Needed(Set.of(), Set.of(), Set.of(), Set.of(), Distance.NONE);

  static final Needed ENDLESS = NOTHING.plus(Distance.ENDLESS);

  static final Comparator<Needed> NEARER = Comparator.comparing(Needed::distance);

  /** An answer to one question. */
  static Needed answerTo(Question question, boolean isKnown) {
    Set<Question> one = Set.of(question);
    return new Needed(
        one,
        Set.of(),
        isKnown ? one : Set.of(),
        isKnown && question.fixed() ? one : Set.of(),
        Distance.NONE);
  }

  Needed plus(Needed more) {
    return new Needed(
        union(questions, more.questions),
        union(until, more.until),
        union(known, more.known),
        union(fixed, more.fixed),
        others.plus(more.others));
  }

  Needed plus(Distance more) {
    return new Needed(questions, until, known, fixed, others.plus(more));
  }

  /** The same, as what comes before a question applies. */
  Needed asUntil() {
    return new Needed(Set.of(), all(), known, fixed, others);
  }

  Distance distance() {
    return others.plus(new Distance(fixed.size(), all().size(), known.size()));
  }

  /** Whether what is needed for itself covers some way. */
  boolean covers(Needed way) {
    return questions.containsAll(way.all()) && way.others.equals(Distance.NONE);
  }

  /** All questions whose answers count. */
  Set<Question> all() {
    return union(questions, until);
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
