package org.mlfit.advice;

import java.util.List;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.compiled.Firings;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.rule.Rule;

/**
 * Runs the rules on one set of answers, in a session of the rule engine that nothing else uses.
 *
 * <p>Rules fire in stages, so that nothing is ever withdrawn (see {@code FiringOrder}): which rule
 * concluded what is noted as they fire, and each fact is inserted once, however many rules conclude
 * it. The engine pauses as soon as it is known which questions apply.
 */
final class WorkingMemory implements Firings, AutoCloseable {

  private final RuleIndex index;
  private final Set<Rule> silent;
  private final FiringLog log;
  private final KieSession session;

  /** Inserts the facts for some answers; no rule has fired yet, and some never will. */
  WorkingMemory(
      KnowledgeBase knowledgeBase,
      FactTypes types,
      RuleIndex index,
      Answers answers,
      Set<Rule> silent) {
    this.index = index;
    this.silent = silent;
    this.log = new FiringLog(types, answers);
    this.session = knowledgeBase.model().kieBase().newKieSession();
    session.setGlobal(RuleModel.FIRINGS, this);
    types.facts(answers, index).forEach(session::insert);
  }

  /** Fires the rules that say which questions do not apply. */
  void fireUntilItIsKnownWhatApplies() {
    session.fireAllRules();
  }

  /** Fires all other rules. */
  void fireTheRest() {
    session.fireAllRules();
  }

  @Override
  public void fired(Drools drools) {
    Match match = ((RuleContext) drools).getMatch();
    RuleIndex.Way way = index.way(match.getRule().getName());
    if (!silent.contains(way.rule())) {
      log.note(way, way.isMetBySheet() ? List.of() : match.getObjects()).forEach(drools::insert);
    }
  }

  /** Which rules fired so far. */
  FiringLog log() {
    return log;
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
