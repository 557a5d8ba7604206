package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.reading.Reading;

/**
 * A finding that comes or goes with changed answers.
 *
 * @param finding the finding
 * @param due the changes that cause it; none of them can be left out
 * @param conditions the conditions of its rule after the changes; if the finding goes, only those
 *     that are no longer met
 */
public record Turn(RuleFinding finding, List<Amendment> due, List<Reading> conditions) {}
