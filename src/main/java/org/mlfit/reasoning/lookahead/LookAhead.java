package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.search.Parting;
import org.mlfit.reasoning.search.PlayedPartings;
import org.mlfit.reasoning.search.PlayedPartings.Wanted;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.CodedAnswers;
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
  private final ConfirmedWitnesses witnesses;
  private final long all;
  private final Deque<Level> levels = new ArrayDeque<>();
  private Map<AnswerClass, Long> refuted = new HashMap<>();
  private List<Completion> played = new ArrayList<>();

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
  public PlayedPartings forks(Answers given) {
    Look look = from(given);
    List<List<AnswerClass>> classes = classes(given);
    long[] codes = codes(given);
    Continuations continuations = simulator.after(codes, open(classes));
    BitSet sought = new BitSet();
    look.prospects().questions().stream()
        .filter(Prospect::matters)
        .forEach(found -> sought.set(found.branches().get(0).answers().place()));
    PlayedForks forks = new PlayedForks(continuations, classes);
    forks.lookAround(look.played(), sought);
    List<Completion> telling = List.copyOf(look.relevance().telling().values());
    forks.lookAround(continuations.again(telling), sought);
    Map<Question, Parting> shown = partings(forks, sought, (question, one, other) -> true);
    Map<Question, Optional<Parting>> known = new LinkedHashMap<>();
    sought.stream()
        .mapToObj(knowledgeBase.questions()::get)
        .forEach(question -> known.put(question, Optional.ofNullable(shown.get(question))));
    return new PlayedPartings(
        known,
        (ways, wanted) -> {
          PlayedForks beside = new PlayedForks(continuations, classes);
          List<long[]> interviews =
              ways.stream().map(way -> way.codes(AnswerCode.UNKNOWN)).toList();
          beside.lookAround(continuations.play(interviews), sought);
          return partings(beside, sought, wanted);
        });
  }

  private Map<Question, Parting> partings(PlayedForks forks, BitSet sought, Wanted wanted) {
    Map<Question, Parting> partings = new LinkedHashMap<>();
    for (int place : sought.stream().toArray()) {
      Question question = knowledgeBase.questions().get(place);
      forks
          .of(place)
          .filter(pair -> wanted.isWanted(question, verdict(pair.one()), verdict(pair.other())))
          .ifPresent(pair -> partings.put(question, parting(pair)));
    }
    return partings;
  }

  private Parting parting(PlayedForks.Pair pair) {
    return new Parting(
        coded(pair.one()), coded(pair.other()), verdict(pair.one()), verdict(pair.other()));
  }

  private Verdict verdict(Completion interview) {
    return knowledgeBase.verdicts().get(interview.verdict());
  }

  private void recall() {
    Optional<Look> before = Optional.ofNullable(levels.peek()).map(Level::look);
    refuted = before.map(look -> new HashMap<>(look.refuted())).orElseGet(HashMap::new);
    played = before.map(look -> new ArrayList<>(look.played())).orElseGet(ArrayList::new);
    relevance.recall(before.map(Look::relevance).orElse(Relevance.Known.NOTHING));
  }

  private Prospects explored(Answers given) {
    List<List<AnswerClass>> classes = classes(given);
    long[] codes = codes(given);
    Continuations continuations = simulator.after(codes, open(classes));
    SeenVerdicts seen = new SeenVerdicts(classes);
    seen.exclude(refuted);
    seen.exclude(atSight(continuations, classes));
    Exploration exploration = new Exploration(continuations, seen, knowledgeBase.verdicts().size());
    moveTo(codes, continuations, exploration);
    Information information = new Information(continuations, classes, codes);
    information.showVerdictsTo(seen, exploration::note);
    exploration.walk();
    information.showTo(seen, exploration::note);
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    solver.under(claims, () -> completed(continuations, seen, exploration));
    played = exploration.played();
    seen.each((answers, verdicts, never) -> refuted.put(answers, all & ~verdicts));
    Set<Question> mattering =
        relevance.mattering(
            given, classes, seen, continuations, information, exploration.turned(), played);
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
  private void moveTo(long[] unknown, Continuations continuations, Exploration exploration) {
    witnesses.first(continuations.again(played)).forEach(exploration::note);
    continuations.play(List.of(unknown)).forEach(exploration::note);
  }

  /** The answers that count: with others, the rule engine would first have to find out which. */
  private Answers counting(Completion interview) {
    return coded(interview).answers();
  }

  private CodedAnswers coded(Completion interview) {
    BitSet applying = simulator.applying(interview.codes());
    return new CodedAnswers(knowledgeBase, interview.codes(), applying);
  }

  /** Of complete answers to all questions: what is not said is unknown. */
  private long[] codes(Answers said) {
    long[] unknown = new long[knowledgeBase.questions().size()];
    Arrays.fill(unknown, AnswerCode.UNKNOWN);
    return AnswerCode.with(knowledgeBase, said, unknown);
  }

  /** Plays on, and asks the solver where that shows nothing new, until nothing else can come. */
  private SeenVerdicts completed(
      Continuations continuations, SeenVerdicts seen, Exploration exploration) {
    boolean more = true;
    while (more) {
      exploration.walk();
      exploration.spread();
      more = unseen(continuations, seen, exploration);
    }
    return seen;
  }

  /** Asks the solver for an interview that shows something new. @return whether there is one */
  private boolean unseen(Continuations continuations, SeenVerdicts seen, Exploration exploration) {
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
        .map(exploration::note)
        .orElse(false);
  }
}
