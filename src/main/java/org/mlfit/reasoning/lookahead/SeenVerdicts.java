package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Which verdicts were seen with which answers so far, and which are known not to come with them.
 */
final class SeenVerdicts {

  private final AnswerClass[][] classes;
  private final long[][] seen;
  private final long[][] excluded;
  private long verdicts;

  /**
   * Begins with nothing seen.
   *
   * @param classes for each question the classes of its answers; none where it is answered
   */
  SeenVerdicts(List<List<AnswerClass>> classes) {
    this.classes =
        classes.stream().map(c -> c.toArray(AnswerClass[]::new)).toArray(AnswerClass[][]::new);
    this.seen = classes.stream().map(c -> new long[c.size()]).toArray(long[][]::new);
    this.excluded = classes.stream().map(c -> new long[c.size()]).toArray(long[][]::new);
  }

  /** Notes a completion. @return whether it shows something not yet seen */
  boolean note(Completion completion) {
    long bit = 1L << completion.verdict();
    boolean isNew = (verdicts & bit) == 0;
    verdicts |= bit;
    for (int place = 0; place < classes.length; place++) {
      long code = completion.codes()[place];
      for (int i = 0; i < classes[place].length; i++) {
        if ((seen[place][i] & bit) == 0 && classes[place][i].contains(code)) {
          seen[place][i] |= bit;
          isNew = true;
        }
      }
    }
    return isNew;
  }

  /** Notes verdicts, one a bit, that do not come with some answers, whatever else is said. */
  void exclude(Map<AnswerClass, Long> never) {
    for (int place = 0; place < classes.length; place++) {
      for (int i = 0; i < classes[place].length; i++) {
        excluded[place][i] |= never.getOrDefault(classes[place][i], 0L);
      }
    }
  }

  /** The classes of answers with which it is not known yet whether some verdicts come. */
  List<AnswerClass> unclear(long wanted) {
    List<AnswerClass> unclear = new ArrayList<>();
    each(
        (answers, with, never) -> {
          if ((wanted & ~with & ~never) != 0) {
            unclear.add(answers);
          }
        });
    return unclear;
  }

  /** All verdicts seen, one a bit. */
  long verdicts() {
    return verdicts;
  }

  /** The first verdict seen, by its place among all: the next to be decided. */
  int next() {
    return Long.numberOfTrailingZeros(verdicts);
  }

  /** Whether some answers to a question leave other verdicts possible than others. */
  boolean differs(int place) {
    return LongStream.of(seen[place]).distinct().count() > 1;
  }

  /** Hands over each class with the verdicts seen and the verdicts excluded with it, one a bit. */
  void each(Visitor visitor) {
    for (int place = 0; place < classes.length; place++) {
      for (int i = 0; i < classes[place].length; i++) {
        visitor.visit(classes[place][i], seen[place][i], excluded[place][i]);
      }
    }
  }

  /** Takes a class with the verdicts seen and the verdicts excluded with it. */
  interface Visitor {
    void visit(AnswerClass answers, long seen, long excluded);
  }
}
