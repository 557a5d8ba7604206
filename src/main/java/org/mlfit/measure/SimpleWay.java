package org.mlfit.measure;

/**
 * A rule of thumb, and how well it does on rows that were held out.
 *
 * @param way what it does, in words
 * @param score in the measure of the table
 * @param skill 0 is as good as the naive guess, 100 is perfect
 * @param isSuspect whether it rests on a column that gives the answer away, and so may not be there
 *     in time
 */
public record SimpleWay(String way, double score, double skill, boolean isSuspect) {}
