package org.mlfit.advice;

import java.util.Comparator;
import java.util.List;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * A finding and the rule that gave it.
 *
 * @param rule the rule
 * @param said what it says
 * @param justification why everything holds that was concluded with it
 */
public record RuleFinding(Rule rule, Finding said, Justification justification) {

  private static final int WITHOUT_TOPIC = Integer.MAX_VALUE;

  /** The heaviest first, then in topic order, then by id. */
  public static final Comparator<RuleFinding> ORDER =
      Comparator.comparing(RuleFinding::severity)
          .thenComparing(f -> f.rule().topic().map(Topic::order).orElse(WITHOUT_TOPIC))
          .thenComparing(RuleFinding::id);

  /** The id of the rule. */
  public String id() {
    return rule.id();
  }

  /** The answers that led to it, and conclusions that other findings explain, each once. */
  public List<Premise> because() {
    return justification.behind(rule);
  }

  /** What sort of point it is. */
  public Finding.Kind kind() {
    return said.kind();
  }

  /** How much it weighs. */
  public Severity severity() {
    return rule.severity().orElse(Severity.INFO);
  }

  /** What is the case, with the architect's own numbers. */
  public String message() {
    return said.message();
  }

  /** The action to take. */
  public String next() {
    return said.next();
  }
}
