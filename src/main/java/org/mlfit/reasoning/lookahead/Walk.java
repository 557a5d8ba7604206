package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Goes from interviews with one verdict to others with the same one, 64 at once. Each takes over
 * one answer after the other that is wanted, where its verdict stays, so that a single interview
 * comes to show many of them.
 */
final class Walk {

  private final int verdict;
  private final Played played;
  private final List<long[]> codes = new ArrayList<>();
  private final Map<Integer, Completion> turned;

  /**
   * A walk.
   *
   * @param from where it begins: at least one interview and at most 64, all with the verdict
   * @param turned takes for the places of questions an interview whose verdict they change
   */
  Walk(
      Continuations continuations,
      int verdict,
      List<Completion> from,
      Map<Integer, Completion> turned) {
    this.verdict = verdict;
    this.turned = turned;
    for (int lane = 0; lane < Circuit.LANES; lane++) {
      codes.add(from.get(lane % from.size()).codes().clone());
    }
    this.played = continuations.played(codes);
  }

  /**
   * Takes over answers to one question, each of them in some of the interviews.
   *
   * @param wanted at least one class of answers to the question
   * @param round another one lets each interview try the next of them
   */
  void past(List<AnswerClass> wanted, int round) {
    int place = wanted.get(0).place();
    int size = wanted.size();
    long[] lanes = new long[size];
    for (int lane = 0; lane < Circuit.LANES; lane++) {
      lanes[(lane + place + round) % size] |= 1L << lane;
    }
    long stayed = played.moved(wanted, lanes, verdict);
    if (stayed != -1 && !turned.containsKey(place)) {
      long[] last = codes.get(Long.numberOfTrailingZeros(~stayed));
      turned.put(place, new Completion(last.clone(), verdict));
    }
    for (int i = 0; i < size; i++) {
      for (long left = lanes[i] & stayed; left != 0; left &= left - 1) {
        codes.get(Long.numberOfTrailingZeros(left))[place] = wanted.get(i).to();
      }
    }
  }

  /** Where it has come to. Ends the walk. */
  List<Completion> reached() {
    return codes.stream().map(each -> new Completion(each, verdict)).toList();
  }
}
