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
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.circuit.ThreeValued;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Twin;

/**
 * Plays complete interviews with the twin's formulas, some hundred thousand a second: enough to try
 * every answer to every question.
 */
final class InterviewSimulator {

  private static final long ALL = -1;

  private final Circuit circuit;
  private final List<Places> places = new ArrayList<>();
  private final int[] verdicts;

  /**
   * The inputs for a question's answer: whether it is "unknown", its number with its range, its
   * options.
   */
  private record Places(int unknown, int yes, int number, long least, long most, int[] options) {

    IntStream truths() {
      IntStream one = yes >= 0 ? IntStream.of(unknown, yes) : IntStream.of(unknown);
      return IntStream.concat(one, IntStream.of(options));
    }

    /** Whether one of the truths comes with the code of an answer. */
    boolean isTrue(int truth, long code) {
      if (code == AnswerCode.UNKNOWN || truth == unknown) {
        return code == AnswerCode.UNKNOWN && truth == unknown;
      }
      return truth == yes ? code == 1 : (code >> optionAt(truth) & 1) == 1;
    }

    private int optionAt(int truth) {
      int option = 0;
      while (options[option] != truth) {
        option++;
      }
      return option;
    }

    boolean reach(Influence influence) {
      return truths().anyMatch(influence::ofTruth) || number >= 0 && influence.ofNumber(number);
    }
  }

