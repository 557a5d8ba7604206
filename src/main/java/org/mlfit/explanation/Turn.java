package org.mlfit.explanation;

import java.util.List;
import org.mlfit.advice.RuleFinding;

/**
 * A finding that comes or goes with changed answers.
 *
 * @param finding the finding
 * @param due the changes that bring it about: none of them can be left out
 * @param conditions its rule's conditions after the changes; where it goes only what was met before
 *     and is not any more
 */
public record Turn(RuleFinding finding, List<Amendment> due, List<Reading> conditions) {}
