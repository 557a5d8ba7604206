package org.mlfit.advice;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;

/** The facts that the advisor puts into working memory, for loops that do without the advisor. */
public final class Facts {

  private final KnowledgeBase knowledgeBase;
  private final FactTypes types;

  /** Facts of the types of a knowledge base. */
  public Facts(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.types = new FactTypes(knowledgeBase);
  }

  /** One fact for each question. */
  public List<Object> of(Answers answers) {
    return knowledgeBase.questions().stream()
        .map(question -> types.fact(question, answers.to(question)))
        .toList();
  }
}
