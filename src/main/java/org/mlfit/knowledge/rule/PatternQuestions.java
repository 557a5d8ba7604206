package org.mlfit.knowledge.rule;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Membership;
import org.mlfit.knowledge.tree.Constraint.Operator;

/** Which questions a pattern asks about: that of its type, or those whose state it reads. */
public final class PatternQuestions {

  private static final Set<String> STATES = Set.of("Unknown", "Open", "Irrelevant");

  private final List<Question> questions;

  /** Looks among some questions. */
  public PatternQuestions(List<Question> questions) {
    this.questions = questions;
  }

  /**
   * The questions; for a pattern on a state, such as {@code Unknown}, every question that its
   * constraints do not rule out.
   */
  public List<Question> in(Pattern pattern) {
    if (!STATES.contains(pattern.type())) {
      return questions.stream().filter(q -> q.typeName().equals(pattern.type())).toList();
    }
    return questions.stream()
        .filter(question -> pattern.constraints().stream().allMatch(c -> allows(c, question)))
        .toList();
  }

  private static boolean allows(Constraint constraint, Question question) {
    Set<String> named = constraint.namedQuestions().collect(toSet());
    return named.isEmpty() || named.contains(question.typeName()) != rulesOut(constraint);
  }

  private static boolean rulesOut(Constraint constraint) {
    return constraint instanceof Comparison comparison
        ? comparison.operator() == Operator.NOT_EQUAL
        : constraint instanceof Membership membership && membership.negated();
  }
}
