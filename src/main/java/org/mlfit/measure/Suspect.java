package org.mlfit.measure;

/**
 * Something that looks amiss in a column. A suspicion, never an answer.
 *
 * @param column which one; empty if it is the table as a whole
 * @param why what looks amiss, in words
 * @param figure how much of it
 */
public record Suspect(String column, String why, String figure) {

  /** All of it, in words. */
  public String spoken() {
    return (column.isEmpty() ? "" : column + ": ") + why + " (" + figure + ")";
  }
}
