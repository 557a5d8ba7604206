package org.mlfit.explanation.whynot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Conflict;
import org.mlfit.explanation.reading.AllAnswers;
import org.mlfit.explanation.reading.BesideTheRest;
import org.mlfit.explanation.reading.PatternMatcher;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.knowledge.tree.Expression;

/**
 * Whether what a condition asks of one answer can be true beside the other answers as they are.
 *
 * <p>Speaks only of conditions that compare one answer with fixed values, and not of sets of
 * options; of others it claims nothing.
 */
final class Exclusions {

  private final Advisor advisor;
  private final Advice advice;
  private final PatternMatcher matcher;
  private final Set<String> contradictable;
  private final Map<Asked, List<Conflict>> known = new HashMap<>();
  private final Map<Tried, List<Conflict>> tried = new HashMap<>();

  private record Asked(Question question, Pattern pattern) {}

  private record Tried(Question question, Answer answer) {}

  Exclusions(Advisor advisor, Advice advice, PatternMatcher matcher) {
    this.advisor = advisor;
    this.advice = advice;
    this.matcher = matcher;
    this.contradictable = typesReadByContradictions(advisor.knowledgeBase());
  }

  /** The types on which it rests whether anything contradicts; no other answer is worth a try. */
  private static Set<String> typesReadByContradictions(KnowledgeBase base) {
    RuleDependencies dependencies = new RuleDependencies(base.questions(), base.rules());
    return base.rules().stream()
        .filter(rule -> !rule.tree().consequences(Contradict.class).isEmpty())
        .flatMap(rule -> Stream.concat(Stream.of(rule), dependencies.under(rule).stream()))
        .flatMap(rule -> rule.tree().patterns())
        .flatMap(Pattern::typesRead)
        .collect(Collectors.toSet());
  }

  /**
   * What contradicts each answer that meets a pattern, for the answer that contradicts least; empty
   * if one can be true.
   */
  List<Conflict> against(Question question, Pattern pattern) {
    return known.computeIfAbsent(new Asked(question, pattern), this::find);
  }

  private List<Conflict> find(Asked asked) {
    if (!canContradict(asked.question()) || !comparesWithFixedValues(asked.pattern())) {
      return List.of();
    }
    List<List<Conflict>> against = new ArrayList<>();
    for (Answer answer : candidates(asked).toList()) {
      if (matcher.wouldMeet(asked.pattern(), answer)) {
        List<Conflict> conflicts =
            tried.computeIfAbsent(new Tried(asked.question(), answer), this::contradicted);
        if (conflicts.isEmpty()) {
          return List.of();
        }
        against.add(conflicts);
      }
    }
    return against.stream()
        .min(Comparator.comparing(conflicts -> others(asked.question(), conflicts).size()))
        .orElse(List.of());
  }

  /** What is set aside contradicts nothing. */
  private boolean canContradict(Question question) {
    return contradictable.contains(question.typeName()) && advice.applies(question);
  }

  private List<Conflict> contradicted(Tried one) {
    return new BesideTheRest(advisor, one.question(), advice.given(), advice.conflicts())
        .against(one.answer());
  }

  /** The questions whose answers stand against one to a question. */
  static Set<Question> others(Question question, List<Conflict> conflicts) {
    Set<Question> others = new HashSet<>();
    conflicts.forEach(conflict -> others.addAll(conflict.questions()));
    others.remove(question);
    return others;
  }

  private static boolean comparesWithFixedValues(Pattern pattern) {
    return pattern.tests().stream()
        .flatMap(constraint -> constraint.values())
        .noneMatch(
            value ->
                value instanceof Expression.Variable || value instanceof Expression.Arithmetic);
  }

  private Stream<Answer> candidates(Asked asked) {
    return asked.question().kind() instanceof QuestionKind.Number kind
        ? numbers(asked, kind).stream().map(Answer.Amount::new)
        : AllAnswers.to(asked.question()).stream();
  }

  /**
   * A number is excluded for being too large or too small. So where the answer as it is can be
   * true, the nearest that meets a pattern tells, which lies beside a threshold; where there is
   * none, the ends of what meets it tell, and between them the middle.
   */
  private Set<BigDecimal> numbers(Asked asked, QuestionKind.Number kind) {
    Set<BigDecimal> ends = new TreeSet<>(Set.of(kind.least(), kind.most()));
    asked.pattern().tests().stream()
        .flatMap(constraint -> constraint.values())
        .filter(Expression.NumberLiteral.class::isInstance)
        .map(literal -> ((Expression.NumberLiteral) literal).value())
        .forEach(threshold -> ends.addAll(around(threshold, kind)));
    Set<BigDecimal> all = new TreeSet<>(ends);
    BigDecimal before = kind.least();
    for (BigDecimal end : ends) {
      all.add(onGrid(before.add(end).divide(BigDecimal.valueOf(2)), kind));
      before = end;
    }
    return all;
  }

  private static List<BigDecimal> around(BigDecimal threshold, QuestionKind.Number kind) {
    BigDecimal at = onGrid(threshold, kind);
    return Stream.of(at.subtract(kind.step()), at, at.add(kind.step()))
        .filter(number -> number.compareTo(kind.least()) >= 0)
        .filter(number -> number.compareTo(kind.most()) <= 0)
        .toList();
  }

  private static BigDecimal onGrid(BigDecimal number, QuestionKind.Number kind) {
    return number.divide(kind.step(), 0, RoundingMode.DOWN).multiply(kind.step());
  }
}
