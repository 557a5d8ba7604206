package org.mlfit.advice;

import java.util.List;

/** Rules fire each other without end. */
public final class LoopingRules extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> rules;

  LoopingRules(List<String> rules, int firings) {
    super(
        "The rules loop: after "
            + firings
            + " firings they still fire each other: "
            + String.join(", ", rules)
            + ".");
    this.rules = rules;
  }

  /** The ids of the rules that go round, those that fire most first. */
  public List<String> rules() {
    return rules;
  }
}
