package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
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
    Term complete = twin.isComplete();
    knowledgeBase
        .verdicts()
        .forEach(v -> add(Kind.VERDICT, v.id(), solver.and(complete, twin.verdict(v))));
    knowledgeBase.findingRules().forEach(rule -> add(Kind.FINDING, rule.id(), twin.fires(rule)));
    knowledgeBase.conclusions().forEach(held -> add(Kind.CONCLUSION, held.id(), twin.held(held)));
    for (Question question : knowledgeBase.questions()) {
      Term said = twin.value(question).said();
      add(Kind.SET_ASIDE, question.id(), solver.and(said, twin.irrelevant(question)));
    }
    knowledgeBase.rules().forEach(rule -> add(Kind.FIRED, rule.id(), twin.fires(rule)));
    addWhatCannotBeTrue();
    return formulas;
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

  private void add(Kind kind, String id, Term formula) {
    formulas.put(new Trait(kind, id), formula);
  }
}
