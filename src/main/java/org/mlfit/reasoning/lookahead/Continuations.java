package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Circuit.AtMost;
import org.mlfit.reasoning.circuit.Circuit.Part;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.circuit.ThreeValued;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * All complete interviews that begin with some answers. What those settle is worked out once; an
 * interview is played with the rest, and another answer to a question with what that can reach.
 */
final class Continuations {

  private final List<Part> parts;
  private final List<AnswerPlaces> places;
  private final int[] verdicts;
  private final long[] given;
  private final BitSet isOpen;
  private final ThreeValued values;
  private final BitSet reaching;
  private final int[] open;
  private final long[] settled;
  private final long[][] numbers;
  private final int[][] reached;
  private final Circuit circuit;

  /**
   * The interviews that begin with some answers.
   *
   * @param verdicts the parts that tell which verdict comes
   * @param given the codes of the given answers; any value for open questions
   */
  Continuations(
      Circuit circuit, List<AnswerPlaces> places, int[] verdicts, long[] given, BitSet isOpen) {
    this.circuit = circuit;
    this.parts = circuit.parts();
    this.places = places;
    this.verdicts = verdicts;
    this.given = given;
    this.isOpen = isOpen;
    this.values = new ThreeValued(circuit);
    this.settled = circuit.truths();
    this.numbers = circuit.numbers();
    this.reached = new int[given.length][];
    for (int question = 0; question < given.length; question++) {
      if (isOpen.get(question)) {
        places.get(question).leaveOpen(values);
      } else {
        places.get(question).put(given[question], values);
        places.get(question).put(given[question], AnswerPlaces.ALL, settled, numbers);
      }
    }
    values.evaluate();
    for (int i = 0; i < settled.length; i++) {
      settled[i] = values.isOpen(i, 0) ? 0 : -(values.mayHold(i) & 1);
    }
    Influence influence = new Influence(circuit, values, verdicts);
    this.reaching = reaching(influence);
    this.open = influence.parts();
  }

  /**
   * The open questions whose answers may influence the verdict. No other question can; of these
   * some may not either.
   */
  BitSet reaching() {
    return (BitSet) reaching.clone();
  }

  /**
   * Of those the ones that may still do so where only some verdicts can come: whether the last of
   * these comes follows from the others, and what only later gates read is out.
   *
   * @param possible the verdicts, one a bit
   */
  BitSet reaching(long possible) {
    long telling = possible & ~Long.highestOneBit(possible);
    int[] results =
        IntStream.range(0, verdicts.length)
            .filter(verdict -> (telling >> verdict & 1) == 1)
            .map(verdict -> verdicts[verdict])
            .toArray();
    return reaching(new Influence(circuit, values, results));
  }

  private BitSet reaching(Influence influence) {
    BitSet questions = new BitSet();
    isOpen.stream().filter(q -> places.get(q).reach(influence)).forEach(questions::set);
    return questions;
  }

  /**
   * The verdicts that each of some answers to open questions may leave possible, one a bit. No
   * other can come; of these some may not either.
   */
  long[] notExcluded(List<AnswerClass> answers) {
    long[] left = new long[answers.size()];
    for (int from = 0; from < left.length; from += Circuit.LANES) {
      ThreeValued with = values.copy();
      int size = Math.min(Circuit.LANES, left.length - from);
      for (int lane = 0; lane < size; lane++) {
        AnswerClass one = answers.get(from + lane);
        places.get(one.place()).put(one, lane, with);
      }
      with.evaluate(open);
      for (int lane = 0; lane < size; lane++) {
        for (int verdict = 0; verdict < verdicts.length; verdict++) {
          left[from + lane] |= (with.mayHold(verdicts[verdict]) >> lane & 1) << verdict;
        }
      }
    }
    return left;
  }

  /** The codes of answers to all questions, with the given ones; the same object if it has them. */
  long[] with(long[] codes) {
    long[] now = codes;
    for (int q = isOpen.nextClearBit(0); q < codes.length; q = isOpen.nextClearBit(q + 1)) {
      if (now[q] != given[q]) {
        now = now == codes ? codes.clone() : now;
        now[q] = given[q];
      }
    }
    return now;
  }

