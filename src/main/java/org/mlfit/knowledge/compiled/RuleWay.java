package org.mlfit.knowledge.compiled;

import java.util.List;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * One of the ways in which the conditions of a rule can be met: with one branch chosen of each
 * {@code or}. To the engine it is a rule of its own, so that its name says which answers met the
 * rule.
 *
 * @param name the name under which the engine knows it
 * @param rule the rule
 * @param conditions the conditions, all of which must be met
 * @param readsSheet whether conditions on answers are tests of the {@link AnswerSheet}, and the
 *     conditions are single patterns, alone or with {@code not} or {@code exists}; otherwise they
 *     are as written and need each answer as a fact of its own
 */
public record RuleWay(String name, RuleTree rule, List<Condition> conditions, boolean readsSheet) {}
