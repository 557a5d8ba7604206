package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.twin.Twin;

/**
 * Plays complete interviews with the twin's formulas, some hundred thousand a second: enough to try
 * every answer to every question.
 */
final class InterviewSimulator {

  private final Circuit circuit;
  private final List<AnswerPlaces> places = new ArrayList<>();
  private final int[] verdicts;
  private final int[] applies;
  private final int[] underApplies;

  InterviewSimulator(KnowledgeBase knowledgeBase, Twin twin) {
    Map<Term, Term> said = new HashMap<>();
    for (Question question : knowledgeBase.questions()) {
      said.put(twin.value(question).said(), twin.applies(question));
    }
    this.circuit =
        new Circuit(term -> twin.meaning(term).or(() -> Optional.ofNullable(said.get(term))));
    for (Question question : knowledgeBase.questions()) {
      places.add(AnswerPlaces.in(circuit, question, twin.value(question)));
    }
    this.verdicts =
        knowledgeBase.verdicts().stream().mapToInt(v -> circuit.wire(twin.verdict(v))).toArray();
    this.applies =
        knowledgeBase.questions().stream().mapToInt(q -> circuit.wire(twin.applies(q))).toArray();
    this.underApplies = circuit.under(applies);
  }

  /** The comparisons of numbers in the rules. */
  List<Circuit.AtMost> comparisons() {
    return circuit.comparisons();
  }

  /** The place of a question among the compared numbers; -1 if it is not compared. */
  int number(int question) {
    return places.get(question).number();
  }

  /**
   * The interviews that begin with some answers.
   *
   * @param codes the codes of the given answers; any value for open questions
   * @param isOpen which questions are open
   */
  Continuations after(long[] codes, BitSet isOpen) {
    return new Continuations(circuit, places, verdicts, codes, isOpen);
  }

  /** All interviews. */
  Continuations all() {
    BitSet open = new BitSet();
    open.set(0, places.size());
    return after(new long[places.size()], open);
  }

  /** Plays at most 64 interviews, and keeps all that came true in them. */
  Played playedAtOnce(List<long[]> interviews) {
    Played played = begun(interviews);
    circuit.evaluate(played.truths(), played.numbers());
    return played;
  }

  /** Puts in the answers of interviews; nothing is worked out yet. */
  private Played begun(List<long[]> interviews) {
    long[] truths = circuit.truths();
    long[][] numbers = circuit.numbers();
    for (int lane = 0; lane < interviews.size(); lane++) {
      long[] codes = interviews.get(lane);
      for (int question = 0; question < codes.length; question++) {
        places.get(question).put(codes[question], 1L << lane, truths, numbers);
      }
    }
    return new Played(interviews, truths, numbers);
  }

  /** The questions that apply in an interview. */
  BitSet applying(long[] interview) {
    Played played = begun(List.of(interview));
    long[] truths = played.truths();
    circuit.evaluate(underApplies, truths, played.numbers());
    BitSet applying = new BitSet();
    IntStream.range(0, applies.length)
        .filter(question -> (truths[applies[question]] & 1) == 1)
        .forEach(applying::set);
    return applying;
  }

  /**
   * In which of some interviews a claim is true; only what it adds to the circuit is worked out.
   */
  Shown shown(Term claim, Played played) {
    int wire = circuit.wire(claim);
    long[] further = circuit.evaluatedFurther(played.truths(), played.numbers());
    int size = played.interviews().size();
    long these = size == Circuit.LANES ? AnswerPlaces.ALL : (1L << size) - 1;
    return new Shown(
        further[wire] & these, new Played(played.interviews(), further, played.numbers()));
  }

  /** Interviews with all that is true in them. */
  record Played(List<long[]> interviews, long[] truths, long[][] numbers) {}

  /** In which interviews something is true, one a bit. */
  record Shown(long lanes, Played in) {}
}
