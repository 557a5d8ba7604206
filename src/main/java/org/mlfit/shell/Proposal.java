package org.mlfit.shell;

/**
 * What is being assessed, in the words of the architect.
 *
 * @param name in a few words
 * @param story in a few sentences; may be empty
 */
record Proposal(String name, String story) {

  /** A proposal of which nothing was told. */
  static final Proposal UNNAMED = new Proposal("A proposal", "");
}
