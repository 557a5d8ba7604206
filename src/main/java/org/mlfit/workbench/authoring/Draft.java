package org.mlfit.workbench.authoring;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.language.table.ExampleCondition;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Reasoner;

/**
 * A rule file to start from, with two scenarios. It passes the check as it stands, and says {@value
 * #SIGN} wherever only the author knows what to write.
 */
public sealed interface Draft permits NewRule, NewGate {

  /** What stands wherever something is to be filled in. */
  String SIGN = ExampleRule.SIGN;

  /** The id of what it adds, a finding or a verdict. */
  String id();

  /** The name of its file, without the ending. */
  String file();

  /** The rule file. */
  String text();

  /** The condition on which it rests. */
  ExampleCondition example();

  /** The files that must say something else beside it; those as they are to be. */
  List<SourceText> changed();

  /** Whether a rule has to be known to tell if advice has what it adds; what that rests on, too. */
  boolean isDecidedBy(Rule rule);

  /** What its scenario expects in advice that has what it adds. */
  String expected(Advice advice);

  /** What its other scenario expects. */
  String expectedOtherwise(Advice advice);

  /** Whether advice has what it adds. */
  boolean isIn(Advice advice);

  /**
   * Answers with which advice has what it adds, if there are any.
   *
   * @param base the knowledge that it was added to
   */
  Optional<Answers> witness(KnowledgeBase base, Reasoner reasoner);
}
