package org.mlfit.advice;

import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;

/**
 * The rule engine with what it needs to know of the rules, made ready when it first runs: the
 * questions of a talk are known without it. Safe for several threads.
 */
final class RuleEngine {

  private final KnowledgeBase knowledgeBase;
  private volatile Optional<Ready> ready = Optional.empty();

  RuleEngine(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  private record Ready(FactTypes types, RuleIndex index) {}

  /** A session on some answers, in which some rules never fire. */
  WorkingMemory memory(Answers answers, Set<Rule> silent) {
    Ready known = ready.orElseGet(this::makeReady);
    return new WorkingMemory(knowledgeBase, known.types(), known.index(), answers, silent);
  }

  private synchronized Ready makeReady() {
    if (ready.isEmpty()) {
      FactTypes types = new FactTypes(knowledgeBase);
      ready = Optional.of(new Ready(types, new RuleIndex(knowledgeBase, types)));
    }
    return ready.get();
  }
}
