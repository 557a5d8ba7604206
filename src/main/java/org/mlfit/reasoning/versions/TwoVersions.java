package org.mlfit.reasoning.versions;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;
import org.mlfit.reasoning.versions.Shift.Kind;

/**
 * Compares two versions of the rules: whether any answers at all get another verdict or other
 * findings, and which edited rule is the cause. Not safe for several threads.
 */
public final class TwoVersions {

  private static final long PATIENCE = 1_500_000;

  private final Advisor before;
  private final Advisor after;
  private final Map<RuleEdit, Twin> takenBack = new LinkedHashMap<>();
  private final Solver solver;
  private final Map<Question, AnswerVariables> variablesBefore;
  private final Map<Question, AnswerVariables> variablesAfter = new LinkedHashMap<>();
  private final List<String> narrowed = new ArrayList<>();
  private final Twin old;
  private final Twin now;
  private Optional<Blame> blame = Optional.empty();

  /**
   * Prepares the comparison.
   *
   * @param edits the rules that were edited from one to the other
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public TwoVersions(Advisor before, Advisor after, List<RuleEdit> edits) {
    this(before, after, edits, new Solver(PATIENCE));
  }

  /** The same, with a solver of one's own. */
  public TwoVersions(Advisor before, Advisor after, List<RuleEdit> edits, Solver solver) {
    this.solver = solver;
    this.before = before;
    this.after = after;
    KnowledgeBase earlier = before.knowledgeBase();
    KnowledgeBase later = after.knowledgeBase();
    this.variablesBefore = Twin.variables(solver, earlier, "");
    for (Question question : later.questions()) {
      variablesAfter.put(question, variables(question, earlier.question(question.id())));
    }
    this.old = new Twin(solver, earlier, "old:", variablesBefore).whole();
    this.now = old.beside(later, later.rules(), "new:", variablesAfter);
    edits.stream()
        .filter(edit -> Blame.isSeparable(edit, earlier, later))
        .forEach(
            edit ->
                takenBack.put(
                    edit, now.with(edit.after(), edit.before(), "without:" + edit.id() + ":")));
  }

  private AnswerVariables variables(Question question, Optional<Question> earlier) {
    if (earlier.filter(question::takesTheSameAnswers).isPresent()) {
      return variablesBefore.get(earlier.get());
    }
    AnswerVariables own = new AnswerVariables(solver, question, "new:");
    if (earlier.isPresent()) {
      narrowed.add(question.id());
      solver.claim(own.meansTheSame(variablesBefore.get(earlier.get())));
    }
    return own;
  }

  /**
   * The ids of the questions that take other answers than before. Only answers that both versions
   * take are compared.
   */
  public List<String> narrowed() {
    return List.copyOf(narrowed);
  }

  /**
   * Searches for all differences between the two versions, on any answers, complete or not. If it
   * comes to its end, there are no others.
   *
   * @param each is handed each difference as soon as it is found
   * @param goesOn is asked before each; if it says no, the search ends
   * @return whether it came to its end
   * @throws NotDecidedException if the solver did not come to an end
   * @throws TwinDisagreesException if the rule engine does not confirm a difference
   */
  public boolean differences(Consumer<Difference> each, BooleanSupplier goesOn) {
    Map<Shift, Term> left = new LinkedHashMap<>(new Shifts(solver, old, now).terms());
    while (!left.isEmpty() && goesOn.getAsBoolean()) {
      Optional<Shift> next = possible(left);
      if (next.isEmpty()) {
        return true;
      }
      each.accept(new Difference(next.get(), shortest(next.get(), left.remove(next.get()))));
    }
    return left.isEmpty();
  }

