package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerCode;

/**
 * Played interviews that the rule engine has confirmed. One that begins with the next answers as
 * well is a witness for them, too, and need not be confirmed again.
 */
final class ConfirmedWitnesses {

  private final KnowledgeBase knowledgeBase;
  private final BiConsumer<Verdict, Completion> confirm;
  private final Map<Completion, Answers> confirmed = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param confirm throws if an interview does not lead to a verdict
   */
  ConfirmedWitnesses(KnowledgeBase knowledgeBase, BiConsumer<Verdict, Completion> confirm) {
    this.knowledgeBase = knowledgeBase;
    this.confirm = confirm;
  }

  /** Forgets all but some interviews. @return these, the confirmed ones first */
  List<Completion> first(List<Completion> interviews) {
    confirmed.keySet().retainAll(new HashSet<>(interviews));
    return interviews.stream()
        .sorted(Comparator.comparing(interview -> !confirmed.containsKey(interview)))
        .toList();
  }

  /** Answers of one of some interviews, that lead to a verdict: preferably few that are real. */
  Answers of(Verdict verdict, List<Completion> interviews) {
    int wanted = knowledgeBase.verdicts().indexOf(verdict);
    Optional<Completion> known =
        confirmed.keySet().stream().filter(i -> i.verdict() == wanted).findFirst();
    return known
        .map(confirmed::get)
        .orElseGet(
            () ->
                confirmed(
                    verdict,
                    interviews.stream()
                        .filter(i -> i.verdict() == wanted)
                        .min(Comparator.comparingLong(ConfirmedWitnesses::real))
                        .orElseThrow()));
  }

  private static long real(Completion interview) {
    return LongStream.of(interview.codes()).filter(code -> code != AnswerCode.UNKNOWN).count();
  }

  private Answers confirmed(Verdict verdict, Completion interview) {
    confirm.accept(verdict, interview);
    BitSet all = new BitSet();
    all.set(0, interview.codes().length);
    Answers answers = AnswerCode.answers(knowledgeBase, interview.codes(), all);
    confirmed.put(interview, answers);
    return answers;
  }
}
