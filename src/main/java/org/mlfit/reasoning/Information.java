package org.mlfit.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How much the answer to a question tells about a verdict (mutual information, Shannon 1948), over
 * interviews in which the open questions are answered by chance, each class of answers alike.
 */
final class Information {

  private static final int INTERVIEWS = 4096;
  private static final long SEED = 7;

  private final List<List<AnswerClass>> classes;
  private final List<Completion> interviews;

  /**
   * Plays interviews by chance, the same ones for the same answers.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param given the codes of the given answers, anything for the open ones
   */
  Information(Rehearsal rehearsal, List<List<AnswerClass>> classes, long[] given) {
    this.classes = classes;
    Random chance = new Random(SEED);
    List<long[]> sets = new ArrayList<>(INTERVIEWS);
    for (int i = 0; i < INTERVIEWS; i++) {
      long[] codes = given.clone();
      for (int place = 0; place < codes.length; place++) {
        List<AnswerClass> of = classes.get(place);
        if (!of.isEmpty()) {
          codes[place] = of.get(chance.nextInt(of.size())).to();
        }
      }
      sets.add(codes);
    }
    this.interviews = rehearsal.play(sets);
  }

  /** What the answer to a question tells about a verdict, in bits. */
  double about(int verdict, int place) {
    int[][] counts = new int[classes.get(place).size() + 1][2];
    int[] total = new int[2];
    for (Completion interview : interviews) {
      int comes = interview.verdict() == verdict ? 1 : 0;
      counts[classOf(place, interview.codes()[place])][comes]++;
      total[comes]++;
    }
    double left = 0;
    for (int[] count : counts) {
      left += entropy(count) * (count[0] + count[1]) / INTERVIEWS;
    }
    return Math.max(0, entropy(total) - left);
  }

  private int classOf(int place, long code) {
    List<AnswerClass> of = classes.get(place);
    for (int i = 0; i < of.size(); i++) {
      if (of.get(i).contains(code)) {
        return i;
      }
    }
    return of.size();
  }

  private static double entropy(int[] counts) {
    double total = counts[0] + counts[1];
    double entropy = 0;
    for (int count : counts) {
      if (count > 0) {
        entropy -= count / total * Math.log(count / total) / Math.log(2);
      }
    }
    return entropy;
  }
}
