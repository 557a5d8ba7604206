package org.mlfit.advice;

import java.util.List;
import org.mlfit.knowledge.Rule;

/**
 * One way in which a rule was met.
 *
 * @param rule the rule
 * @param premises the facts that met its patterns, in the order of its conditions; what {@code not}
 *     and {@code exists} ask for leaves no fact
 */
public record Firing(Rule rule, List<Premise> premises) {}
