package org.mlfit.reasoning.lookahead;

import java.util.List;
import java.util.stream.LongStream;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/** Which verdicts were seen with which answers, over the completions noted so far. */
final class SeenVerdicts {

  private final AnswerClass[][] classes;
  private final long[][] seen;
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

  /** All verdicts seen, one a bit. */
  long verdicts() {
    return verdicts;
  }

  /** Whether some answers to a question leave other verdicts possible than others. */
  boolean differs(int place) {
    return LongStream.of(seen[place]).distinct().count() > 1;
  }

  /** Hands over each class with the verdicts seen with it, one per bit. */
  void each(Visitor visitor) {
    for (int place = 0; place < classes.length; place++) {
      for (int i = 0; i < classes[place].length; i++) {
        visitor.visit(classes[place][i], seen[place][i]);
      }
    }
  }

  /** Takes a class and the verdicts seen with it. */
  interface Visitor {
    void visit(AnswerClass answers, long verdicts);
  }
}
