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
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.knowledge.tree.Consequence.TriggerGate;
import org.mlfit.reasoning.Reasoner;

/**
 * A gate to start from, with its verdict, the conclusion that triggers it and a rule that draws it
 * from one answer.
 *
 * @param id the id of the verdict
 * @param number the number of the gate, see {@link GatePlace}
 * @param question what the rule reads
 * @param changed the files whose gates and questions get other numbers to make room
 */
public record NewGate(String id, int number, Question question, List<SourceText> changed)
    implements Draft {

  private static final String RULE_PREFIX = "verdict-";

  @Override
  public String file() {
    return RULE_PREFIX + id;
  }

  /** The type of the conclusion that triggers the gate. */
  private String conclusion() {
    return new NewTopic(id).typeName();
  }

  @Override
  public String text() {
    ExampleRule rule = ExampleRule.concluding(id, conclusion(), question);
    return NewRule.HEAD
        + """
        declare %2$s extends Conclusion
            @title( "%1$s: what is the case" )
        end

        %4$s
        /* %1$s: what makes this the verdict, in one line. */
        rule "%5$s"
            @gate( %6$d )
            @verdict( "%3$s" )
            @title( "%1$s: the verdict as a heading" )
            @meaning( "%1$s: what it means for the architect, and what to do." )
        when
            %2$s()
        then
            insertLogical( new GateTriggered( %6$d ) );
        end
        """
            .formatted(SIGN, conclusion(), id, rule.text(), file(), number);
  }

  @Override
  public ExampleCondition example() {
    return new ExampleCondition(question);
  }

  /** All gates, and whatever says which of the questions that they require apply. */
  @Override
  public boolean isDecidedBy(Rule rule) {
    return rule.tree().consequences().stream()
        .anyMatch(c -> c instanceof TriggerGate || c instanceof MakeIrrelevant);
  }

  @Override
  public boolean isIn(Advice advice) {
    return advice.verdict().id().equals(id);
  }

  /** If no answers lead to the verdict, at least the conclusion. */
  @Override
  public String expected(Advice advice) {
    return isIn(advice) ? "verdict: " + id : "conclusions: [ " + id + " ]";
  }

  @Override
  public String expectedOtherwise(Advice advice) {
    return "verdict: " + advice.verdict().id();
  }

  @Override
  public Optional<Answers> witness(KnowledgeBase base, Reasoner reasoner) {
    return base.verdict(id).flatMap(reasoner::reaching);
  }
}
