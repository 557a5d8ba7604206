package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Which verdicts were seen with which answers so far, and which are known not to come with them.
 */
final class SeenVerdicts {

  private final AnswerClass[][] classes;
  private final long[][] seen;
  private final long[][] excluded;
  private final List<BitSet> left = new ArrayList<>();
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
    BitSet left = left(completion.verdict());
    for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
      long code = completion.codes()[place];
      boolean isOver = true;
      for (int i = 0; i < classes[place].length; i++) {
        if (((seen[place][i] | excluded[place][i]) & bit) == 0) {
          if (classes[place][i].contains(code)) {
            seen[place][i] |= bit;
            isNew = true;
          } else {
            isOver = false;
          }
        }
      }
      if (isOver) {
        left.clear(place);
      }
    }
    return isNew;
  }

  /** The questions with some of whose answers a verdict may come that was not seen with them. */
  private BitSet left(int verdict) {
    while (left.size() <= verdict) {
      BitSet all = new BitSet();
      all.set(0, classes.length);
      left.add(all);
    }
    return left.get(verdict);
  }

  /**
   * Whether some interviews with one verdict show something not yet seen.
   *
   * @param lanes the interviews, one a bit
   * @param chosen for each question and each class of its answers the interviews with these, one a
   *     bit
   */
  boolean isNew(int verdict, long lanes, long[][] chosen) {
    long bit = 1L << verdict;
    BitSet left = lanes == 0 ? new BitSet() : left(verdict);
    for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
      for (int i = 0; i < classes[place].length; i++) {
        if ((seen[place][i] & bit) == 0 && (chosen[place][i] & lanes) != 0) {
          return true;
        }
      }
    }
    return lanes != 0 && (verdicts & bit) == 0;
  }

  /** The verdicts that were not seen yet with some answers, one a bit. */
  long unseen(AnswerClass answers) {
    int at = List.of(classes[answers.place()]).indexOf(answers);
    return ~seen[answers.place()][at];
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

  /** All classes of answers to all open questions. */
  List<AnswerClass> all() {
    return Stream.of(classes).flatMap(Stream::of).toList();
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