  /** A shift among those left that can occur. */
  private Optional<Shift> possible(Map<Shift, Term> left) {
    return solver
        .modelUnder(solver.or(List.copyOf(left.values())))
        .flatMap(
            model ->
                left.entrySet().stream()
                    .filter(entry -> solver.isTrue(model, entry.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst());
  }

  /** The fewest answers for a finding; for a verdict complete ones, without those of no account. */
  private Answers shortest(Shift shift, Term term) {
    Optional<Model> model = solver.under(term, () -> solver.modelWith(openAll()));
    Answers shortest = confirmed(shift, answers(model.orElseThrow()));
    for (Question question :
        shift.kind() == Kind.VERDICT ? shortest.questions() : Set.<Question>of()) {
      Answers fewer = shortest.without(question);
      if (advised(fewer).contains(shift)) {
        shortest = fewer;
      }
    }
    return shortest;
  }

  private List<Shift> advised(Answers answers) {
    return Shift.between(
        before.advise(CarriedAnswers.to(before.knowledgeBase(), answers).answers()),
        after.advise(CarriedAnswers.to(after.knowledgeBase(), answers).answers()));
  }

  /** The wish that a question is open, for each question of either version. */
  private List<Term> openAll() {
    List<Term> wishes = new ArrayList<>();
    variablesBefore.values().forEach(value -> wishes.add(solver.not(value.said())));
    variablesAfter.values().stream()
        .filter(value -> !variablesBefore.containsValue(value))
        .forEach(value -> wishes.add(solver.not(value.said())));
    return wishes;
  }

  /** The answers in a model; if both versions ask a question, in the form of the later one. */
  private Answers answers(Model model) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    Answers earlier = AnswerVariables.said(solver, variablesBefore, model);
    earlier.asMap().forEach(answers::put);
    variablesAfter.keySet().forEach(answers::remove);
    answers.putAll(AnswerVariables.said(solver, variablesAfter, model).asMap());
    return Answers.of(answers);
  }

  private Answers confirmed(Shift shift, Answers answers) {
    List<Shift> real = shifts(answers);
    if (!real.contains(shift)) {
      throw new TwinDisagreesException(shift.toString(), real.toString(), answers, after);
    }
    return answers;
  }

  private List<Shift> shifts(Answers answers) {
    return Shift.between(
        before.walk(CarriedAnswers.to(before.knowledgeBase(), answers).answers()),
        after.walk(CarriedAnswers.to(after.knowledgeBase(), answers).answers()));
  }

  /**
   * Whether undoing one edit, with all others kept, gives the same verdict and findings for all
   * answers: a proof that the edit changes nothing. Always false for an edit that cannot be undone
   * by itself, since it reads what only one of the versions knows.
   *
   * @throws NotDecidedException if the solver did not come to an end
   */
  public boolean changesNothing(RuleEdit edit) {
    if (!takenBack.containsKey(edit)) {
      return false;
    }
    Shifts shifts = new Shifts(solver, takenBack.get(edit), now);
    return shifts.terms().isEmpty() || solver.modelUnder(shifts.any()).isEmpty();
  }

  /**
   * The ids of the edited rules that cause each of some shifts; none where no single edit decides.
   *
   * @param shifts the differences that the rule engine shows for these answers
   * @throws TwinDisagreesException if the formulas of the rules do not give these shifts
   */
  public Map<Shift, List<String>> causes(Answers answers, List<Shift> shifts) {
    if (blame.isEmpty()) {
      KnowledgeBase earlier = before.knowledgeBase();
      blame = Optional.of(new Blame(earlier, old, after, now, takenBack));
    }
    Map<Shift, List<String>> causes = new LinkedHashMap<>();
    List<Shift> findings = shifts.stream().filter(shift -> shift.kind() != Kind.VERDICT).toList();
    causes.putAll(blame.get().causes(answers, findings));
    shifts.stream()
        .filter(shift -> shift.kind() == Kind.VERDICT)
        .forEach(shift -> causes.put(shift, causesOfVerdict(answers)));
    return causes;
  }

  /**
   * What makes the verdicts differ in a complete interview that begins with the answers; nothing
   * where no interview can be held with both versions, since one takes an answer that the other
   * does not.
   */
  private List<String> causesOfVerdict(Answers given) {
    CarriedAnswers carried = CarriedAnswers.to(before.knowledgeBase(), given);
    List<Term> claims = new ArrayList<>(old.says(carried.answers()));
    claims.addAll(now.says(CarriedAnswers.to(after.knowledgeBase(), given).answers()));
    claims.add(
        solver.or(
            new Shifts(solver, old, now)
                .terms().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == Kind.VERDICT)
                    .map(Map.Entry::getValue)
                    .toList()));
    Optional<Model> model = solver.under(claims, solver::model);
    if (model.isEmpty() && !carried.lost().isEmpty()) {
      return List.of();
    }
    Answers complete =
        answers(
            model.orElseThrow(
                () -> new TwinDisagreesException("one verdict", "another", given, after)));
    List<Shift> differing =
        shifts(complete).stream().filter(shift -> shift.kind() == Kind.VERDICT).toList();
    return blame.orElseThrow().causes(complete, differing).values().stream()
        .flatMap(List::stream)
        .toList();
  }
}
