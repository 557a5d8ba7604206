package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;

/** Formulas of a twin that say when advice has a trait. */
public final class TraitFormulas {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final Map<Trait, Term> formulas = new LinkedHashMap<>();

  private TraitFormulas(KnowledgeBase knowledgeBase, Solver solver, Twin twin) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
  }

  /** A formula for each trait. */
  public static Map<Trait, Term> of(KnowledgeBase knowledgeBase, Solver solver, Twin twin) {
    return new TraitFormulas(knowledgeBase, solver, twin).all();
  }

  private Map<Trait, Term> all() {
    knowledgeBase.verdicts().forEach(v -> add(Kind.VERDICT, v.id(), twin.verdict(v)));
    knowledgeBase.findingRules().forEach(rule -> add(Kind.FINDING, rule.id(), twin.fires(rule)));
    knowledgeBase.conclusions().forEach(held -> add(Kind.CONCLUSION, held.id(), twin.held(held)));
    for (Question question : knowledgeBase.questions()) {
      Term said = twin.value(question).said();
      add(Kind.SET_ASIDE, question.id(), solver.and(said, twin.irrelevant(question)));
    }
    knowledgeBase.rules().forEach(rule -> add(Kind.FIRED, rule.id(), twin.fires(rule)));
    addWhatIsWaitedFor();
    addWhatCannotBeTrue();
    return formulas;
  }

  private void addWhatIsWaitedFor() {
    Map<Question, List<Term>> open = new LinkedHashMap<>();
    Map<Verdict, List<Term>> leaning = new LinkedHashMap<>();
    for (int i = 0; i < knowledgeBase.gates().size(); i++) {
      Gate gate = knowledgeBase.gates().get(i);
      Term stops = stopsAt(i);
      for (Question question : gate.required()) {
        Term waits = solver.and(stops, isMissing(question));
        open.computeIfAbsent(question, q -> new ArrayList<>()).add(waits);
      }
      addLeanings(i, stops, leaning);
    }
    open.forEach((question, ways) -> add(Kind.OPEN, question.id(), solver.or(ways)));
    leaning.forEach((verdict, ways) -> add(Kind.LEANING, verdict.id(), solver.or(ways)));
  }

  private void addWhatCannotBeTrue() {
    Map<Question, List<Term>> contradictory = new LinkedHashMap<>();
    for (Rule rule : knowledgeBase.rules()) {
      for (Contradict both : rule.tree().consequences(Contradict.class)) {
        for (String type : new LinkedHashSet<>(List.of(both.first(), both.second()))) {
          Question question = knowledgeBase.questionOfType(type).orElseThrow();
          contradictory.computeIfAbsent(question, q -> new ArrayList<>()).add(twin.fires(rule));
        }
      }
    }
    contradictory.forEach(
        (question, ways) -> add(Kind.CONTRADICTORY, question.id(), solver.or(ways)));
  }

  private void addLeanings(int from, Term stops, Map<Verdict, List<Term>> leaning) {
    Term silent = stops;
    for (Gate later : knowledgeBase.gates().subList(from + 1, knowledgeBase.gates().size())) {
      if (!later.isLast()) {
        Term triggered = twin.fires(later.rule());
        leaning
            .computeIfAbsent(later.verdict(), v -> new ArrayList<>())
            .add(solver.and(silent, triggered));
        silent = solver.and(silent, solver.not(triggered));
      }
    }
  }

  /** All gates before one are passed, and that one is not triggered but needs an answer. */
  private Term stopsAt(int place) {
    List<Term> parts = new ArrayList<>();
    for (Gate passed : knowledgeBase.gates().subList(0, place)) {
      parts.add(solver.not(twin.fires(passed.rule())));
      passed.required().forEach(question -> parts.add(solver.not(isMissing(question))));
    }
    Gate gate = knowledgeBase.gates().get(place);
    parts.add(solver.not(twin.fires(gate.rule())));
    parts.add(solver.or(gate.required().stream().map(this::isMissing).toList()));
    return solver.and(parts);
  }

  private Term isMissing(Question question) {
    return solver.and(solver.not(twin.value(question).said()), twin.applies(question));
  }

  private void add(Kind kind, String id, Term formula) {
    formulas.put(new Trait(kind, id), formula);
  }
}
