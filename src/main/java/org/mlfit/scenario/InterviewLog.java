package org.mlfit.scenario;

import java.util.List;

/**
 * How an interview with the answers of a scenario went.
 *
 * @param asked ids of the questions, in the order in which they were asked until the verdict was
 *     settled
 * @param inFileOrder how many would have been asked in the order of the files, leaving out those
 *     that can no longer decide
 * @param settledByGiven whether the answers of the scenario alone settle the verdict
 */
public record InterviewLog(List<String> asked, int inFileOrder, boolean settledByGiven) {}
