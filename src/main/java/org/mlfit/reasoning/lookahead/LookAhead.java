package org.mlfit.reasoning.lookahead;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.search.Parting;
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

  /** How often in a row a walk that shows nothing new goes on from elsewhere. */
  private static final int SHAKEN = 2;

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final InterviewSimulator simulator;
  private final AnswerClasses answerClasses;
  private final Relevance relevance;
  private final ConfirmedWitnesses witnesses;
  private final long all;
  private final Deque<Level> levels = new ArrayDeque<>();
  private Map<AnswerClass, Long> refuted = new HashMap<>();
  private List<Completion> played = new ArrayList<>();
  private Map<Integer, Completion> turned = new HashMap<>();

  /**
   * Of one knowledge base; it remembers the interviews that it has played.
   *
   * @param confirm throws if answers do not lead to a verdict
   * @param first what is known already when nothing is said, if anything
   */
  public LookAhead(
      KnowledgeBase knowledgeBase,
      Solver solver,
      Twin twin,
      TwoSets twoSets,
      BiConsumer<Verdict, Answers> confirm,
      Optional<Look> first) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    this.answerClasses = new AnswerClasses(knowledgeBase, simulator);
    this.relevance = new Relevance(knowledgeBase, twoSets);
    this.witnesses =
        new ConfirmedWitnesses(
            knowledgeBase, (verdict, shown) -> confirm.accept(verdict, counting(shown)));
    this.all = (1L << knowledgeBase.verdicts().size()) - 1;
    first.ifPresent(look -> levels.push(new Level(Answers.none(), look)));
  }

  /** What is known after some answers: kept for later ones, and for going back. */
  private record Level(Answers answers, Look look) {

    boolean holdsFrom(Answers given) {
      return answers.asMap().entrySet().stream()
          .allMatch(e -> given.to(e.getKey()).filter(e.getValue()::equals).isPresent());
    }

    private int size() {
      return answers.asMap().size();
    }

    /** Of those far behind few are kept, since each is as large as the rules. */
    boolean isWorthKeeping(Answers now) {
      int behind = now.asMap().size() - size();
      return behind == 0 || size() % Integer.highestOneBit(behind) == 0;
    }
  }

  /**
   * What can still come out, and how much of it each answer to each open question would leave.
   *
   * @throws NotDecidedException if the solver did not come to an end
   */
  public Look from(Answers given) {
    while (!levels.isEmpty() && !levels.peek().holdsFrom(given)) {
      levels.pop();
    }
    if (levels.isEmpty() || !levels.peek().answers().equals(given)) {
      recall();
      Prospects prospects = explored(given);
      levels.removeIf(level -> !level.isWorthKeeping(given));
      levels.push(
          new Level(
              given,
              new Look(Map.copyOf(refuted), List.copyOf(played), relevance.known(), prospects)));
    }
    return levels.peek().look();
  }

  /**
   * The open questions that can decide between two verdicts, in topic order; each with two ways to
   * go on that show it if some were played: to the first two verdicts in gate order that were.
   *
   * @throws NotDecidedException if the solver did not come to an end
   */
  public Map<Question, Optional<Parting>> forks(Answers given) {
    Look look = from(given);
    List<List<AnswerClass>> classes = classes(given);
    long[] codes = AnswerCode.with(knowledgeBase, given, allUnknown());
    Continuations continuations = simulator.after(codes, open(classes));
    BitSet sought = new BitSet();
    look.prospects().questions().stream()
        .filter(Prospect::matters)
        .forEach(found -> sought.set(found.branches().get(0).answers().place()));
    PlayedForks forks = new PlayedForks(continuations, classes);
    forks.lookAround(look.played(), sought);
    List<Completion> telling = List.copyOf(look.relevance().telling().values());
    forks.lookAround(continuations.again(telling), sought);
    Map<Question, Optional<Parting>> found = new LinkedHashMap<>();
    for (int place : sought.stream().toArray()) {
      found.put(knowledgeBase.questions().get(place), forks.of(place).map(this::parting));
    }
    return found;
  }

  private Parting parting(PlayedForks.Pair pair) {
    return new Parting(
        new Fork(counting(pair.one()), counting(pair.other())),
        knowledgeBase.verdicts().get(pair.one().verdict()),
        knowledgeBase.verdicts().get(pair.other().verdict()));
  }

  private void recall() {
    Optional<Look> before = Optional.ofNullable(levels.peek()).map(Level::look);
    refuted = before.map(look -> new HashMap<>(look.refuted())).orElseGet(HashMap::new);
    turned = new HashMap<>();
    played = before.map(look -> new ArrayList<>(look.played())).orElseGet(ArrayList::new);
    relevance.recall(before.map(Look::relevance).orElse(Relevance.Known.NOTHING));
  }

  private Prospects explored(Answers given) {
    List<List<AnswerClass>> classes = classes(given);
    long[] codes = AnswerCode.with(knowledgeBase, given, allUnknown());
    Continuations continuations = simulator.after(codes, open(classes));
    SeenVerdicts seen = new SeenVerdicts(classes);
    seen.exclude(refuted);
    seen.exclude(atSight(continuations, classes));
    moveTo(codes, continuations, seen);
    Information information = new Information(continuations, classes, codes);
    information.showVerdictsTo(seen, interview -> note(interview, seen));
    walk(continuations, seen);
    information.showTo(seen, interview -> note(interview, seen));
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    solver.under(claims, () -> completed(continuations, seen));
    seen.each((answers, verdicts, never) -> refuted.put(answers, all & ~verdicts));
    Set<Question> mattering =
        relevance.mattering(given, classes, seen, continuations, information, turned, played);
    return new ProspectsBuilder(knowledgeBase, seen, verdict -> witnesses.of(verdict, played))
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

  private static BitSet open(List<List<AnswerClass>> classes) {
    BitSet isOpen = new BitSet();
    for (int place = 0; place < classes.size(); place++) {
      isOpen.set(place, !classes.get(place).isEmpty());
    }
    return isOpen;
  }

  /** What can be seen not to come without a search, which is most of it. */
  private Map<AnswerClass, Long> atSight(
      Continuations continuations, List<List<AnswerClass>> classes) {
    List<AnswerClass> each = classes.stream().flatMap(List::stream).toList();
    long[] left = continuations.notExcluded(each);
    Map<AnswerClass, Long> never = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      never.put(each.get(i), all & ~left[i]);
    }
    return never;
  }

  /** Replays earlier interviews with the present answers, and keeps those that show something. */
  private void moveTo(long[] unknown, Continuations continuations, SeenVerdicts seen) {
    List<Completion> again = new ArrayList<>(witnesses.first(continuations.again(played)));
    again.addAll(continuations.play(List.of(unknown)));
    played = new ArrayList<>();
    again.forEach(interview -> note(interview, seen));
  }

  /** The answers that count: with others, the rule engine would first have to find out which. */
  private Answers counting(Completion interview) {
    BitSet applying = simulator.applying(interview.codes());
    return AnswerCode.answers(knowledgeBase, interview.codes(), applying);
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
  private SeenVerdicts completed(Continuations continuations, SeenVerdicts seen) {
    BitSet spread = new BitSet();
    boolean more = true;
    while (more) {
      walk(continuations, seen);
      for (int verdict = 0; verdict < knowledgeBase.verdicts().size(); verdict++) {
        spread(verdict, continuations, seen, spread);
      }
      more = unseen(continuations, seen);
    }
    return seen;
  }

  private boolean noted(List<Completion> interviews, SeenVerdicts seen) {
    boolean isNew = false;
    for (Completion interview : interviews) {
      isNew |= note(interview, seen);
    }
    return isNew;
  }

  private void walk(Continuations continuations, SeenVerdicts seen) {
    for (int verdict = 0; verdict < knowledgeBase.verdicts().size(); verdict++) {
      walk(verdict, continuations, seen);
    }
  }

  /** Walks from the latest interviews with a verdict to others that show more, until none does. */
  private void walk(int verdict, Continuations continuations, SeenVerdicts seen) {
    List<Completion> at = next(verdict, new BitSet());
    int inVain = 0;
    for (int round = 0; !at.isEmpty() && inVain <= SHAKEN; round++) {
      List<AnswerClass> unclear = seen.unclear(1L << verdict);
      if (unclear.isEmpty()) {
        return;
      }
      Walk walk = new Walk(continuations, verdict, at, turned);
      if (inVain > 0) {
        for (List<AnswerClass> any : byQuestion(seen.all())) {
          walk.past(any, round);
        }
      }
      for (List<AnswerClass> wanted : byQuestion(unclear)) {
        walk.past(wanted, round);
      }
      at = walk.reached();
      inVain = noted(at, seen) ? 0 : inVain + 1;
    }
  }

  private static Collection<List<AnswerClass>> byQuestion(List<AnswerClass> classes) {
    return classes.stream()
        .collect(groupingBy(AnswerClass::place, LinkedHashMap::new, toList()))
        .values();
  }

  /**
   * Looks beside interviews with a verdict for others with the same one: they differ in one answer.
   * It ends where many in a row show nothing new; the latest come first, since the solver looked
   * for them.
   *
   * @param spread the places of the interviews beside which it has looked
   */
  private void spread(int verdict, Continuations continuations, SeenVerdicts seen, BitSet spread) {
    boolean isNew = true;
    while (isNew && !seen.unclear(1L << verdict).isEmpty()) {
      List<Completion> from = next(verdict, spread);
      isNew = !from.isEmpty() && spread(from, seen.unclear(1L << verdict), continuations, seen);
    }
  }

  /** Looks beside some interviews. @return whether that shows anything new */
  private boolean spread(
      List<Completion> from,
      List<AnswerClass> unclear,
      Continuations continuations,
      SeenVerdicts seen) {
    Played first = continuations.played(from.stream().map(Completion::codes).toList());
    boolean isNew = false;
    for (AnswerClass answers : unclear) {
      long[] beside = first.with(answers);
      for (int verdict = 0; verdict < beside.length; verdict++) {
        if (beside[verdict] != 0 && (seen.unseen(answers) >> verdict & 1) == 1) {
          Completion one = from.get(Long.numberOfTrailingZeros(beside[verdict]));
          long[] codes = one.with(answers.place(), answers.to());
          isNew |= note(new Completion(codes, verdict), seen);
        }
      }
    }
    return isNew;
  }

  /** The latest interviews with a verdict beside which it has not looked. */
  private List<Completion> next(int verdict, BitSet spread) {
    List<Completion> next = new ArrayList<>();
    for (int at = spread.previousClearBit(played.size() - 1);
        at >= 0 && next.size() < Circuit.LANES;
        at = spread.previousClearBit(at - 1)) {
      if (played.get(at).verdict() == verdict) {
        spread.set(at);
        next.add(played.get(at));
      }
      if (at == 0) {
        break;
      }
    }
    return next;
  }

  /** Asks the solver for an interview that shows something new. @return whether there is one */
  private boolean unseen(Continuations continuations, SeenVerdicts seen) {
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
        .map(model -> AnswerCode.in(model, knowledgeBase, twin))
        .map(codes -> continuations.play(List.of(codes)).get(0))
        .map(interview -> note(interview, seen))
        .orElse(false);
  }
}
