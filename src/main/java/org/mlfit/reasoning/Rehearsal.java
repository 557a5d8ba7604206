package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Option;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;

/**
 * Plays complete interviews by the twin's formulas, some hundred thousand a second: enough to try
 * what each answer to each question would lead to.
 */
final class Rehearsal {

  private final Circuit circuit;
  private final List<Places> places = new ArrayList<>();
  private final int[] verdicts;

  /** Where a question's answer is put: the truth of "unknown", its number, its options. */
  private record Places(int unknown, int yes, int number, int[] options) {}

  Rehearsal(KnowledgeBase knowledgeBase, Twin twin) {
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

  /** Which of the compared numbers a question is; -1 if it is none. */
  int number(int question) {
    return places.get(question).number();
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
    long[] truths = circuit.truths();
    long[][] numbers = circuit.numbers();
    for (int lane = 0; lane < interviews.size(); lane++) {
      put(interviews.get(lane), lane, truths, numbers);
    }
    circuit.evaluate(truths, numbers);
    for (int lane = 0; lane < interviews.size(); lane++) {
      completions.add(new Completion(interviews.get(lane), verdict(truths, lane)));
    }
  }

  private void put(long[] codes, int lane, long[] truths, long[][] numbers) {
    long bit = 1L << lane;
    for (int question = 0; question < codes.length; question++) {
      Places place = places.get(question);
      long code = codes[question];
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
