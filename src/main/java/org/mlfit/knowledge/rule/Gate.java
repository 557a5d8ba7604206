package org.mlfit.knowledge.rule;

import java.util.List;
import org.mlfit.knowledge.question.Question;

/**
 * One step of the walk to the verdict.
 *
 * @param number from 1 to 9999, with gaps or without; gates are walked in this order
 * @param verdict what it gives when its trigger holds
 * @param rule the rule that holds the trigger
 * @param required the questions that must not be open if the walk is to go past it, in order
 */
public record Gate(int number, Verdict verdict, Rule rule, List<Question> required) {

  /**
   * Whether it is the last gate: it has no conditions, so whoever gets this far gets its verdict.
   */
  public boolean isLast() {
    return rule.conditions().isEmpty();
  }
}
