package org.mlfit.reasoning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;

/**
 * Which open questions the verdict can still depend on. Exact: that it can is shown by two
 * interviews, that it cannot is proved, and stays proved while answers are only added.
 */
final class Relevance {

  private static final int TRIED = 16;

  private final KnowledgeBase knowledgeBase;
  private final Rehearsal rehearsal;
  private final TwoSets twoSets;
  private Set<Question> idle = new HashSet<>();
  private Set<Completion> telling = new LinkedHashSet<>();

  /**
   * What was found out so far.
   *
   * @param idle questions that the verdict cannot depend on
   * @param telling interviews that turn with the answer to some question
   */
  record Known(Set<Question> idle, List<Completion> telling) {

    static final Known NOTHING = new Known(Set.of(), List.of());
  }

  Relevance(KnowledgeBase knowledgeBase, Rehearsal rehearsal, TwoSets twoSets) {
    this.knowledgeBase = knowledgeBase;
    this.rehearsal = rehearsal;
    this.twoSets = twoSets;
  }

  /** What was found out so far. */
  Known known() {
    return new Known(Set.copyOf(idle), List.copyOf(telling));
  }

  /** Goes on from what was found out before, with fewer answers than now. */
  void recall(Known known) {
    idle = new HashSet<>(known.idle());
    telling = new LinkedHashSet<>(known.telling());
  }

  /**
   * The open questions that matter.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param played interviews that begin with the given answers
   */
  Set<Question> mattering(
      Answers given, List<List<AnswerClass>> classes, Coverage coverage, List<Completion> played) {
    Set<Question> mattering = new LinkedHashSet<>();
    BitSet unclear = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      Question question = knowledgeBase.questions().get(place);
      if (coverage.differs(place)) {
        mattering.add(question);
      } else if (!classes.get(place).isEmpty() && !idle.contains(question)) {
        unclear.set(place);
      }
    }
    for (Completion interview : tellingFirst(given, played)) {
      tryAround(interview, classes, unclear, mattering);
    }
    while (!unclear.isEmpty()) {
      List<Question> questions = unclear.stream().mapToObj(knowledgeBase.questions()::get).toList();
      Optional<TwoSets.Turn> found = twoSets.deciding(questions, given);
      if (found.isEmpty()) {
        idle.addAll(questions);
        return mattering;
      }
      mattering.add(found.get().question());
      unclear.clear(knowledgeBase.questions().indexOf(found.get().question()));
      Completion interview = rehearsal.play(List.of(found.get().codes())).get(0);
      tryAround(interview, classes, unclear, mattering);
      telling.add(interview);
    }
    return mattering;
  }

  private List<Completion> tellingFirst(Answers given, List<Completion> played) {
    List<long[]> again = new ArrayList<>();
    telling.forEach(
        interview -> again.add(AnswerCode.with(knowledgeBase, given, interview.codes())));
    List<Completion> trials = rehearsal.play(again);
    trials.addAll(played.subList(0, Math.min(TRIED, played.size())));
    telling = new LinkedHashSet<>();
    return trials;
  }

  /** Looks which questions turn the verdict of an interview by another answer of theirs. */
  private void tryAround(
      Completion interview,
      List<List<AnswerClass>> classes,
      BitSet unclear,
      Set<Question> mattering) {
    List<AnswerClass> others = new ArrayList<>();
    unclear.stream().forEach(place -> others.addAll(classes.get(place)));
    List<Completion> turned =
        rehearsal.play(others.stream().map(c -> interview.with(c.place(), c.to())).toList());
    for (int i = 0; i < others.size(); i++) {
      if (turned.get(i).verdict() != interview.verdict()) {
        unclear.clear(others.get(i).place());
        mattering.add(others.get(i).question());
        telling.add(interview);
      }
    }
  }
}
