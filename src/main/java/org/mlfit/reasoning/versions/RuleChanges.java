package org.mlfit.reasoning.versions;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.FormulaCircuit;
import org.mlfit.reasoning.circuit.PackedAnswers;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.RuleChange;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;
import org.mlfit.reasoning.twin.Rewriting;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.TraitFormulas;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds how the advice would change if one rule had other conditions. Nothing is compiled for that:
 * the twin's formula of the rule is exchanged, and what depends on it is evaluated again. Not safe
 * for several threads.
 */
public final class RuleChanges {

  private static final long PATIENCE = 200_000;
  private static final Set<Kind> PLAIN =
      EnumSet.of(Kind.VERDICT, Kind.FINDING, Kind.SET_ASIDE, Kind.CONTRADICTORY);
  private static final Set<Kind> INNER = EnumSet.of(Kind.CONCLUSION);

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final Map<Trait, Term> formulas;
  private final FormulaCircuit<Trait> unchanged;

  /**
   * Changes to the rules of a knowledge base.
   *
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public RuleChanges(KnowledgeBase knowledgeBase) {
    this(knowledgeBase, new Solver(PATIENCE));
  }

  /** The same, with a solver of one's own. */
  public RuleChanges(KnowledgeBase knowledgeBase, Solver solver) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin =
        new Twin(solver, knowledgeBase, "", Twin.variables(solver, knowledgeBase, "")).whole();
    this.formulas = TraitFormulas.of(knowledgeBase, solver, twin);
    this.unchanged = new FormulaCircuit<>(twin, formulas, Map.of());
  }

  /** Sets of answers with the traits of their advice, prepared to be evaluated for many changes. */
  public final class Sets {

    private final List<PackedAnswers> packed;
    private final List<long[]> before = new ArrayList<>();

    private Sets(List<Answers> sets) {
      this.packed = PackedAnswers.of(knowledgeBase, twin, sets);
      packed.forEach(part -> before.add(unchanged.read(part)));
    }

    /** The traits of the advice on one of the sets with the rules as they are. */
    public Set<Trait> traits(int place) {
      return unchanged.holding(before.get(place / Circuit.LANES), place % Circuit.LANES);
    }

    /**
     * The place of the first set whose advice changes in a wanted way.
     *
     * @param wanted is given the place of a set and the traits of its changed advice
     * @throws NotTranslatableException if the changed rule cannot be expressed as a formula
     */
    public OptionalInt first(RuleChange change, BiPredicate<Integer, Set<Trait>> wanted) {
      FormulaCircuit<Trait> changed = new FormulaCircuit<>(twin, formulas, instead(change));
      for (int part = 0; part < packed.size(); part++) {
        long[] after = changed.read(packed.get(part));
        long differing = differing(before.get(part), after) & packed.get(part).lanes();
        while (differing != 0) {
          int lane = Long.numberOfTrailingZeros(differing);
          int place = part * Circuit.LANES + lane;
          if (wanted.test(place, changed.holding(after, lane))) {
            return OptionalInt.of(place);
          }
          differing &= differing - 1;
        }
      }
      return OptionalInt.empty();
    }
  }

  /** Prepares sets of answers. */
  public Sets sets(List<Answers> sets) {
    return new Sets(sets);
  }

  /**
   * A set of answers, complete or not, with which a scenario can tell the changed rules from the
   * present ones, with as few answers as possible. If there are any, answers with another verdict,
   * other findings or other answers set aside, else some that lack a conclusion.
   *
   * @return nothing if it is proved that there is none
   * @throws NotDecidedException if the solver did not come to an end
   * @throws NotTranslatableException if the changed rule cannot be expressed as a formula
   */
  public Optional<Answers> telling(RuleChange change) {
    Map<Term, Term> instead = instead(change);
    FormulaCircuit<Trait> changed = new FormulaCircuit<>(twin, formulas, instead);
    Optional<Answers> elsewhere = firingElsewhere(instead);
    if (elsewhere.isEmpty()) {
      return Optional.empty();
    }
    return elsewhere
        .filter(answers -> tells(changed, answers, PLAIN))
        .or(() -> differing(instead, PLAIN))
        .map(answers -> little(changed, answers, PLAIN))
        .or(() -> differing(instead, INNER).map(answers -> little(changed, answers, INNER)));
  }

  /** The traits of the advice on a set of answers in which a scenario sees the change. */
  public Set<Trait> difference(RuleChange change, Answers answers) {
    return difference(new FormulaCircuit<>(twin, formulas, instead(change)), answers);
  }

  private Set<Trait> difference(FormulaCircuit<Trait> changed, Answers answers) {
    PackedAnswers packed = new PackedAnswers(knowledgeBase, twin, List.of(answers));
    Set<Trait> before = unchanged.holding(unchanged.read(packed), 0);
    Set<Trait> after = changed.holding(changed.read(packed), 0);
    boolean bothComplete =
        before.stream().anyMatch(RuleChanges::isVerdict)
            && after.stream().anyMatch(RuleChanges::isVerdict);
    return Stream.concat(before.stream(), after.stream())
        .filter(trait -> trait.kind() != Kind.FIRED)
        .filter(trait -> before.contains(trait) != after.contains(trait))
        .filter(trait -> before.contains(trait) || !isSeenOnlyIfLost(trait.kind()))
        .filter(trait -> !isVerdict(trait) || bothComplete)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isVerdict(Trait trait) {
    return trait.kind() == Kind.VERDICT;
  }

  private Map<Term, Term> instead(RuleChange change) {
    return Map.of(
        twin.fires(change.rule()),
        change.conditions().map(twin::met).orElseGet(() -> solver.truth(false)));
  }

  private static long differing(long[] before, long[] after) {
    long differing = 0;
    for (int i = 0; i < before.length; i++) {
      differing |= before[i] ^ after[i];
    }
    return differing;
  }

  /**
   * Answers for which the rule fires before the change or after it, but not both; most changes that
   * make no visible difference have none.
   */
  private Optional<Answers> firingElsewhere(Map<Term, Term> instead) {
    List<Term> otherwise = new ArrayList<>();
    instead.forEach((name, other) -> otherwise.add(solver.not(solver.same(name, other))));
    return solver.under(otherwise, solver::model).map(this::answers);
  }

  private Optional<Answers> differing(Map<Term, Term> instead, Set<Kind> kinds) {
    return solver
        .under(List.of(), () -> solver.modelUnder(isSeen(instead, kinds)))
        .map(this::answers);
  }

  /** That a trait of one of some kinds changes. What is changed is named and claimed for that. */
  private Term isSeen(Map<Term, Term> instead, Set<Kind> kinds) {
    Rewriting rewriting = new Rewriting(solver, twin, instead);
    List<Term> ways = new ArrayList<>();
    formulas.forEach(
        (trait, before) -> {
          if (kinds.contains(trait.kind())) {
            Term after = rewriting.of(before);
            if (after != before) {
              Term seen = seen(trait.kind(), before, after);
              ways.add(isVerdict(trait) ? solver.and(seen, bothComplete(rewriting)) : seen);
            }
          }
        });
    return solver.or(ways);
  }

  /**
   * Incomplete answers have a verdict too where nothing open can change it, so that a scenario does
   * not see that one question more is asked; it sees that its answer is no longer set aside.
   */
  private Term bothComplete(Rewriting rewriting) {
    return solver.and(twin.isComplete(), rewriting.of(twin.isComplete()));
  }

  private Term seen(Kind kind, Term before, Term after) {
    return isSeenOnlyIfLost(kind)
        ? solver.and(before, solver.not(after))
        : solver.not(solver.same(before, after));
  }

  /** Of these traits a scenario can only expect the presence, not the absence. */
  private static boolean isSeenOnlyIfLost(Kind kind) {
    return kind == Kind.CONCLUSION;
  }

  private Answers answers(Model model) {
    Answers answers = Answers.none();
    for (Question question : knowledgeBase.questions()) {
      if (solver.isTrue(model, twin.value(question).said())) {
        answers = answers.with(question, twin.value(question).in(model));
      }
    }
    return answers;
  }

  /** Removes one answer after the other as long as a scenario still sees the change. */
  private Answers little(FormulaCircuit<Trait> changed, Answers answers, Set<Kind> kinds) {
    if (!tells(changed, answers, kinds)) {
      throw new IllegalStateException("The twin does not see what the solver saw: " + answers);
    }
    Answers little = answers;
    for (Question question : answers.questions()) {
      for (Answers fewer : fewer(little, question)) {
        if (tells(changed, fewer, kinds)) {
          little = fewer;
        }
      }
    }
    return little;
  }

  /** The answers without one of them, or without all but one of the options that it chooses. */
  private static List<Answers> fewer(Answers answers, Question question) {
    List<Answers> fewer = new ArrayList<>();
    if (answers.to(question).orElseThrow() instanceof Answer.Choices choices
        && choices.options().size() > 1) {
      for (Option option : choices.options()) {
        fewer.add(answers.with(question, new Answer.Choices(List.of(option))));
      }
    }
    fewer.add(answers.without(question));
    return fewer;
  }

  private boolean tells(FormulaCircuit<Trait> changed, Answers answers, Set<Kind> kinds) {
    return difference(changed, answers).stream().anyMatch(trait -> kinds.contains(trait.kind()));
  }
}
