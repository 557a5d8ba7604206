package org.mlfit.reasoning.result;

import java.util.List;
import org.mlfit.knowledge.rule.Rule;

/**
 * What some rules do in complete interviews from here.
 *
 * @param certain those that fire in every one
 * @param possible those that fire in some and not in others
 * @param impossible those that fire in none
 * @param notProven those that cannot be expressed as formulas
 */
public record Outlook(
    List<Rule> certain, List<Rule> possible, List<Rule> impossible, List<Rule> notProven) {}
