package org.mlfit.explanation;

import java.util.List;
import org.mlfit.knowledge.Verdict;

/**
 * How far each answer carries the verdict, all else being as it is.
 *
 * @param now the present verdict
 * @param all one for each real answer that applies, in topic order
 * @param oneAnswerAway the verdicts that one answer that is not fixed leads to
 */
public record Margins(Verdict now, List<Margin> all, List<Verdict> oneAnswerAway) {}
