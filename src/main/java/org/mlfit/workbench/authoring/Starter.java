package org.mlfit.workbench.authoring;

import java.util.List;

/**
 * What a team begins with: one topic with one question and one rule, two verdicts, and two
 * scenarios that pass, one on either side of the rule's bound.
 */
public final class Starter {

  private Starter() {}

  /** The rules, by the folder in which the program looks for them. */
  public static List<ReadyFile> rules() {
    return List.of(of("rules/problem.drl"), of("rules/verdicts.drl"));
  }

  /** The scenarios, by the folder in which the program looks for them. */
  public static List<ReadyFile> scenarios() {
    return List.of(of("scenarios/problem.yaml"));
  }

  private static ReadyFile of(String path) {
    return ReadyFile.of(path, "starter/" + path);
  }
}
