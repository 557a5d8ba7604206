package org.mlfit.knowledge.compiled;

import org.drools.model.Drools;

/** Where compiled rules tell what they conclude; one for each run of the rules. */
public interface Conclusions {

  /**
   * Takes a conclusion of the rule that fires.
   *
   * @param drools knows the rule, and the facts that met its patterns
   * @param concluded a finding, a conclusion, or another word of the vocabulary
   */
  void add(Drools drools, Object concluded);
}
