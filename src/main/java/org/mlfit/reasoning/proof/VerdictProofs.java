package org.mlfit.reasoning.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Guards;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Claims about verdicts. */
public final class VerdictProofs {

  private final ProofContext context;
  private final Solver solver;
  private final Twin twin;

  /** Proves with the solvers of the context. */
  public VerdictProofs(ProofContext context) {
    this.context = context;
    this.solver = context.solver();
    this.twin = context.twin();
  }

  /** Adds each claim under its name; whoever asks a supplier starts its proof. */
  public void addTo(Map<String, Supplier<Optional<Refutation>>> proofs) {
    proofs.put("every set of answers has exactly one verdict", this::withoutExactlyOne);
    proofs.put("no complete interview ends for want of answers", this::endsWithoutVerdict);
    proofs.put("an answer that does not apply never matters", this::setAsideMatters);
    for (Gate gate : context.knowledgeBase().gates()) {
      gate.rule()
          .said("neverBeside")
          .ifPresent(
              words ->
                  proofs.put(
                      gate.verdict().id() + " never stands beside " + words,
                      () -> beside(gate.verdict(), weighing(words))));
    }
  }

  /**
   * The gates are walked in order, and rules whose last gate has conditions are not loaded. So the
   * rule engine cannot refute this, and if the twin does, the fault is ours.
   */
  private Optional<Refutation> withoutExactlyOne() {
    var verdicts = context.knowledgeBase().verdicts().stream().map(twin::verdict).toList();
    return context
        .witnesses()
        .smallest(solver.not(solver.exactlyOne(verdicts)))
        .map(answers -> Refutation.shownBy("These answers have none or several.", answers));
  }

  private Optional<Refutation> endsWithoutVerdict() {
    Verdict none = Verdict.NOT_ENOUGH_ANSWERS;
    return context
        .witnesses()
        .smallest(solver.and(twin.isComplete(), twin.verdict(none)))
        .map(answers -> context.witnesses().confirmed(none, answers))
        .map(
            answers ->
                Refutation.shownBy(
                    "Nothing is left to ask here, and still the verdict waits for answers.",
                    answers));
  }

  /**
   * Each formula is looked at by itself, without a search. The language lets no rule read an answer
   * that does not apply, so that here, too, what is found would be a fault of ours.
   */
  private Optional<Refutation> setAsideMatters() {
    Limits.require(context.limits().all());
    Guards guards = new Guards(solver, twin);
    Set<Question> unguarded =
        twin.formulas().stream()
            .flatMap(formula -> guards.unguardedIn(formula).stream())
            .collect(Collectors.toSet());
    if (!unguarded.isEmpty()) {
      throw new IllegalStateException("Read although they do not apply: " + unguarded);
    }
    return Optional.empty();
  }

  /** The rules whose findings are of one of the kinds or severities named. */
  private Set<Rule> weighing(String written) {
    Set<String> words =
        Arrays.stream(written.split(",")).map(String::strip).collect(Collectors.toSet());
    return context.knowledgeBase().findingRules().stream()
        .filter(
            rule ->
                words.contains(word(rule.findingKind().orElseThrow()))
                    || rule.severity().filter(s -> words.contains(word(s))).isPresent())
        .collect(Collectors.toSet());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Refutation> beside(Verdict verdict, Set<Rule> rules) {
    var any = solver.or(rules.stream().map(twin::fires).toList());
    return context
        .witnesses()
        .smallest(solver.and(twin.isComplete(), twin.verdict(verdict), any))
        .map(answers -> confirmedBeside(verdict, rules, answers))
        .map(answers -> Refutation.shownBy("These answers give both.", answers));
  }

  private Answers confirmedBeside(Verdict verdict, Set<Rule> rules, Answers answers) {
    Advice advice = context.advisor().walk(answers);
    List<String> findings = advice.findingIds();
    boolean both =
        advice.verdict().equals(verdict)
            && rules.stream().map(Rule::id).anyMatch(findings::contains);
    if (!both) {
      Limits.require(context.limits().underVerdicts());
      rules.forEach(rule -> Limits.require(context.limits().under(rule)));
      throw new TwinDisagreesException(
          verdict.id() + " beside one of " + rules,
          advice.verdict().id() + " and findings " + findings,
          answers,
          context.advisor());
    }
    return answers;
  }
}
