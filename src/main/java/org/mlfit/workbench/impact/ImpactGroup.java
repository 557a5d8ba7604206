package org.mlfit.workbench.impact;

import java.util.List;
import java.util.Map;
import org.mlfit.reasoning.versions.Shift;

/**
 * What the edit of one rule changes, or the edits of several rules together if no single one is the
 * cause.
 *
 * @param causes ids of rules; of questions, and of the rules of edited gates, if no single rule is
 *     the cause
 * @param shifts everything that changes, with where it was seen: scenarios first, then boundaries,
 *     then what the solver found
 */
public record ImpactGroup(List<String> causes, Map<Shift, List<Sighting>> shifts) {}
