package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * What all the ways to complete some answers have in common. Interviews played at random show most
 * of what is possible, at a hundred thousand a second; only where they agree is the solver asked
 * whether all others do so too.
 *
 * <p>Each method throws {@link NotDecidedException} if the solver did not come to an end.
 */
public final class SharedVerdicts {

  private static final int PLAYED = 4 * Circuit.LANES;
  private static final long SEED = 7;

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final InterviewSimulator simulator;
  private final AnswerClasses answerClasses;
  private final List<long[]> sample;

  /** Of one knowledge base, whose twin lives in the solver. */
  public SharedVerdicts(KnowledgeBase knowledgeBase, Solver solver, Twin twin) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    this.answerClasses = new AnswerClasses(knowledgeBase, simulator);
    this.sample = sample();
  }

  /** Always the same interviews: one in which nobody knows anything, the others by chance. */
  private List<long[]> sample() {
    int questions = knowledgeBase.questions().size();
    List<List<AnswerClass>> classes = new ArrayList<>();
    for (int place = 0; place < questions; place++) {
      classes.add(answerClasses.of(place, Answers.none()));
    }
    Random chance = new Random(SEED);
    List<long[]> drawn = new ArrayList<>();
    long[] unknown = new long[questions];
    Arrays.fill(unknown, AnswerCode.UNKNOWN);
    drawn.add(unknown);
    while (drawn.size() < PLAYED) {
      long[] codes = new long[questions];
      for (int place = 0; place < questions; place++) {
        List<AnswerClass> of = classes.get(place);
        codes[place] = of.get(chance.nextInt(of.size())).to();
      }
      drawn.add(codes);
    }
    return drawn;
  }

  /**
   * The verdict of all interviews played; nothing if there are two. Does without the solver, so
   * that several threads may ask.
   */
  public Optional<Verdict> onlyOneSeen(Answers given) {
    long seen = seen(given, verdicts -> Long.bitCount(verdicts) > 1);
    return Long.bitCount(seen) > 1
        ? Optional.empty()
        : Optional.of(knowledgeBase.verdicts().get(Long.numberOfTrailingZeros(seen)));
  }

  /** Whether it is plain that no open answer influences the verdict; no solver here either. */
  public boolean nothingInfluences(Answers given) {
    return after(given).reaching().isEmpty();
  }

  /** Whether no complete interview comes to another verdict: proved. */
  public boolean noneDiffers(Verdict verdict, Answers given) {
    return model(given, solver.not(twin.verdict(verdict))).isEmpty();
  }

  private Continuations after(Answers given) {
    List<Question> questions = knowledgeBase.questions();
    BitSet open = new BitSet();
    for (int place = 0; place < questions.size(); place++) {
      open.set(place, given.to(questions.get(place)).isEmpty());
    }
    return simulator.after(AnswerCode.with(knowledgeBase, given, new long[questions.size()]), open);
  }

  /** Whether a complete interview can come to a verdict. */
  public boolean canComeTo(Verdict verdict, Answers given) {
    long bit = 1L << knowledgeBase.verdicts().indexOf(verdict);
    return (seen(given, verdicts -> (verdicts & bit) != 0) & bit) != 0
        || model(given, twin.verdict(verdict)).isPresent();
  }

  /** Whether the walk of a complete interview can end at a gate; a verdict may have several. */
  public boolean canEndAt(Gate gate, Answers given) {
    boolean isOnlyOne =
        knowledgeBase.gates().stream().filter(g -> g.verdict().equals(gate.verdict())).count() == 1;
    return canComeTo(gate.verdict(), given)
        && (isOnlyOne || model(given, twin.endsAt(gate)).isPresent());
  }

  /**
   * The numbers around a given one, from threshold to threshold, for which something stays true. A
   * threshold that depends on an open number is not seen.
   */
  public Interval around(Question question, Answers given, Predicate<Answers> holds) {
    List<AnswerClass> classes = numbers(question, given);
    long code = AnswerCode.of(question, given.to(question).orElseThrow());
    int at = 0;
    while (!classes.get(at).contains(code)) {
      at++;
    }
    int from = at;
    while (from > 0 && holds.test(given.with(question, classes.get(from - 1).answer()))) {
      from--;
    }
    int to = at;
    while (to + 1 < classes.size()
        && holds.test(given.with(question, classes.get(to + 1).answer()))) {
      to++;
    }
    return new Interval(
        classes.get(from).interval().orElseThrow().from(),
        classes.get(to).interval().orElseThrow().to());
  }

  /** Whether each threshold of a number is seen: none depends on another number that is open. */
  public boolean seesThresholds(Question question, Answers given) {
    return answerClasses.areAll(knowledgeBase.questions().indexOf(question), given);
  }

  private List<AnswerClass> numbers(Question question, Answers given) {
    int place = knowledgeBase.questions().indexOf(question);
    return answerClasses.of(place, given.without(question)).stream()
        .filter(answers -> answers.interval().isPresent())
        .toList();
  }

  private Optional<Model> model(Answers given, Term claim) {
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    claims.add(claim);
    return solver.under(claims, solver::model);
  }

  /** Plays until enough verdicts were seen. */
  private long seen(Answers given, LongPredicate enough) {
    Continuations continuations = after(given);
    long seen = 0;
    for (int from = 0; from < sample.size() && !enough.test(seen); from += Circuit.LANES) {
      Played played = played(continuations, from);
      seen |= played.verdicts().filter(v -> played.with(v) != 0).mapToLong(v -> 1L << v).sum();
    }
    return seen;
  }

  private Played played(Continuations continuations, int from) {
    return continuations.played(codes(continuations, from));
  }

  private List<long[]> codes(Continuations continuations, int from) {
    return sample.subList(from, Math.min(sample.size(), from + Circuit.LANES)).stream()
        .map(continuations::with)
        .toList();
  }

  /** Those of some open questions whose answer can still change the verdict. */
  public Set<Question> deciding(List<Question> among, Answers given, TwoSets twoSets) {
    List<List<AnswerClass>> classes = new ArrayList<>();
    BitSet sought = new BitSet();
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      boolean wanted = among.contains(knowledgeBase.questions().get(place));
      classes.add(wanted ? answerClasses.of(place, given) : List.of());
      sought.set(place, wanted);
    }
    Continuations continuations = after(given);
    sought.and(continuations.reaching());
    VerdictFlipSearch flips = new VerdictFlipSearch(continuations, classes, sought);
    for (int from = 0; from < sample.size() && !sought.isEmpty(); from += Circuit.LANES) {
      flips.lookAround(continuations.play(codes(continuations, from)));
    }
    Set<Question> deciding = new LinkedHashSet<>(flips.found().keySet());
    List<Question> left = sought.stream().mapToObj(knowledgeBase.questions()::get).toList();
    deciding.addAll(twoSets.turning(left, given, knowledgeBase.verdicts()).keySet());
    return deciding;
  }
}
