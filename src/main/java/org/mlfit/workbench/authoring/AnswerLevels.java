package org.mlfit.workbench.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;

/**
 * The answers to each question that can make a difference: unknown, each option, none and all of a
 * set, and for numbers both ends of the range and both sides of every threshold that a rule names.
 */
public final class AnswerLevels {

  private static final List<BigDecimal> PARTNERS =
      Stream.of("2", "10", "40", "100", "1000").map(BigDecimal::new).toList();

  private final Map<Question, List<Answer>> levels = new LinkedHashMap<>();

  /** The answers to the questions of a knowledge base. */
  public AnswerLevels(KnowledgeBase knowledgeBase) {
    for (Question question : knowledgeBase.questions()) {
      List<Answer> answers = new ArrayList<>(List.of(Answer.UNKNOWN));
      QuestionKind kind = question.kind();
      if (kind instanceof QuestionKind.YesNo) {
        answers.add(new Answer.YesNo(true));
        answers.add(new Answer.YesNo(false));
      } else if (kind instanceof QuestionKind.OneOf oneOf) {
        oneOf.options().forEach(option -> answers.add(new Answer.Choice(option)));
      } else if (kind instanceof QuestionKind.ManyOf manyOf) {
        sets(manyOf.options()).forEach(options -> answers.add(new Answer.Choices(options)));
      } else {
        numbers(knowledgeBase, question, (QuestionKind.Number) kind)
            .forEach(number -> answers.add(new Answer.Amount(number)));
      }
      levels.put(question, List.copyOf(answers));
    }
  }

  /** All questions, in topic order. */
  public List<Question> questions() {
    return List.copyOf(levels.keySet());
  }

  /** The answers to one question. */
  public List<Answer> of(Question question) {
    return levels.get(question);
  }

  private static List<List<Option>> sets(List<Option> options) {
    List<List<Option>> sets = new ArrayList<>(List.of(List.of(), options));
    options.forEach(option -> sets.add(List.of(option)));
    options.forEach(left -> sets.add(options.stream().filter(o -> !o.equals(left)).toList()));
    return sets.stream().distinct().toList();
  }

  private static Set<BigDecimal> numbers(
      KnowledgeBase knowledgeBase, Question question, QuestionKind.Number kind) {
    Set<BigDecimal> numbers = new TreeSet<>(List.of(kind.least(), kind.most()));
    for (BigDecimal threshold : thresholds(knowledgeBase, question)) {
      for (BigDecimal number :
          List.of(threshold.subtract(kind.step()), threshold, threshold.add(kind.step()))) {
        boolean inRange = number.compareTo(kind.least()) >= 0 && number.compareTo(kind.most()) <= 0;
        if (inRange && number.remainder(kind.step()).signum() == 0) {
          numbers.add(number.stripTrailingZeros());
        }
      }
    }
    return numbers;
  }

  private static Set<BigDecimal> thresholds(KnowledgeBase knowledgeBase, Question question) {
    Set<BigDecimal> thresholds = new LinkedHashSet<>();
    knowledgeBase.rules().stream()
        .flatMap(rule -> rule.tree().patterns())
        .filter(pattern -> pattern.type().equals(question.typeName()))
        .flatMap(pattern -> pattern.constraints().stream())
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .forEach(comparison -> addThresholds(comparison, thresholds));
    return thresholds;
  }

  private static void addThresholds(Comparison comparison, Set<BigDecimal> thresholds) {
    for (Expression side : List.of(comparison.left(), comparison.right())) {
      if (side instanceof Expression.NumberLiteral literal) {
        thresholds.add(literal.value());
      } else if (side instanceof Arithmetic product
          && product.left() instanceof Expression.NumberLiteral factor) {
        PARTNERS.forEach(partner -> thresholds.add(partner.multiply(factor.value())));
        thresholds.addAll(PARTNERS);
      }
    }
  }
}
