package org.mlfit.knowledge;

import org.mlfit.knowledge.compiled.AuthoredCompiler;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.rule.RuleFiles;

/** The knowledge base over rules that are compiled as their authors wrote them. */
public final class AuthoredKnowledge {

  private AuthoredKnowledge() {}

  /** The same knowledge as another knowledge base. */
  public static KnowledgeBase like(KnowledgeBase base) {
    RuleFiles files = base.files();
    return new KnowledgeBase(
        files,
        base.loadedAt(),
        new DrlReader().read(files.sources()),
        AuthoredCompiler.compile(files.sources()));
  }
}
