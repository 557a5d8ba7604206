package org.mlfit.knowledge.compiled;

import org.drools.model.Drools;

/** Where compiled rules report that they are met; one object for each run of the rules. */
public interface Firings {

  /**
   * Notes the rule that fires.
   *
   * @param drools knows the rule, and the facts that met its patterns; takes what it concludes
   */
  void fired(Drools drools);
}
