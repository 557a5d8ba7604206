package org.mlfit.reasoning.result;

import java.util.Set;
import org.mlfit.knowledge.rule.Gate;

/**
 * What can still become of the walk through the gates in complete interviews from here.
 *
 * @param triggers what the rules of the gates do, whichever gates come before
 * @param ending the gates at which the walk can end
 */
public record GatesOutlook(Outlook triggers, Set<Gate> ending) {}
