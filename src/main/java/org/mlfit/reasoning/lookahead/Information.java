package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * How much the answer to a question tells about a verdict (mutual information, Shannon 1948), over
 * interviews in which the open questions are answered at random, each class of answers equally
 * often.
 */
final class Information {

  private static final int INTERVIEWS = 4096;
  private static final long SEED = 7;

  private final List<List<AnswerClass>> classes;
  private final int[][] chosen;
  private final List<Completion> interviews;
  private final int[] verdicts = new int[INTERVIEWS];

  /**
   * Plays random interviews, always the same ones for the same answers.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param given the codes of the given answers; any value for open questions
   */
  Information(InterviewSimulator simulator, List<List<AnswerClass>> classes, long[] given) {
    this.classes = classes;
    this.chosen = new int[classes.size()][INTERVIEWS];
    Random chance = new Random(SEED);
    List<long[]> sets = new ArrayList<>(INTERVIEWS);
    for (int i = 0; i < INTERVIEWS; i++) {
      long[] codes = given.clone();
      for (int place = 0; place < codes.length; place++) {
        List<AnswerClass> of = classes.get(place);
        if (!of.isEmpty()) {
          chosen[place][i] = chance.nextInt(of.size());
          codes[place] = of.get(chosen[place][i]).to();
        }
      }
      sets.add(codes);
    }
    this.interviews = simulator.play(sets);
    for (int i = 0; i < INTERVIEWS; i++) {
      verdicts[i] = interviews.get(i).verdict();
    }
  }

  /** The interviews that it rests on. */
  List<Completion> interviews() {
    return interviews;
  }

  /** What the answer to an open question tells about a verdict, in bits. */
  double about(int verdict, int place) {
    int[][] counts = new int[classes.get(place).size()][2];
    int[] total = new int[2];
    for (int i = 0; i < INTERVIEWS; i++) {
      int comes = verdicts[i] == verdict ? 1 : 0;
      counts[chosen[place][i]][comes]++;
      total[comes]++;
    }
    double left = 0;
    for (int[] count : counts) {
      left += entropy(count) * (count[0] + count[1]) / INTERVIEWS;
    }
    return Math.max(0, entropy(total) - left);
  }

  /** The same on each machine to the last bit, since an order of questions hangs on it. */
  private static double entropy(int[] counts) {
    double total = counts[0] + counts[1];
    double entropy = 0;
    for (int count : counts) {
      if (count > 0) {
        entropy -= count / total * StrictMath.log(count / total) / StrictMath.log(2);
      }
    }
    return entropy;
  }
}
