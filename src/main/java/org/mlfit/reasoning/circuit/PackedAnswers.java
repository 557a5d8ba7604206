package org.mlfit.reasoning.circuit;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Twin;

/** Up to 64 sets of answers, complete or not, as inputs of a circuit. */
public final class PackedAnswers {

  private final Twin twin;
  private final int size;
  private final Map<Term, Long> truths = new LinkedHashMap<>();
  private final Map<Term, long[]> numbers = new LinkedHashMap<>();

  /** Packs at most 64 sets. */
  public PackedAnswers(KnowledgeBase knowledgeBase, Twin twin, List<Answers> sets) {
    this.twin = twin;
    this.size = sets.size();
    for (Question question : knowledgeBase.questions()) {
      for (int lane = 0; lane < size; lane++) {
        int place = lane;
        sets.get(lane).to(question).ifPresent(answer -> put(question, answer, place));
      }
    }
  }

  /** Packs any number of sets, 64 at a time. */
  public static List<PackedAnswers> of(KnowledgeBase knowledgeBase, Twin twin, List<Answers> sets) {
    return IntStream.iterate(0, from -> from < sets.size(), from -> from + Circuit.LANES)
        .mapToObj(from -> sets.subList(from, Math.min(sets.size(), from + Circuit.LANES)))
        .map(part -> new PackedAnswers(knowledgeBase, twin, part))
        .toList();
  }

  /** One bit for each set. */
  public long lanes() {
    return size == Circuit.LANES ? -1L : (1L << size) - 1;
  }

  /** Copies the values to the inputs of a circuit. */
  void into(Circuit circuit, long[] values, long[][] wholes) {
    truths.forEach((term, bits) -> values[circuit.wire(term)] = bits);
    numbers.forEach((term, lanes) -> wholes[circuit.whole(term)] = lanes);
  }

  /** Adds inputs for all values to a circuit. */
  void makeRoom(Circuit circuit) {
    truths.keySet().forEach(circuit::wire);
    numbers.keySet().forEach(circuit::whole);
  }

  private void put(Question question, Answer answer, int lane) {
    AnswerVariables value = twin.value(question);
    set(value.said(), lane);
    long code = AnswerCode.of(question, answer);
    if (answer.isUnknown()) {
      set(value.unknown(), lane);
    } else if (question.kind() instanceof QuestionKind.Number) {
      numbers.computeIfAbsent(value.steps(), steps -> new long[Circuit.LANES])[lane] = code;
    } else if (question.kind() instanceof QuestionKind.YesNo) {
      if (code == 1) {
        set(value.yes(), lane);
      }
    } else {
      question.options().stream()
          .filter(option -> (code & AnswerCode.bit(question, option)) != 0)
          .forEach(option -> set(value.option(option.constant()), lane));
    }
  }

  private void set(Term truth, int lane) {
    truths.merge(truth, 1L << lane, (one, other) -> one | other);
  }
}
