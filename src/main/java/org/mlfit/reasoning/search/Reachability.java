package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Outlook;
import org.mlfit.reasoning.result.ReachableVerdicts;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Finds what complete interviews can still lead to after some answers. */
public final class Reachability {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final Witnesses witnesses;

  /** Of one knowledge base, whose twin lives in the solver. */
  public Reachability(Advisor advisor, Solver solver, Twin twin, Witnesses witnesses) {
    this.knowledgeBase = advisor.knowledgeBase();
    this.solver = solver;
    this.twin = twin;
    this.witnesses = witnesses;
  }

  /** The verdicts, each confirmed by the rule engine, and those about which nothing is proved. */
  public ReachableVerdicts verdicts(Answers given) {
    return solver.under(completionsOf(given), this::verdicts);
  }

  private ReachableVerdicts verdicts() {
    Map<Verdict, Answers> reachable = new LinkedHashMap<>();
    Set<Verdict> claimed = new LinkedHashSet<>();
    Optional<Model> model = solver.model();
    while (model.isPresent()) {
      Verdict verdict = twin.verdictIn(model.get());
      claimed.add(verdict);
      Answers answers = witnesses.in(model.get(), twin);
      Advice advice = witnesses.advice(answers);
      if (isComplete(advice)) {
        reachable.putIfAbsent(advice.verdict(), answers);
      }
      solver.claim(solver.not(twin.verdict(verdict)));
      model = solver.model();
    }
    claimed.removeAll(reachable.keySet());
    return new ReachableVerdicts(inGateOrder(reachable), claimed);
  }

  private Map<Verdict, Answers> inGateOrder(Map<Verdict, Answers> reachable) {
    Map<Verdict, Answers> sorted = new LinkedHashMap<>();
    knowledgeBase.verdicts().stream()
        .filter(reachable::containsKey)
        .forEach(verdict -> sorted.put(verdict, reachable.get(verdict)));
    return sorted;
  }

  /**
   * If all rules can be expressed as formulas the twin knows this, otherwise the rule engine does.
   */
  private boolean isComplete(Advice advice) {
    return knowledgeBase.questions().stream()
        .allMatch(q -> advice.effective().to(q).isPresent() || !advice.applies(q));
  }

  private List<Term> completionsOf(Answers given) {
    List<Term> claims = new ArrayList<>(twin.says(given));
    claims.add(twin.isComplete());
    return claims;
  }

  /**
   * What some rules do in complete interviews from here.
   *
   * @param shown whether a claim is known to be true in some completion
   */
  public Outlook outlook(List<Rule> all, Answers given, Predicate<Term> shown) {
    List<Rule> rules = all.stream().filter(r -> twin.limits().under(r).isEmpty()).toList();
    Set<Rule> heard = seen(rules, twin::fires, given, shown);
    Set<Rule> silent = seen(rules, rule -> solver.not(twin.fires(rule)), given, shown);
    return new Outlook(
        rules.stream().filter(rule -> heard.contains(rule) && !silent.contains(rule)).toList(),
        rules.stream().filter(rule -> heard.contains(rule) && silent.contains(rule)).toList(),
        rules.stream().filter(rule -> !heard.contains(rule)).toList(),
        all.stream().filter(rule -> !rules.contains(rule)).toList());
  }

  /** The gates at which some complete interview from here ends, each confirmed. */
  public Set<Gate> ending(Answers given) {
    return solver.under(
        completionsOf(given),
        () ->
            found(
                knowledgeBase.gates(),
                twin::endsAt,
                model -> witnesses.confirmed(witnesses.in(model, twin))));
  }

  /** The open questions that apply in some completion. */
  public Set<Question> applying(Answers given) {
    List<Question> open =
        knowledgeBase.questions().stream().filter(q -> given.to(q).isEmpty()).toList();
    return solver.under(completionsOf(given), () -> found(open, twin::applies, model -> {}));
  }

  /** The rules about which something is true in some completion, each confirmed. */
  private Set<Rule> seen(
      List<Rule> rules, Function<Rule, Term> truth, Answers given, Predicate<Term> shown) {
    Set<Rule> seen = new LinkedHashSet<>();
    rules.stream().filter(rule -> shown.test(truth.apply(rule))).forEach(seen::add);
    List<Rule> left = rules.stream().filter(rule -> !seen.contains(rule)).toList();
    seen.addAll(
        solver.under(
            completionsOf(given),
            () -> found(left, truth, model -> witnesses.confirmed(witnesses.in(model, twin)))));
    return seen;
  }

  /** Of some things those that come true in a model; each model shows at least one more. */
  private <T> Set<T> found(List<T> all, Function<T, Term> truth, Consumer<Model> shown) {
    Set<T> found = new LinkedHashSet<>();
    List<T> left = all;
    Optional<Model> model = anyOf(left, truth);
    while (model.isPresent()) {
      Model shows = model.get();
      shown.accept(shows);
      left.stream().filter(one -> solver.isTrue(shows, truth.apply(one))).forEach(found::add);
      left = left.stream().filter(one -> !found.contains(one)).toList();
      model = anyOf(left, truth);
    }
    return found;
  }

  private <T> Optional<Model> anyOf(List<T> all, Function<T, Term> truth) {
    solver.claim(solver.or(all.stream().map(truth).toList()));
    return all.isEmpty() ? Optional.empty() : solver.model();
  }
}
