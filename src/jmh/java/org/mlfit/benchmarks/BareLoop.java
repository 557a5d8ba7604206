package org.mlfit.benchmarks;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Facts;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.compiled.Firings;
import org.mlfit.knowledge.compiled.RuleModel;

/** The rule engine and nothing else: insert, fire, dispose, no listeners, ready-made facts. */
final class BareLoop {

  private final KieBase rules;
  private final Map<String, List<Object>> read;
  private final RoundRobin<List<Object>> cases;

  private BareLoop(KieBase rules, Map<String, List<Object>> read, List<List<Object>> cases) {
    this.rules = rules;
    this.read = read;
    this.cases = new RoundRobin<>(cases);
  }

  /** Rules compiled as their authors write them, with one fact for each answer. */
  static BareLoop asWritten(KnowledgeBase authored, List<Answers> answers) {
    Facts facts = new Facts(authored);
    return new BareLoop(
        authored.model().kieBase(), Map.of(), answers.stream().map(facts::ofEach).toList());
  }

  /** The rules as we compile them. */
  static BareLoop asCompiled(KnowledgeBase knowledgeBase, List<Answers> answers) {
    Facts facts = new Facts(knowledgeBase);
    KieBase rules = knowledgeBase.model().kieBase();
    Map<String, List<Object>> read =
        rules.getKiePackages().stream()
            .flatMap(kiePackage -> kiePackage.getRules().stream())
            .map(Rule::getName)
            .filter(facts::isWay)
            .collect(toMap(name -> name, facts::readOf));
    return new BareLoop(rules, read, answers.stream().map(facts::asCompiled).toList());
  }

  /** Runs rules as they are written on the next case; gives how many fired. */
  int runAsWritten() {
    KieSession session = rules.newKieSession();
    cases.next().forEach(session::insert);
    int fired = session.fireAllRules();
    session.dispose();
    return fired;
  }

  /** Runs rules as they are compiled on the next case; gives how many fired. */
  int runAsCompiled() {
    KieSession session = rules.newKieSession();
    session.setGlobal(RuleModel.FIRINGS, new Followed(read, new HashSet<>()));
    cases.next().forEach(session::insert);
    int fired = session.fireAllRules() + session.fireAllRules();
    session.dispose();
    return fired;
  }

  private record Followed(Map<String, List<Object>> read, Set<Object> known) implements Firings {

    @Override
    public void fired(Drools drools) {
      for (Object fact : read.get(((RuleContext) drools).getMatch().getRule().getName())) {
        if (known.add(fact)) {
          drools.insert(fact);
        }
      }
    }
  }
}
