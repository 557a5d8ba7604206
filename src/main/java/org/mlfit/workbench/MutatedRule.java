package org.mlfit.workbench;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.RuleTree;

/** A mutant as a rule of its own, under a name that tells which rule it stands for. */
final class MutatedRule {

  /** Stands in no id that a rule author can write. */
  private static final String SIGN = "~";

  private MutatedRule() {}

  /** The rule with the mistake; nothing if the mistake is that it is not there. */
  static Optional<Rule> of(Mutant mutant, int number) {
    return mutant.change().conditions().map(conditions -> rule(mutant.rule(), conditions, number));
  }

  private static Rule rule(Rule rule, List<Condition> conditions, int number) {
    RuleTree tree = rule.tree();
    return new Rule(
        rule.topic(),
        rule.severity(),
        new RuleTree(
            tree.position(),
            tree.name() + SIGN + number,
            tree.comment(),
            tree.metadata(),
            conditions,
            tree.consequences(),
            tree.text()));
  }

  /** The id of the rule that an id stands for; that id itself if it is no mutant's. */
  static String original(String id) {
    int sign = id.indexOf(SIGN);
    return sign < 0 ? id : id.substring(0, sign);
  }
}
