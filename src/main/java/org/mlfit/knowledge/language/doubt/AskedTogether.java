package org.mlfit.knowledge.language.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Exists;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;

/**
 * What must all be met for a rule to fire, or one branch of it, and what follows from that.
 *
 * @param questions by their types
 * @param met the patterns that must be met, by their types
 * @param absent those that must not be met, by their types
 */
record AskedTogether(
    Map<String, Question> questions,
    Map<String, List<Pattern>> met,
    Map<String, List<Pattern>> absent) {

  static AskedTogether nothing(Map<String, Question> questions) {
    return new AskedTogether(questions, Map.of(), Map.of());
  }

  /** This and some more conditions. */
  AskedTogether and(List<Condition> conditions) {
    Map<String, List<Pattern>> moreMet = new HashMap<>(met);
    Map<String, List<Pattern>> moreAbsent = new HashMap<>(absent);
    for (Condition condition : conditions) {
      positive(condition).ifPresent(pattern -> add(moreMet, pattern));
      if (condition instanceof Not not) {
        add(moreAbsent, not.pattern());
      }
    }
    return new AskedTogether(questions, moreMet, moreAbsent);
  }

  private static void add(Map<String, List<Pattern>> patterns, Pattern pattern) {
    List<Pattern> more = new ArrayList<>(patterns.getOrDefault(pattern.type(), List.of()));
    more.add(pattern);
    patterns.put(pattern.type(), more);
  }

  /** The pattern of a condition that a fact must meet. */
  static Optional<Pattern> positive(Condition condition) {
    if (condition instanceof Exists exists) {
      return Optional.of(exists.pattern());
    }
    return condition instanceof Pattern pattern ? Optional.of(pattern) : Optional.empty();
  }

  /** What is left of the answers to a question; nothing if it need not be answered. */
  Optional<AnswersLeft> left(String type) {
    if (!met.containsKey(type) || !questions.containsKey(type)) {
      return Optional.empty();
    }
    AnswersLeft left = AnswersLeft.of(questions.get(type));
    for (Constraint test : met.get(type).stream().flatMap(p -> p.tests().stream()).toList()) {
      left = left.where(test).orElse(left);
    }
    return Optional.of(left);
  }

  /** Whether a condition is certainly met where all of this is. */
  boolean implies(Condition condition) {
    return condition.fold(
        new Condition.Cases<>(
            this::impliesFact,
            not -> excludes(not.pattern()),
            exists -> impliesFact(exists.pattern()),
            anyOf -> anyOf.branches().stream().anyMatch(this::implies),
            allOf -> allOf.parts().stream().allMatch(this::implies)));
  }

  private boolean impliesFact(Pattern pattern) {
    if (!questions.containsKey(pattern.type())) {
      return pattern.constraints().isEmpty() && met.containsKey(pattern.type());
    }
    return left(pattern.type())
        .filter(left -> !left.isEmpty())
        .filter(left -> pattern.tests().stream().allMatch(t -> isSame(left, left.where(t))))
        .isPresent();
  }

  private static boolean isSame(AnswersLeft left, Optional<AnswersLeft> where) {
    return where.filter(left::equals).isPresent();
  }

  private boolean excludes(Pattern pattern) {
    if (!questions.containsKey(pattern.type())) {
      return pattern.constraints().isEmpty() && absent.containsKey(pattern.type());
    }
    return left(pattern.type())
        .filter(left -> !left.isEmpty() && leftBy(left, pattern).isEmpty())
        .isPresent();
  }

  private static AnswersLeft leftBy(AnswersLeft left, Pattern pattern) {
    AnswersLeft both = left;
    for (Constraint test : pattern.tests()) {
      both = both.where(test).orElse(both);
    }
    return both;
  }

  /** The question whose answer a name stands for. */
  Optional<Question> named(String variable) {
    return met.values().stream()
        .flatMap(List::stream)
        .filter(pattern -> pattern.bindings().stream().anyMatch(b -> b.variable().equals(variable)))
        .flatMap(pattern -> Stream.ofNullable(questions.get(pattern.type())))
        .findFirst();
  }
}
