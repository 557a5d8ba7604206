package org.mlfit.knowledge.language.doubt;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.Fault;

/** Asks each sort of doubt about rules that have no errors. */
public final class Doubts {

  private Doubts() {}

  /** A warning for whatever can be used, but is probably not what its author meant. */
  public static List<Fault> about(Declarations declarations) {
    Warnings warnings = new Warnings(declarations, new ArrayList<>());
    new UnusedVariables(warnings).check();
    new NamesInTexts(warnings).check();
    new MetByUnknown(warnings).check();
    new UnreadContradictions(warnings).check();
    new DoubtfulMetadata(warnings).check();
    new DoubtfulQuestions(warnings).check();
    new SameWords(warnings).check();
    new TopicsOfRules(warnings).check();
    new DoubtfulOrder(warnings).check();
    new ImpossibleConditions(warnings).check();
    new ExclusiveConditions(warnings).check();
    new BeyondProofs(warnings).check();
    return warnings.found();
  }
}