  /** Interviews that began otherwise, with the given answers; those that have them stay. */
  List<Completion> again(List<Completion> earlier) {
    List<Completion> all = new ArrayList<>(earlier);
    List<Integer> changed = new ArrayList<>();
    List<long[]> changes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      long[] codes = earlier.get(i).codes();
      long[] now = with(codes);
      if (now != codes) {
        changed.add(i);
        changes.add(now);
      }
    }
    List<Completion> played = play(changes);
    for (int i = 0; i < played.size(); i++) {
      all.set(changed.get(i), played.get(i));
    }
    return all;
  }

  /** Plays interviews, each given by the codes of the answers to all questions. */
  List<Completion> play(List<long[]> interviews) {
    List<Completion> completions = new ArrayList<>(interviews.size());
    for (int from = 0; from < interviews.size(); from += Circuit.LANES) {
      List<long[]> some =
          interviews.subList(from, Math.min(interviews.size(), from + Circuit.LANES));
      completions.addAll(played(some).completions(some));
    }
    return completions;
  }

  /** Plays at most 64 interviews, and keeps all that came true in them. */
  Played played(List<long[]> interviews) {
    Played played = begun(interviews.size());
    for (int lane = 0; lane < interviews.size(); lane++) {
      long[] codes = interviews.get(lane);
      for (int q = reaching.nextSetBit(0); q >= 0; q = reaching.nextSetBit(q + 1)) {
        played.put(q, codes[q], 1L << lane);
      }
    }
    played.work();
    return played;
  }

  /** The same of interviews each of which has another answer to one question than a first one. */
  List<Completion> beside(Completion first, List<AnswerClass> others) {
    List<Completion> completions = new ArrayList<>(others.size());
    for (int from = 0; from < others.size(); from += Circuit.LANES) {
      List<AnswerClass> some = others.subList(from, Math.min(others.size(), from + Circuit.LANES));
      completions.addAll(
          playedBeside(first, some)
              .completions(some.stream().map(c -> first.with(c.place(), c.to())).toList()));
    }
    return completions;
  }

  /** The same of at most 64, with all that came true in them. */
  Played playedBeside(Completion first, List<AnswerClass> others) {
    Played played = begun(others.size());
    for (int q = reaching.nextSetBit(0); q >= 0; q = reaching.nextSetBit(q + 1)) {
      played.put(q, first.codes()[q], AnswerPlaces.ALL);
    }
    for (int lane = 0; lane < others.size(); lane++) {
      AnswerClass other = others.get(lane);
      if (reaching.get(other.place())) {
        played.replace(other.place(), other.to(), 1L << lane);
      }
    }
    played.work();
    return played;
  }

  /** Room for some interviews, at most 64, in which only the given answers are put in. */
  Played begun(int size) {
    long[][] own = numbers.clone();
    for (int q = reaching.nextSetBit(0); q >= 0; q = reaching.nextSetBit(q + 1)) {
      int number = places.get(q).number();
      if (number >= 0) {
        own[number] = new long[Circuit.LANES];
      }
    }
    return new Played(settled.clone(), own, size);
  }

  /** The open parts that the answer to a question can reach. */
  private int[] reachedFrom(int question) {
    if (reached[question] == null) {
      BitSet truths = new BitSet();
      places.get(question).truths().forEach(truths::set);
      int number = places.get(question).number();
      reached[question] =
          IntStream.of(open)
              .filter(i -> reads(parts.get(i), truths, number))
              .peek(truths::set)
              .toArray();
    }
    return reached[question];
  }

  private static boolean reads(Part part, BitSet truths, int number) {
    for (int read : part.reads()) {
      if (truths.get(read)) {
        return true;
      }
    }
    return part instanceof AtMost atMost && atMost.numbers().anyMatch(n -> n == number);
  }

  /** At most 64 interviews with all that came true in them. Is changed by what is put in. */
  final class Played {

    private final long[] truths;
    private final long[][] numbers;
    private final int size;

    private Played(long[] truths, long[][] numbers, int size) {
      this.truths = truths;
      this.numbers = numbers;
      this.size = size;
    }

    /** Puts an answer to a question into some interviews, one a bit, where nothing is said yet. */
    void put(int question, long code, long lanes) {
      places.get(question).put(code, lanes, truths, numbers);
    }

    /** For each verdict the interviews that come to it with another answer to a question. */
    long[] with(AnswerClass answers) {
      int question = answers.place();
      if (!reaching.get(question)) {
        return lanesOfVerdicts();
      }
      Before before = new Before(question);
      replace(question, answers.to(), AnswerPlaces.ALL);
      circuit.evaluate(reachedFrom(question), truths, numbers);
      long[] with = lanesOfVerdicts();
      before.putBack(AnswerPlaces.ALL);
      return with;
    }

    private long[] lanesOfVerdicts() {
      return verdicts().mapToLong(this::with).toArray();
    }

    /** What another answer to a question would overwrite; far less than all there is. */
    private final class Before {

      private final int[] places;
      private final long[] values;
      private final int number;
      private final long[] steps;

      Before(int question) {
        AnswerPlaces own = Continuations.this.places.get(question);
        places = IntStream.concat(own.truths(), IntStream.of(reachedFrom(question))).toArray();
        values = IntStream.of(places).mapToLong(place -> truths[place]).toArray();
        number = own.number();
        steps = number >= 0 ? numbers[number].clone() : new long[0];
      }

      /** Takes the other answer back in some interviews, one a bit. */
      void putBack(long lanes) {
        for (int i = 0; i < places.length; i++) {
          truths[places[i]] ^= (truths[places[i]] ^ values[i]) & lanes;
        }
        for (long left = number >= 0 ? lanes : 0; left != 0; left &= left - 1) {
          int lane = Long.numberOfTrailingZeros(left);
          numbers[number][lane] = steps[lane];
        }
      }
    }

    /**
     * Puts other answers to a question into the interviews, as far as one verdict stays.
     *
     * @param to the answers
     * @param lanes for each of them its interviews, one a bit; each interview gets one of them
     * @return the interviews that have their new answer, one a bit
     */
    long moved(List<AnswerClass> to, long[] lanes, int verdict) {
      int question = to.get(0).place();
      if (!reaching.get(question)) {
        return lanes();
      }
      Before before = new Before(question);
      for (int i = 0; i < lanes.length; i++) {
        replace(question, to.get(i).to(), lanes[i]);
      }
      circuit.evaluate(reachedFrom(question), truths, numbers);
      long stayed = with(verdict);
      before.putBack(~stayed);
      return stayed;
    }

    private void replace(int question, long code, long lanes) {
      places.get(question).clear(lanes, truths, numbers);
      put(question, code, lanes);
    }

    /** Works out all that is open. */
    void work() {
      circuit.evaluate(open, truths, numbers);
    }

    /** All places of verdicts. */
    IntStream verdicts() {
      return IntStream.range(0, verdicts.length);
    }

    /** The interviews in which a verdict came, one a bit. */
    long with(int verdict) {
      return truths[verdicts[verdict]] & lanes();
    }

    private long lanes() {
      return size == Circuit.LANES ? -1L : (1L << size) - 1;
    }

    private List<Completion> completions(List<long[]> codes) {
      List<Completion> completions = new ArrayList<>(size);
      for (int lane = 0; lane < size; lane++) {
        completions.add(new Completion(codes.get(lane), verdict(lane)));
      }
      return completions;
    }

    /** The verdict of one interview, by its place among all. */
    int verdict(int lane) {
      for (int verdict = 0; verdict < verdicts.length; verdict++) {
        if ((truths[verdicts[verdict]] >> lane & 1) == 1) {
          return verdict;
        }
      }
      throw new IllegalStateException("The twin gives no verdict");
    }

    /** The interviews whose verdict another answer to a question changes, one a bit. */
    long turnedBy(AnswerClass answers) {
      long[] other = with(answers);
      return verdicts().mapToLong(v -> with(v) ^ other[v]).reduce(0, (a, b) -> a | b);
    }
  }
}
