package org.mlfit.scenario;

import java.util.List;

/**
 * How an interview went that gave the answers of a scenario.
 *
 * @param asked ids of the questions, in the order in which they were asked until the verdict was
 *     settled
 * @param inFileOrder how many would have been asked in the order of the files, those left out that
 *     can no longer decide
 * @param settledByGiven whether the answers of the scenario alone settle the verdict
 */
public record InterviewLog(List<String> asked, int inFileOrder, boolean settledByGiven) {}
