package org.mlfit.reasoning.result;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;

/**
 * One rule with other conditions, all other rules staying as they are.
 *
 * @param rule the rule as it is
 * @param conditions its other conditions; empty if the rule is removed. They read no type that the
 *     rule does not read
 */
public record RuleChange(Rule rule, Optional<List<Condition>> conditions) {}
