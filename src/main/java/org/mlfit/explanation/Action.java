package org.mlfit.explanation;

import java.util.List;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.Verdict;

/**
 * One step of a plan.
 *
 * @param change the answers that it changes, and what comes of that
 * @param settles the findings that it removes, the heaviest first
 * @param from the verdict before it
 * @param otherWays how many other sets with as few changes lead on as well
 */
public record Action(ChangeSet change, List<RuleFinding> settles, Verdict from, int otherWays) {}
