package org.mlfit.knowledge.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlfit.knowledge.language.check.RuleCircles;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * The order in which compiled rules fire: stage by stage, so that whatever a rule requires to be
 * absent has been concluded before, or never will be. So nothing is ever withdrawn, and the cost of
 * truth maintenance is saved. First come the stages that say which questions apply.
 */
final class FiringOrder {

  /** The priority between the rules about which questions apply and all others. */
  static final int PAUSE = 0;

  /** Above all stages there can be, and not counted from them: a new rule must not move others. */
  private static final int FIRST = 1_000_000;

  private final Map<String, Integer> saliences;

  private FiringOrder(Map<String, Integer> saliences) {
    this.saliences = saliences;
  }

  /**
   * The order for some rules.
   *
   * @throws FaultyInputException if rules rest on each other's absence in a circle, so that none
   *     can be first
   */
  static FiringOrder of(Declarations declarations) {
    List<Fault> circles = new RuleCircles(declarations).errors();
    if (!circles.isEmpty()) {
      throw new FaultyInputException(circles);
    }
    RuleDependencies dependencies =
        new RuleDependencies(declarations.questions(), declarations.rules());
    Map<Rule, Integer> stages = dependencies.stages();
    Set<Rule> aboutApplying = dependencies.aboutApplying();
    Map<String, Integer> saliences = new HashMap<>();
    stages.forEach(
        (rule, stage) ->
            saliences.put(rule.id(), aboutApplying.contains(rule) ? FIRST - stage : -1 - stage));
    return new FiringOrder(saliences);
  }

  int of(RuleTree rule) {
    return saliences.get(rule.name());
  }
}
