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
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
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

  /** What some rules do in complete interviews from here. */
  public Outlook outlook(List<Rule> all, Answers given) {
    List<Rule> rules = all.stream().filter(r -> twin.limits().under(r).isEmpty()).toList();
    Set<Rule> heard = solver.under(completionsOf(given), () -> seen(rules, true));
    Set<Rule> silent = solver.under(completionsOf(given), () -> seen(rules, false));
    return new Outlook(
        rules.stream().filter(rule -> heard.contains(rule) && !silent.contains(rule)).toList(),
        rules.stream().filter(rule -> heard.contains(rule) && silent.contains(rule)).toList(),
        rules.stream().filter(rule -> !heard.contains(rule)).toList(),
        all.stream().filter(rule -> !rules.contains(rule)).toList());
  }

  /** The open questions that apply in some completion. */
  public Set<Question> applying(Answers given) {
    List<Question> open =
        knowledgeBase.questions().stream().filter(q -> given.to(q).isEmpty()).toList();
    return solver.under(completionsOf(given), () -> seen(open, twin::applies, model -> {}));
  }

  /** The rules that fire, or do not fire, for some set of answers. */
  private Set<Rule> seen(List<Rule> rules, boolean firing) {
    return seen(
        rules,
        rule -> firing ? twin.fires(rule) : solver.not(twin.fires(rule)),
        model -> witnesses.confirmed(witnesses.in(model, twin)));
  }

  /** Of some things those that come true in a model; each model shows at least one more. */
  private <T> Set<T> seen(List<T> all, Function<T, Term> truth, Consumer<Model> shown) {
    Set<T> seen = new LinkedHashSet<>();
    Optional<Model> model = solver.model();
    while (model.isPresent()) {
      shown.accept(model.get());
      List<Term> left = new ArrayList<>();
      for (T one : all) {
        if (solver.isTrue(model.get(), truth.apply(one))) {
          seen.add(one);
        } else if (!seen.contains(one)) {
          left.add(truth.apply(one));
        }
      }
      solver.claim(solver.or(left));
      model = solver.model();
    }
    return seen;
  }
}
