package org.mlfit.knowledge.rule;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Membership;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression.Field;
import org.mlfit.knowledge.tree.Expression.TypeLiteral;

/** Which questions a pattern asks about: that of its type, or those whose state it reads. */
public final class PatternQuestions {

  private static final Set<String> STATES = Set.of("Unknown", "Open", "Irrelevant");

  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** Looks among some questions. */
  public PatternQuestions(List<Question> questions) {
    questions.forEach(question -> this.questions.put(question.typeName(), question));
  }

  /**
   * The questions; for a pattern on a state, such as {@code Unknown}, every question that its
   * constraints do not rule out.
   */
  public List<Question> in(Pattern pattern) {
    if (!STATES.contains(pattern.type())) {
      return Stream.ofNullable(questions.get(pattern.type())).toList();
    }
    Set<String> ruledOut = new HashSet<>();
    Optional<Set<String>> only = Optional.empty();
    for (Constraint constraint : pattern.constraints()) {
      Set<String> named = constraint.namedQuestions().collect(toCollection(LinkedHashSet::new));
      if (rulesOut(constraint)) {
        ruledOut.addAll(named);
      } else if (!named.isEmpty()) {
        only.ifPresent(named::retainAll);
        only = Optional.of(named);
      }
    }
    return only.orElse(questions.keySet()).stream()
        .filter(type -> !ruledOut.contains(type))
        .flatMap(type -> Stream.ofNullable(questions.get(type)))
        .toList();
  }

  /** Whether a constraint compares the question of a fact with questions that it names. */
  public static boolean decides(Constraint constraint) {
    return constraint.namedQuestions().findAny().isPresent()
        && constraint
            .values()
            .allMatch(value -> value instanceof TypeLiteral || value instanceof Field);
  }

  private static boolean rulesOut(Constraint constraint) {
    return constraint instanceof Comparison comparison
        ? comparison.operator() == Operator.NOT_EQUAL
        : constraint instanceof Membership membership && membership.negated();
  }
}
