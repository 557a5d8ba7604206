package org.mlfit.advice;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;

/** The facts that the advisor puts into working memory, for loops that do without the advisor. */
public final class Facts {

  private final KnowledgeBase knowledgeBase;
  private final FactTypes types;
  private final RuleIndex index;

  /** Facts of the types of a knowledge base. */
  public Facts(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.types = new FactTypes(knowledgeBase);
    this.index = new RuleIndex(knowledgeBase, types);
  }

  /** One fact for each question, as rules are written. */
  public List<Object> ofEach(Answers answers) {
    return knowledgeBase.questions().stream()
        .map(question -> types.fact(question, answers.to(question)))
        .toList();
  }

  /** The facts that rules want as they are compiled. */
  public List<Object> asCompiled(Answers answers) {
    return types.facts(answers, index);
  }

  /** Whether the engine knows a way to meet a rule by a name. */
  public boolean isWay(String compiledRule) {
    return index.way(compiledRule) != null;
  }

  /** The facts that follow where a compiled rule is met, and that some rule wants to find. */
  public List<Object> readOf(String compiledRule) {
    return index.way(compiledRule).concluded().stream()
        .filter(RuleIndex.Concluded::isRead)
        .map(RuleIndex.Concluded::fact)
        .toList();
  }
}
