package org.mlfit.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Facts;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.compiled.Conclusions;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.vocabulary.Conclusion;
import org.mlfit.knowledge.vocabulary.Irrelevant;

/** The rule engine and nothing else: insert, fire, dispose, no listeners, ready-made facts. */
final class BareLoop {

  private final KieBase rules;
  private final RoundRobin<List<Object>> cases;

  BareLoop(KnowledgeBase knowledgeBase, List<Answers> answers) {
    Facts facts = new Facts(knowledgeBase);
    this.rules = knowledgeBase.model().kieBase();
    this.cases = new RoundRobin<>(answers.stream().map(facts::of).toList());
  }

  /** Runs rules as authors write them on the next case; gives how many fired. */
  int runAsWritten() {
    KieSession session = rules.newKieSession();
    cases.next().forEach(session::insert);
    int fired = session.fireAllRules();
    session.dispose();
    return fired;
  }

  /** Runs rules as we compile them on the next case; gives how much they concluded. */
  int runAsCompiled() {
    KieSession session = rules.newKieSession();
    Concluded concluded = new Concluded(new HashSet<>());
    session.setGlobal(RuleModel.CONCLUSIONS, concluded);
    cases.next().forEach(session::insert);
    session.fireAllRules();
    session.fireAllRules();
    session.dispose();
    return concluded.facts().size();
  }

  private record Concluded(Set<Object> facts) implements Conclusions {

    @Override
    public void add(Drools drools, Object fact) {
      if (facts.add(fact) && (fact instanceof Conclusion || fact instanceof Irrelevant)) {
        drools.insert(fact);
      }
    }
  }
}
