package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
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

  /**
   * Of one knowledge base; it remembers the interviews that it has played.
   *
   * @param first what is known already when nothing is said, if anything
   */
  public LookAhead(
      KnowledgeBase knowledgeBase,
      Solver solver,
      Twin twin,
      TwoSets twoSets,
      Optional<Look> first) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    this.answerClasses = new AnswerClasses(knowledgeBase, simulator);
    this.relevance = new Relevance(knowledgeBase, simulator, twoSets);
    this.all = (1L << knowledgeBase.verdicts().size()) - 1;
    first.ifPresent(look -> levels.push(new Level(Answers.none(), look)));
  }

  /** What is known after some answers: kept for later ones, and for going back. */
  private record Level(Answers answers, Look look) {

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
  public Look from(Answers given) {
    while (!levels.isEmpty() && !levels.peek().holdsFrom(given)) {
      levels.pop();
    }
    if (levels.isEmpty() || !levels.peek().answers().equals(given)) {
      recall();
      Prospects prospects = explored(given);
      levels.push(
          new Level(
              given,
              new Look(Map.copyOf(refuted), List.copyOf(played), relevance.known(), prospects)));
    }
    return levels.peek().look();
  }

  private void recall() {
    Optional<Look> before = Optional.ofNullable(levels.peek()).map(Level::look);
    refuted = before.map(look -> new HashMap<>(look.refuted())).orElseGet(HashMap::new);
    played = before.map(look -> new ArrayList<>(look.played())).orElseGet(ArrayList::new);
    relevance.recall(before.map(Look::relevance).orElse(Relevance.Known.NOTHING));
  }

  private Prospects explored(Answers given) {
    List<List<AnswerClass>> classes = classes(given);
    SeenVerdicts seen = new SeenVerdicts(classes);
    seen.exclude(refuted);
    seen.exclude(atSight(given, classes));
    moveTo(given, seen);
    Information information =
        new Information(simulator, classes, AnswerCode.with(knowledgeBase, given, allUnknown()));
    information.interviews().forEach(interview -> note(interview, seen));
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    solver.under(claims, () -> completed(seen));
    seen.each((answers, verdicts, never) -> refuted.put(answers, all & ~verdicts));
    Set<Question> mattering = relevance.mattering(given, classes, seen, played);
    return new ProspectsBuilder(knowledgeBase, seen, played)
        .prospects(place -> information.about(seen.next(), place), mattering);
  }

  private List<List<AnswerClass>> classes(Answers given) {
    List<List<AnswerClass>> classes = new ArrayList<>();
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      boolean open = given.to(knowledgeBase.questions().get(place)).isEmpty();
      classes.add(open ? answerClasses.of(place, given) : List.of());
    }
    return classes;
  }

  /** What can be seen not to come without a search, which is most of it. */
  private Map<AnswerClass, Long> atSight(Answers given, List<List<AnswerClass>> classes) {
    BitSet isOpen = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      isOpen.set(place, !classes.get(place).isEmpty());
    }
    List<AnswerClass> each = classes.stream().flatMap(List::stream).toList();
    long[] left =
        simulator.notExcluded(each, AnswerCode.with(knowledgeBase, given, allUnknown()), isOpen);
    Map<AnswerClass, Long> never = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      never.put(each.get(i), all & ~left[i]);
    }
    return never;
  }

  /** Replays earlier interviews with the present answers, and keeps those that show something. */
  private void moveTo(Answers given, SeenVerdicts seen) {
    List<long[]> again = new ArrayList<>();
    played.forEach(
        completion -> again.add(AnswerCode.with(knowledgeBase, given, completion.codes())));
    again.add(AnswerCode.with(knowledgeBase, given, allUnknown()));
    played = new ArrayList<>();
    simulator.play(again).forEach(interview -> note(interview, seen));
  }

  private boolean note(Completion interview, SeenVerdicts seen) {
    return seen.note(interview) && played.add(interview);
  }

  private long[] allUnknown() {
    long[] codes = new long[knowledgeBase.questions().size()];
    Arrays.fill(codes, AnswerCode.UNKNOWN);
    return codes;
  }

  /** Plays on, and asks the solver where that shows nothing new, until nothing else can come. */
  private SeenVerdicts completed(SeenVerdicts seen) {
    BitSet spread = new BitSet();
    boolean more = true;
    while (more) {
      for (int verdict = 0; verdict < knowledgeBase.verdicts().size(); verdict++) {
        spread(verdict, seen, spread);
      }
      more = unseen(seen);
    }
    return seen;
  }

  /**
   * Looks beside interviews with a verdict for others with the same one: they differ in one answer.
   * It ends where many in a row show nothing new; the latest come first, since the solver looked
   * for them.
   *
   * @param spread the places of the interviews beside which it has looked
   */
  private void spread(int verdict, SeenVerdicts seen, BitSet spread) {
    int inVain = 0;
    List<AnswerClass> unclear = seen.unclear(1L << verdict);
    for (int at = next(verdict, spread);
        at >= 0 && !unclear.isEmpty() && inVain < Circuit.LANES;
        at = next(verdict, spread)) {
      spread.set(at);
      Completion from = played.get(at);
      boolean isNew = false;
      for (Completion beside :
          simulator.play(unclear.stream().map(c -> from.with(c.place(), c.to())).toList())) {
        isNew |= note(beside, seen);
      }
      inVain = isNew ? 0 : inVain + 1;
      unclear = isNew ? seen.unclear(1L << verdict) : unclear;
    }
  }

  private int next(int verdict, BitSet spread) {
    int at = spread.previousClearBit(played.size() - 1);
    while (at >= 0 && played.get(at).verdict() != verdict) {
      at = at == 0 ? -1 : spread.previousClearBit(at - 1);
    }
    return at;
  }

  /** Asks the solver for an interview that shows something new. @return whether there is one */
  private boolean unseen(SeenVerdicts seen) {
    List<Term> any = new ArrayList<>();
    for (int verdict = 0; verdict < knowledgeBase.verdicts().size(); verdict++) {
      List<Term> with =
          seen.unclear(1L << verdict).stream()
              .map(answers -> twin.value(answers.question()).saysOneOf(answers))
              .toList();
      if (!with.isEmpty()) {
        any.add(solver.and(twin.verdict(knowledgeBase.verdicts().get(verdict)), solver.or(with)));
      }
    }
    Optional<Model> found = any.isEmpty() ? Optional.empty() : solver.modelUnder(solver.or(any));
    return found
        .map(model -> simulator.play(List.of(AnswerCode.in(model, knowledgeBase, twin))).get(0))
        .map(interview -> note(interview, seen))
        .orElse(false);
  }
}
