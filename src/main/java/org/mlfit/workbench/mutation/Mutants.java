package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.reasoning.result.RuleChange;

/**
 * All small mistakes that a rule author might make in a rule: the rule left out, a condition left
 * out or negated, a comparison negated or moved by one step, an option mixed up.
 */
public final class Mutants {

  private final KnowledgeBase knowledgeBase;
  private final ConditionMutations mutations;

  /** The mutants of the rules of a knowledge base. */
  public Mutants(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.mutations = new ConditionMutations(knowledgeBase);
  }

  /**
   * The mutants of one rule, each once. The rule of the last gate has none: its verdict comes
   * whether the rule is there or not.
   */
  public List<Mutant> of(Rule rule) {
    boolean isLastGate =
        knowledgeBase.gates().stream().filter(Gate::isLast).anyMatch(g -> g.rule().equals(rule));
    if (isLastGate) {
      return List.of();
    }
    Map<String, Mutant> mutants = new LinkedHashMap<>();
    add(
        new Mutant(new RuleChange(rule, Optional.empty()), rule.position(), "the rule", ""),
        mutants);
    for (int place = 0; place < rule.conditions().size(); place++) {
      for (Alternative<List<Condition>> other : alternatives(rule, place)) {
        RuleChange change = new RuleChange(rule, Optional.of(other.whole()));
        add(new Mutant(change, other.position(), other.before(), other.after()), mutants);
      }
    }
    return List.copyOf(mutants.values());
  }

  private static void add(Mutant mutant, Map<String, Mutant> mutants) {
    String reads =
        mutant
            .change()
            .conditions()
            .map(c -> c.stream().map(TreeText::of).toList().toString())
            .orElse("");
    mutants.putIfAbsent(reads, mutant);
  }

  private List<Alternative<List<Condition>>> alternatives(Rule rule, int place) {
    List<Condition> conditions = rule.conditions();
    Condition condition = conditions.get(place);
    Set<String> needed =
        VariableUse.usedIn(Alternative.without(conditions, place), rule.tree().consequences());
    List<Alternative<List<Condition>>> found = new ArrayList<>();
    for (Alternative<Condition> other : mutations.of(condition, needed)) {
      found.add(other.within(c -> Alternative.replaced(conditions, place, c)));
    }
    if (VariableUse.boundBy(condition).stream().noneMatch(needed::contains)) {
      found.add(
          new Alternative<>(
              condition.position(),
              TreeText.of(condition),
              "",
              Alternative.without(conditions, place)));
    }
    return found;
  }
}
