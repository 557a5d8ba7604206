package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Finds the open questions on which the verdict can still depend. This is exact: that it can is
 * shown by two interviews; that it cannot is proved, and stays proved while answers are only added.
 */
final class Relevance {

  /** How often in a row it is looked in vain beside what was found before. */
  private static final int PATIENCE = 16;

  private final KnowledgeBase knowledgeBase;
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

  Relevance(KnowledgeBase knowledgeBase, TwoSets twoSets) {
    this.knowledgeBase = knowledgeBase;
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
   * @param continuations all interviews that begin with the given answers
   * @param information some of them, by chance
   * @param turned for the places of some questions one whose verdict they change
   * @param played some more of them
   */
  Set<Question> mattering(
      Answers given,
      List<List<AnswerClass>> classes,
      SeenVerdicts seen,
      Continuations continuations,
      Information information,
      Map<Integer, Completion> turned,
      List<Completion> played) {
    Set<Question> mattering = new LinkedHashSet<>();
    BitSet reaching = continuations.reaching(seen.verdicts());
    BitSet unclear = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      Question question = knowledgeBase.questions().get(place);
      if (seen.differs(place)) {
        mattering.add(question);
      } else if (reaching.get(place) && !idle.contains(question)) {
        unclear.set(place);
      }
    }
    List<List<AnswerClass>> reached =
        IntStream.range(0, classes.size())
            .mapToObj(place -> reaching.get(place) ? classes.get(place) : List.<AnswerClass>of())
            .toList();
    VerdictFlipSearch flips = new VerdictFlipSearch(continuations, reached, unclear);
    turned.forEach(
        (place, interview) -> {
          if (unclear.get(place)) {
            flips.note(place, interview);
          }
        });
    Map<Question, Completion> before = withPresent(continuations);
    flips.lookAround(List.copyOf(before.values()));
    flips.lookAround(played);
    information.lookAround(flips);
    lookBeside(before, unclear, flips);
    List<Verdict> possible =
        BitSet.valueOf(new long[] {seen.verdicts()}).stream()
            .mapToObj(knowledgeBase.verdicts()::get)
            .toList();
    List<Question> left = questions(unclear);
    for (int from = 0; from < left.size(); from += TwoSets.TOGETHER) {
      List<Question> some = left.subList(from, Math.min(left.size(), from + TwoSets.TOGETHER));
      BitSet places = new BitSet();
      some.forEach(question -> places.set(place(question)));
      twoSets.turning(
          some,
          given,
          possible,
          question -> !unclear.get(place(question)),
          (question, codes) -> {
            Completion interview = continuations.play(List.of(codes)).get(0);
            flips.note(place(question), interview);
            flips.lookBeside(interview, places);
          });
    }
    idle.addAll(questions(unclear));
    telling.putAll(flips.found());
    mattering.addAll(flips.found().keySet());
    return mattering;
  }

  /** Looks beside the interview found before for each question, until several show nothing. */
  private void lookBeside(
      Map<Question, Completion> before, BitSet unclear, VerdictFlipSearch flips) {
    int inVain = 0;
    for (int place : unclear.stream().toArray()) {
      Completion turning = before.get(knowledgeBase.questions().get(place));
      if (turning != null && inVain < PATIENCE) {
        BitSet only = new BitSet();
        only.set(place);
        flips.lookBeside(turning, only);
        inVain = unclear.get(place) ? inVain + 1 : 0;
      }
    }
  }

  private List<Question> questions(BitSet places) {
    return places.stream().mapToObj(knowledgeBase.questions()::get).toList();
  }

  private int place(Question question) {
    return knowledgeBase.questions().indexOf(question);
  }

  /** The interviews found before, with the answers that are given now. */
  private Map<Question, Completion> withPresent(Continuations continuations) {
    List<Question> questions = List.copyOf(telling.keySet());
    List<Completion> again = continuations.again(List.copyOf(telling.values()));
    Map<Question, Completion> present = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      present.put(questions.get(i), again.get(i));
    }
    return present;
  }
}
