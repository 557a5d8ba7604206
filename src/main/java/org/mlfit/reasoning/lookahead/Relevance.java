package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;

/**
 * Finds the open questions on which the verdict can still depend. This is exact: that it can is
 * shown by two interviews; that it cannot is proved, and stays proved while answers are only added.
 */
final class Relevance {

  private static final int TRIED = 256;

  private final KnowledgeBase knowledgeBase;
  private final InterviewSimulator simulator;
  private final TwoSets twoSets;
  private Set<Question> idle = new HashSet<>();
  private Map<Question, Completion> telling = new LinkedHashMap<>();

  /**
   * What was found out so far.
   *
   * @param idle questions that the verdict cannot depend on
   * @param telling for some questions an interview whose verdict changes with the answer
   */
  record Known(Set<Question> idle, Map<Question, Completion> telling) {

    static final Known NOTHING = new Known(Set.of(), Map.of());
  }

  Relevance(KnowledgeBase knowledgeBase, InterviewSimulator simulator, TwoSets twoSets) {
    this.knowledgeBase = knowledgeBase;
    this.simulator = simulator;
    this.twoSets = twoSets;
  }

  /** What was found out so far. */
  Known known() {
    return new Known(Set.copyOf(idle), Collections.unmodifiableMap(new LinkedHashMap<>(telling)));
  }

  /** Takes over what was found out when there were fewer answers than now. */
  void recall(Known known) {
    idle = new HashSet<>(known.idle());
    telling = new LinkedHashMap<>(known.telling());
  }

  /**
   * The open questions that matter.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param played interviews that begin with the given answers
   */
  Set<Question> mattering(
      Answers given, List<List<AnswerClass>> classes, SeenVerdicts seen, List<Completion> played) {
    Set<Question> mattering = new LinkedHashSet<>();
    BitSet reaching = reaching(given, classes);
    BitSet unclear = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      Question question = knowledgeBase.questions().get(place);
      if (seen.differs(place)) {
        mattering.add(question);
      } else if (reaching.get(place) && !idle.contains(question)) {
        unclear.set(place);
      }
    }
    VerdictFlipSearch flipSearch = new VerdictFlipSearch(simulator, classes, unclear);
    Map<Question, Completion> before = withPresent(given);
    before.values().forEach(flipSearch::lookAround);
    played.stream().limit(TRIED).forEach(flipSearch::lookAround);
    before.forEach(flipSearch::lookFarther);
    for (int place = unclear.nextSetBit(0); place >= 0; place = unclear.nextSetBit(place + 1)) {
      Question question = knowledgeBase.questions().get(place);
      Optional<long[]> found = twoSets.turnedBy(question, given);
      if (found.isPresent()) {
        Completion interview = simulator.play(List.of(found.get())).get(0);
        flipSearch.note(question, interview);
        flipSearch.lookAround(interview);
      } else {
        idle.add(question);
      }
    }
    telling.putAll(flipSearch.found());
    mattering.addAll(flipSearch.found().keySet());
    return mattering;
  }

  private BitSet reaching(Answers given, List<List<AnswerClass>> classes) {
    BitSet isOpen = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      isOpen.set(place, !classes.get(place).isEmpty());
    }
    return simulator.reaching(
        AnswerCode.with(knowledgeBase, given, new long[classes.size()]), isOpen);
  }

  /** The interviews found before, with the answers that are given now. */
  private Map<Question, Completion> withPresent(Answers given) {
    List<Question> questions = List.copyOf(telling.keySet());
    List<Completion> again =
        simulator.play(
            telling.values().stream()
                .map(interview -> AnswerCode.with(knowledgeBase, given, interview.codes()))
                .toList());
    Map<Question, Completion> present = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      present.put(questions.get(i), again.get(i));
    }
    return present;
  }
}
