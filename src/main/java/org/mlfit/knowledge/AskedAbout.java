package org.mlfit.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Membership;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.TypeLiteral;

/** Which questions a pattern asks about: that of its type, or those whose state it reads. */
final class AskedAbout {

  private static final Set<String> STATES = Set.of("Unknown", "Open", "Irrelevant");

  private final List<Question> questions;

  AskedAbout(List<Question> questions) {
    this.questions = questions;
  }

  /**
   * The questions; for a pattern on a state, such as {@code Unknown}, every question that its
   * constraints do not rule out.
   */
  List<Question> in(Pattern pattern) {
    if (!STATES.contains(pattern.type())) {
      return questions.stream().filter(q -> q.typeName().equals(pattern.type())).toList();
    }
    return questions.stream()
        .filter(question -> pattern.constraints().stream().allMatch(c -> allows(c, question)))
        .toList();
  }

  private static boolean allows(Constraint constraint, Question question) {
    if (constraint instanceof Comparison comparison) {
      return allows(
          Stream.of(comparison.left(), comparison.right()),
          comparison.operator() == Operator.NOT_EQUAL,
          question);
    }
    return !(constraint instanceof Membership membership)
        || allows(membership.options().stream(), membership.negated(), question);
  }

  private static boolean allows(
      Stream<Expression> expressions, boolean negated, Question question) {
    Set<String> named = new HashSet<>();
    expressions
        .filter(TypeLiteral.class::isInstance)
        .forEach(type -> named.add(((TypeLiteral) type).type()));
    return named.isEmpty() || named.contains(question.typeName()) != negated;
  }
}
