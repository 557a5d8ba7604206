package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
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
  private final long[] given;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * At most 64 random interviews.
   *
   * @param chosen for each question and each class of its answers the interviews with these, one a
   *     bit
   */
  private record Block(long[][] chosen, Played played) {}

  /**
   * Plays random interviews, always the same ones for the same answers.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param given the codes of the given answers; any value for open questions
   */
  Information(Continuations continuations, List<List<AnswerClass>> classes, long[] given) {
    this.classes = classes;
    this.given = given;
    Random chance = new Chance();
    BitSet reaching = continuations.reaching();
    for (int from = 0; from < INTERVIEWS; from += Circuit.LANES) {
      long[][] chosen = chosen(chance);
      Played played = continuations.begun(Circuit.LANES);
      for (int q = reaching.nextSetBit(0); q >= 0; q = reaching.nextSetBit(q + 1)) {
        for (int i = 0; i < chosen[q].length; i++) {
          played.put(q, classes.get(q).get(i).to(), chosen[q][i]);
        }
      }
      played.work();
      blocks.add(new Block(chosen, played));
    }
  }

  private long[][] chosen(Random chance) {
    long[][] chosen = classes.stream().map(of -> new long[of.size()]).toArray(long[][]::new);
    for (int lane = 0; lane < Circuit.LANES; lane++) {
      for (long[] of : chosen) {
        if (of.length > 0) {
          of[chance.nextInt(of.length)] |= 1L << lane;
        }
      }
    }
    return chosen;
  }

  /** The same numbers as {@link Random} gives, for one thread, in a third of the time. */
  private static final class Chance extends Random {

    private static final long serialVersionUID = 1;
    private static final long FACTOR = 0x5DEECE66DL;
    private static final long ADDEND = 0xBL;
    private static final int BITS = 48;

    private long state = (SEED ^ FACTOR) & ((1L << BITS) - 1);

    @Override
    protected int next(int bits) {
      state = state * FACTOR + ADDEND & ((1L << BITS) - 1);
      return (int) (state >>> BITS - bits);
    }
  }

  /** Notes an interview of each verdict that was not seen before. */
  void showVerdictsTo(SeenVerdicts seen, Consumer<Completion> shown) {
    for (Block block : blocks) {
      block
          .played()
          .verdicts()
          .filter(verdict -> (seen.verdicts() >> verdict & 1) == 0)
          .mapToLong(block.played()::with)
          .filter(lanes -> lanes != 0)
          .mapToInt(Long::numberOfTrailingZeros)
          .forEach(lane -> shown.accept(interview(block, lane)));
    }
  }

  /** Notes the interviews that show something not seen before. */
  void showTo(SeenVerdicts seen, Consumer<Completion> shown) {
    for (Block block : blocks) {
      if (block.played().verdicts().anyMatch(v -> isNew(v, block, seen))) {
        for (int lane = 0; lane < Circuit.LANES; lane++) {
          shown.accept(interview(block, lane));
        }
      }
    }
  }

  private static boolean isNew(int verdict, Block block, SeenVerdicts seen) {
    return seen.isNew(verdict, block.played().with(verdict), block.chosen());
  }

  private Completion interview(Block block, int lane) {
    long[] codes = given.clone();
    for (int place = 0; place < codes.length; place++) {
      for (int i = 0; i < block.chosen()[place].length; i++) {
        if ((block.chosen()[place][i] >> lane & 1) == 1) {
          codes[place] = classes.get(place).get(i).to();
        }
      }
    }
    return new Completion(codes, block.played().verdict(lane));
  }

  /** Looks for interviews whose verdict changes with one answer. */
  void lookAround(VerdictFlipSearch flips) {
    for (Block block : blocks) {
      flips.lookAround(block.played(), lane -> interview(block, lane));
    }
  }

  /** What the answer to an open question tells about a verdict, in bits. */
  double about(int verdict, int place) {
    int[][] counts = new int[classes.get(place).size()][2];
    int[] total = new int[2];
    for (Block block : blocks) {
      long comes = block.played().with(verdict);
      total[1] += Long.bitCount(comes);
      for (int i = 0; i < counts.length; i++) {
        int both = Long.bitCount(block.chosen()[place][i] & comes);
        counts[i][1] += both;
        counts[i][0] += Long.bitCount(block.chosen()[place][i]) - both;
      }
    }
    total[0] = INTERVIEWS - total[1];
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
