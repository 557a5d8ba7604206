package org.mlfit.workbench.mutation;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.RuleTree;

/** A mutant as a rule of its own, with an id that says which rule it replaces. */
public final class MutatedRule {

  /** A sign that no id of a rule author can contain. */
  private static final String SIGN = "~";

  private MutatedRule() {}

  /** The rule with the mistake; nothing if the mistake is that the rule is missing. */
  public static Optional<Rule> of(Mutant mutant, int number) {
    return mutant.change().conditions().map(conditions -> rule(mutant.rule(), conditions, number));
  }

  private static Rule rule(Rule rule, List<Condition> conditions, int number) {
    RuleTree tree = rule.tree();
    return new Rule(
        rule.topic(),
        rule.severity(),
        rule.title(),
        new RuleTree(
            tree.position(),
            tree.name() + SIGN + number,
            tree.comment(),
            tree.metadata(),
            conditions,
            tree.consequences(),
            tree.text()));
  }

  /** The id of the rule that a mutant replaces; for any other id that id itself. */
  static String original(String id) {
    int sign = id.indexOf(SIGN);
    return sign < 0 ? id : id.substring(0, sign);
  }
}