  InterviewSimulator(KnowledgeBase knowledgeBase, Twin twin) {
    Map<Term, Term> said = new HashMap<>();
    for (Question question : knowledgeBase.questions()) {
      said.put(twin.value(question).said(), twin.applies(question));
    }
    this.circuit =
        new Circuit(term -> twin.meaning(term).or(() -> Optional.ofNullable(said.get(term))));
    for (Question question : knowledgeBase.questions()) {
      AnswerVariables value = twin.value(question);
      boolean isNumber = question.kind() instanceof QuestionKind.Number;
      boolean isTruth = question.kind() instanceof QuestionKind.YesNo;
      places.add(
          new Places(
              circuit.wire(value.unknown()),
              isTruth ? circuit.wire(value.yes()) : -1,
              isNumber ? circuit.whole(value.steps()) : -1,
              isNumber ? ((QuestionKind.Number) question.kind()).leastSteps() : 0,
              isNumber ? ((QuestionKind.Number) question.kind()).mostSteps() : 0,
              question.options().stream()
                  .map(Option::constant)
                  .mapToInt(constant -> circuit.wire(value.option(constant)))
                  .toArray()));
    }
    this.verdicts =
        knowledgeBase.verdicts().stream().mapToInt(v -> circuit.wire(twin.verdict(v))).toArray();
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
   * The open questions whose answers may influence the verdict. No other question can; of these
   * some may not either.
   *
   * @param codes the codes of the given answers; any value for open questions
   * @param isOpen which questions are open
   */
  BitSet reaching(long[] codes, BitSet isOpen) {
    ThreeValued values = begun(codes, isOpen);
    values.evaluate();
    Influence influence = new Influence(circuit, values, verdicts);
    BitSet reaching = new BitSet();
    isOpen.stream().filter(q -> places.get(q).reach(influence)).forEach(reaching::set);
    return reaching;
  }

  /**
   * The verdicts that each of some answers to open questions may leave possible, one a bit. No
   * other can come; of these some may not either.
   *
   * @param codes the codes of the given answers; any value for open questions
   * @param isOpen which questions are open
   */
  long[] notExcluded(List<AnswerClass> answers, long[] codes, BitSet isOpen) {
    long[] left = new long[answers.size()];
    for (int from = 0; from < left.length; from += Circuit.LANES) {
      ThreeValued values = begun(codes, isOpen);
      int size = Math.min(Circuit.LANES, left.length - from);
      for (int lane = 0; lane < size; lane++) {
        put(answers.get(from + lane), lane, values);
      }
      values.evaluate();
      for (int lane = 0; lane < size; lane++) {
        for (int verdict = 0; verdict < verdicts.length; verdict++) {
          left[from + lane] |= (values.mayHold(verdicts[verdict]) >> lane & 1) << verdict;
        }
      }
    }
    return left;
  }

  /** What is given, and what is open, in all cases. */
  private ThreeValued begun(long[] codes, BitSet isOpen) {
    ThreeValued values = new ThreeValued(circuit);
    for (int question = 0; question < codes.length; question++) {
      Places place = places.get(question);
      boolean hasNumber = place.number() >= 0;
      if (isOpen.get(question)) {
        place.truths().forEach(truth -> values.leaveOpen(truth, ALL));
        if (hasNumber) {
          values.putEverywhere(
              place.number(), Math.min(0, place.least()), Math.max(0, place.most()));
        }
      } else {
        long code = codes[question];
        place.truths().forEach(truth -> values.put(truth, place.isTrue(truth, code), ALL));
        if (hasNumber && code != AnswerCode.UNKNOWN) {
          values.putEverywhere(place.number(), code, code);
        }
      }
    }
    return values;
  }

  /** Puts in a class of answers; with an option, others may be chosen too if several can. */
  private void put(AnswerClass answers, int lane, ThreeValued values) {
    Places place = places.get(answers.place());
    boolean othersToo =
        answers.question().kind() instanceof QuestionKind.ManyOf
            && answers.from() != 0
            && answers.from() != AnswerCode.UNKNOWN;
    place
        .truths()
        .filter(
            truth -> place.isTrue(truth, answers.from()) || !othersToo || place.unknown() == truth)
        .forEach(truth -> values.put(truth, place.isTrue(truth, answers.from()), 1L << lane));
    if (place.number() >= 0) {
      boolean known = answers.from() != AnswerCode.UNKNOWN;
      values.put(place.number(), lane, known ? answers.from() : 0, known ? answers.to() : 0);
    }
  }

  /** Plays interviews, each given by the codes of the answers to all questions. */
  List<Completion> play(List<long[]> interviews) {
    List<Completion> completions = new ArrayList<>(interviews.size());
    for (int from = 0; from < interviews.size(); from += Circuit.LANES) {
      int to = Math.min(interviews.size(), from + Circuit.LANES);
      playLanes(interviews.subList(from, to), completions);
    }
    return completions;
  }

  private void playLanes(List<long[]> interviews, List<Completion> completions) {
    Played played = playedAtOnce(interviews);
    for (int lane = 0; lane < interviews.size(); lane++) {
      completions.add(new Completion(interviews.get(lane), verdict(played.truths(), lane)));
    }
  }

  /** Plays at most 64 interviews, and keeps all that came true in them. */
  Played playedAtOnce(List<long[]> interviews) {
    long[] truths = circuit.truths();
    long[][] numbers = circuit.numbers();
    for (int lane = 0; lane < interviews.size(); lane++) {
      long[] codes = interviews.get(lane);
      for (int question = 0; question < codes.length; question++) {
        put(codes[question], places.get(question), lane, truths, numbers);
      }
    }
    circuit.evaluate(truths, numbers);
    return new Played(interviews, truths, numbers);
  }

  /**
   * In which of some interviews a claim is true; only what it adds to the circuit is worked out.
   */
  Shown shown(Term claim, Played played) {
    int wire = circuit.wire(claim);
    long[] further = circuit.evaluatedFurther(played.truths(), played.numbers());
    int size = played.interviews().size();
    long these = size == Circuit.LANES ? ALL : (1L << size) - 1;
    return new Shown(
        further[wire] & these, new Played(played.interviews(), further, played.numbers()));
  }

  /** Interviews with all that is true in them. */
  record Played(List<long[]> interviews, long[] truths, long[][] numbers) {}

  /** In which interviews something is true, one a bit. */
  record Shown(long lanes, Played in) {}

  private static void put(long code, Places place, int lane, long[] truths, long[][] numbers) {
    long bit = 1L << lane;
    if (code == AnswerCode.UNKNOWN) {
      truths[place.unknown()] |= bit;
    } else if (place.number() >= 0) {
      numbers[place.number()][lane] = code;
    } else if (place.yes() >= 0) {
      truths[place.yes()] |= code == 1 ? bit : 0;
    } else {
      for (int option = 0; option < place.options().length; option++) {
        truths[place.options()[option]] |= (code >> option & 1) == 1 ? bit : 0;
      }
    }
  }

  private int verdict(long[] truths, int lane) {
    for (int verdict = 0; verdict < verdicts.length; verdict++) {
      if ((truths[verdicts[verdict]] >> lane & 1) == 1) {
        return verdict;
      }
    }
    throw new IllegalStateException("The twin gives no verdict");
  }
}
