package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds what each answer to each open question would leave possible. This is exact: each
 * possibility is shown by an interview that was played, each impossibility proved by the solver.
 *
 * <p>Played interviews and proofs are kept from one call to the next, so that a call with one more
 * answer is quick.
 */
public final class LookAhead {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final InterviewSimulator simulator;
  private final AnswerClasses answerClasses;
  private final Relevance relevance;
  private final long all;
  private final Deque<Level> levels = new ArrayDeque<>();
  private Map<AnswerClass, Long> refuted = new HashMap<>();
  private List<Completion> played = new ArrayList<>();

  /** Of one knowledge base; it remembers the interviews that it has played. */
  public LookAhead(KnowledgeBase knowledgeBase, Solver solver, Twin twin, TwoSets twoSets) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    this.answerClasses = new AnswerClasses(knowledgeBase, simulator);
    this.relevance = new Relevance(knowledgeBase, simulator, twoSets);
    this.all = (1L << knowledgeBase.verdicts().size()) - 1;
  }

  /**
   * What is known after some answers. It stays true when answers are added, so that it is kept for
   * later answers, and for going back when one is changed.
   */
  private record Level(
      Answers answers,
      Map<AnswerClass, Long> refuted,
      List<Completion> played,
      Relevance.Known relevance,
      Prospects prospects) {

    boolean holdsFrom(Answers given) {
      return answers.asMap().entrySet().stream()
          .allMatch(e -> given.to(e.getKey()).filter(e.getValue()::equals).isPresent());
    }
  }

  /**
   * What can still come out, and how much of it each answer to each open question would leave.
   *
   * @throws NotDecidedException if the solver did not come to an end in time
   */
  public Prospects from(Answers given) {
    while (!levels.isEmpty() && !levels.peek().holdsFrom(given)) {
      levels.pop();
    }
    if (levels.isEmpty() || !levels.peek().answers().equals(given)) {
      recall();
      Prospects prospects = explored(given);
      levels.push(
          new Level(given, Map.copyOf(refuted), List.copyOf(played), relevance.known(), prospects));
    }
    return levels.peek().prospects();
  }

  private void recall() {
    refuted = levels.isEmpty() ? new HashMap<>() : new HashMap<>(levels.peek().refuted());
    played = levels.isEmpty() ? new ArrayList<>() : new ArrayList<>(levels.peek().played());
    relevance.recall(levels.isEmpty() ? Relevance.Known.NOTHING : levels.peek().relevance());
  }

  private Prospects explored(Answers given) {
    List<List<AnswerClass>> classes = classes(given);
    SeenVerdicts seen = new SeenVerdicts(classes);
    List<Completion> first = moveTo(given, seen);
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    played.addAll(solver.under(claims, () -> spreadFrom(first, seen)));
    seen.each((answers, verdicts) -> refuted.put(answers, all & ~verdicts));
    Set<Question> mattering = relevance.mattering(given, classes, seen, played);
    Information information =
        new Information(simulator, classes, AnswerCode.with(knowledgeBase, given, allUnknown()));
    return new ProspectsBuilder(knowledgeBase, seen, played).prospects(information, mattering);
  }

  private List<List<AnswerClass>> classes(Answers given) {
    List<List<AnswerClass>> classes = new ArrayList<>();
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      boolean open = given.to(knowledgeBase.questions().get(place)).isEmpty();
      classes.add(open ? answerClasses.of(place, given) : List.of());
    }
    return classes;
  }

  /**
   * Replays earlier interviews with the present answers, and keeps those that show something new.
   *
   * @return those of them from which to search on
   */
  private List<Completion> moveTo(Answers given, SeenVerdicts seen) {
    List<long[]> again = new ArrayList<>();
    played.forEach(
        completion -> again.add(AnswerCode.with(knowledgeBase, given, completion.codes())));
    if (again.isEmpty()) {
      again.add(AnswerCode.with(knowledgeBase, given, allUnknown()));
    }
    played = new ArrayList<>(simulator.play(again).stream().filter(seen::note).toList());
    return List.copyOf(played.subList(0, Math.min(played.size(), 8)));
  }

  private long[] allUnknown() {
    long[] codes = new long[knowledgeBase.questions().size()];
    Arrays.fill(codes, AnswerCode.UNKNOWN);
    return codes;
  }

  /** Spreads from some interviews on, and from what else can be seen, until nothing else can. */
  private List<Completion> spreadFrom(List<Completion> first, SeenVerdicts seen) {
    List<Completion> found = new ArrayList<>();
    List<Completion> fresh = first;
    while (!fresh.isEmpty()) {
      found.addAll(spread(fresh, seen));
      fresh = unseen(seen).stream().filter(seen::note).toList();
      found.addAll(fresh);
    }
    return found;
  }

  /** Plays all interviews that differ in one answer, and those beside what that shows. */
  private List<Completion> spread(List<Completion> fresh, SeenVerdicts seen) {
    List<Completion> found = new ArrayList<>();
    Deque<Completion> left = new ArrayDeque<>(fresh);
    while (!left.isEmpty()) {
      Completion from = left.pop();
      List<long[]> beside = new ArrayList<>();
      seen.each(
          (answers, verdicts) -> {
            if ((verdicts | refuted.getOrDefault(answers, 0L)) != all) {
              beside.add(from.with(answers.place(), answers.to()));
            }
          });
      for (Completion completion : simulator.play(beside)) {
        if (seen.note(completion)) {
          found.add(completion);
          left.add(completion);
        }
      }
    }
    return found;
  }

  /** An interview that shows something not yet seen; none if nothing else is possible. */
  private List<Completion> unseen(SeenVerdicts seen) {
    Map<Verdict, List<Term>> ways = new HashMap<>();
    seen.each(
        (answers, verdicts) -> {
          long known = verdicts | refuted.getOrDefault(answers, 0L);
          for (int i = 0; i < knowledgeBase.verdicts().size(); i++) {
            if ((known >> i & 1) == 0) {
              ways.computeIfAbsent(knowledgeBase.verdicts().get(i), v -> new ArrayList<>())
                  .add(twin.value(answers.question()).saysOneOf(answers));
            }
          }
        });
    if (ways.isEmpty()) {
      return List.of();
    }
    List<Term> any = new ArrayList<>();
    ways.forEach((verdict, with) -> any.add(solver.and(twin.verdict(verdict), solver.or(with))));
    Optional<long[]> found =
        solver.modelUnder(solver.or(any)).map(m -> AnswerCode.in(m, knowledgeBase, twin));
    return simulator.play(found.stream().toList());
  }
}
