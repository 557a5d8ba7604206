package org.mlfit.knowledge.compiled;

import org.drools.model.Drools;

/** Where compiled rules tell that they are met; one for each run of the rules. */
public interface Firings {

  /**
   * Takes note of the rule that fires.
   *
   * @param drools knows the rule, and the facts that met its patterns; takes what it concludes
   */
  void fired(Drools drools);
}
