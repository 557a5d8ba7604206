package org.mlfit.shell.state;

import org.mlfit.scenario.Scenario;

/**
 * What is being assessed, in the words of the architect.
 *
 * @param name in a few words
 * @param story in a few sentences; may be empty
 */
public record Proposal(String name, String story) {

  /** A proposal of which nothing was told. */
  static final Proposal UNNAMED = new Proposal("A proposal", "");

  /** What a scenario tells of. */
  public static Proposal of(Scenario scenario) {
    return new Proposal(scenario.name(), scenario.story());
  }
}
