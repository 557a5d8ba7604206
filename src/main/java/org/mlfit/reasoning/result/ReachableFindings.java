package org.mlfit.reasoning.result;

import java.util.List;
import org.mlfit.knowledge.rule.Rule;

/**
 * What complete interviews from here can still say.
 *
 * @param certain the findings that every one of them gives
 * @param possible the findings that some give and some do not
 * @param impossible the findings that none gives
 * @param notProven the findings that rest on rules which cannot be expressed as formulas
 */
public record ReachableFindings(
    List<Rule> certain, List<Rule> possible, List<Rule> impossible, List<Rule> notProven) {}
