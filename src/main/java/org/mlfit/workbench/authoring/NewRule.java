package org.mlfit.workbench.authoring;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.language.table.ExampleCondition;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.reasoning.Reasoner;

/**
 * A rule to start from: it gives a finding on one answer to one question.
 *
 * @param id its id, which is also that of the finding
 * @param file the name of its file
 * @param declarations what its file declares above it; may be empty
 * @param question what it reads
 * @param kind what sort of finding it gives
 * @param severity how much that weighs
 */
public record NewRule(
    String id,
    String file,
    String declarations,
    Question question,
    Finding.Kind kind,
    Severity severity)
    implements Draft {

  static final String HEAD =
      """
      /* %1$s: what this file is about. */
      package rules;

      import org.mlfit.knowledge.vocabulary.*;

      """
          .formatted(SIGN);

  @Override
  public String text() {
    return HEAD + declarations + ExampleRule.finding(id, question, kind, severity).text();
  }

  @Override
  public ExampleCondition example() {
    return new ExampleCondition(question);
  }

  @Override
  public List<SourceText> changed() {
    return List.of();
  }

  @Override
  public boolean isDecidedBy(Rule rule) {
    return rule.id().equals(id);
  }

  @Override
  public boolean isIn(Advice advice) {
    return advice.findingIds().contains(id);
  }

  @Override
  public String expected(Advice advice) {
    return "findings: [ " + id + " ]";
  }

  @Override
  public String expectedOtherwise(Advice advice) {
    return "no-findings: [ " + id + " ]";
  }

  @Override
  public Optional<Answers> witness(KnowledgeBase base, Reasoner reasoner) {
    return base.rule(id).flatMap(reasoner::firing);
  }
}
