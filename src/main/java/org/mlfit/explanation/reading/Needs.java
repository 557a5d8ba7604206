package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.tree.CodeNotReadException;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Says what the conditions of one rule need, and how far the present answers are away from that.
 */
final class Needs {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final PatternMatcher matcher;
  private final NumberNeeds numbers;

  Needs(KnowledgeBase knowledgeBase, Advice advice, PatternMatcher matcher, List<Condition> rule) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.matcher = matcher;
    this.numbers = new NumberNeeds(knowledgeBase, advice, rule);
  }

  /**
   * What a condition needs.
   *
   * @param bound what the conditions before it have bound
   */
  Need of(Condition condition, Map<String, Object> bound) {
    return condition.fold(
        new Condition.Cases<>(
            pattern -> ofPattern(pattern, bound),
            not -> ofNot(not.pattern(), bound),
            exists -> ofPattern(exists.pattern(), bound),
            anyOf -> anyOf(anyOf.branches().stream().map(b -> of(b, bound)).toList()),
            allOf -> allOf(allOf.parts().stream().map(part -> of(part, bound)).toList())));
  }

  private static Need anyOf(List<Need> needs) {
    return new Need(
        needs.stream().map(Need::words).collect(joining(", or ")),
        needs.stream().map(Need::away).filter(a -> !a.isEmpty()).findFirst().orElse(""));
  }

  private static Need allOf(List<Need> needs) {
    return new Need(needs.stream().map(Need::words).collect(joining(", and ")), "");
  }

  private Need ofPattern(Pattern pattern, Map<String, Object> bound) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return ofAnswer(question.get(), pattern, bound);
    }
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isPresent()) {
      return new Need(conclusion.get().id() + " to hold", "");
    }
    return new Need(
        names(pattern)
            + switch (pattern.type()) {
              case "Unknown" -> " to be answered “unknown”" + asWell(pattern);
              case "Open" -> " to be open";
              default -> " not to apply";
            },
        "");
  }

  private Need ofNot(Pattern pattern, Map<String, Object> bound) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return ofNoAnswer(question.get(), pattern, bound);
    }
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isPresent()) {
      return new Need(conclusion.get().id() + " not to hold", "");
    }
    String none = matcher.questionsNamed(pattern).size() == 1 ? "" : "none of ";
    String words = none + ids(matcher.questionsNamed(pattern));
    return new Need(
        words
            + switch (pattern.type()) {
              case "Unknown" -> " to be answered with anything but “unknown”";
              case "Open" -> " to be answered";
              default -> " to apply";
            },
        "");
  }

  /** The questions that a pattern on unknown answers names; one of them has to be unknown. */
  private String names(Pattern pattern) {
    boolean isOneUnknown = !asWell(pattern).isEmpty();
    boolean another = PatternMatcher.wantsAnother(pattern) && !isOneUnknown;
    List<Question> named = matcher.questionsNamed(pattern);
    if (named.isEmpty()) {
      return another ? "another question" : "a question";
    }
    List<Question> left =
        named.stream().filter(q -> !isOneUnknown || !matcher.isUnknown(q)).toList();
    List<Question> asked = left.stream().filter(advice::applies).toList();
    if (asked.isEmpty() || asked.size() == left.size()) {
      return oneOf(left, another);
    }
    List<Question> notAsked = left.stream().filter(q -> !advice.applies(q)).toList();
    return oneOf(asked, another) + " (or, should it apply, " + oneOf(notAsked, false) + ")";
  }

  private static String oneOf(List<Question> questions, boolean another) {
    return (another ? "another of " : questions.size() > 1 ? "one of " : "") + ids(questions);
  }

  /** Where another question is wanted and one is unknown already, it is no choice any more. */
  private String asWell(Pattern pattern) {
    return PatternMatcher.wantsAnother(pattern)
            && matcher.questionsNamed(pattern).stream().anyMatch(matcher::isUnknown)
        ? " as well"
        : "";
  }

  private static String ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(joining(", "));
  }

  private Need ofAnswer(Question question, Pattern pattern, Map<String, Object> bound) {
    List<Constraint> constraints = pattern.tests();
    if (constraints.isEmpty()) {
      return new Need(question.id() + " to be answered", "");
    }
    return question.kind() instanceof QuestionKind.Number
        ? numbers.need(question, pattern, bound)
        : new Need(question.id() + " " + options(question, constraints, false), "");
  }

  private Need ofNoAnswer(Question question, Pattern pattern, Map<String, Object> bound) {
    List<Constraint> constraints = pattern.tests();
    if (constraints.isEmpty()) {
      return new Need(question.id() + " to be unknown or open", "");
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return numbers.needOfNot(question, pattern, bound);
    }
    return new Need(question.id() + " " + options(question, constraints, true), "");
  }

  private String options(Question question, List<Constraint> constraints, boolean denied) {
    return constraints.stream()
        .map(constraint -> option(question, constraint, denied))
        .collect(joining(denied ? " or " : " and "));
  }

  private String option(Question question, Constraint constraint, boolean denied) {
    return constraint.fold(
        new Constraint.Cases<>(
            binding -> "to be answered",
            comparison -> option(question, comparison, denied),
            membership -> option(question, membership, denied),
            c ->
                (c.negated() != denied ? "not to include " : "to include ")
                    + option(question, c.element()),
            own -> {
              throw new CodeNotReadException(own);
            }));
  }

  private static String option(
      Question question, Constraint.Membership membership, boolean denied) {
    boolean none = membership.negated() != denied;
    boolean single = membership.options().size() == 1;
    return (none ? "to be anything but " : single ? "to be " : "to be one of ")
        + membership.options().stream()
            .map(option -> option(question, option))
            .collect(joining(", "));
  }

  private static String option(
      Question question, Constraint.Comparison comparison, boolean denied) {
    boolean other = (comparison.operator() == Operator.NOT_EQUAL) != denied;
    Expression value =
        comparison.right() instanceof Expression.Field ? comparison.left() : comparison.right();
    if (other && value instanceof Expression.TruthLiteral truth) {
      return "to be " + (truth.value() ? "no" : "yes");
    }
    return (other ? "to be anything but " : "to be ") + option(question, value);
  }

  private static String option(Question question, Expression expression) {
    if (expression instanceof Expression.TruthLiteral truth) {
      return truth.value() ? "yes" : "no";
    }
    if (expression instanceof Expression.OptionLiteral literal) {
      return question.options().stream()
          .filter(option -> option.constant().equals(literal.constant()))
          .map(option -> option.id())
          .findFirst()
          .orElse(literal.constant());
    }
    return TreeText.of(expression);
  }

  /** The number that was said to a question, if one was. */
  static Optional<BigDecimal> number(Advice advice, Question question) {
    return advice
        .effective()
        .to(question)
        .filter(Answer.Amount.class::isInstance)
        .map(amount -> ((Answer.Amount) amount).number());
  }
}
