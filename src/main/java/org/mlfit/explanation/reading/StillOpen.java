package org.mlfit.explanation.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/**
 * What answers that are unknown or open could still change, while those that were given stay. It
 * looks at each condition by itself, so it may call changeable what two conditions together rule
 * out; it never calls fixed what can change.
 */
final class StillOpen {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final PatternMatcher matcher;
  private final ConditionReader conditions;
  private final Map<Object, Boolean> couldCome = new HashMap<>();
  private final Map<Object, Boolean> couldGo = new HashMap<>();

  StillOpen(
      KnowledgeBase knowledgeBase,
      Advice advice,
      PatternMatcher matcher,
      ConditionReader conditions) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.matcher = matcher;
    this.conditions = conditions;
  }

  /** Whether a pattern that no fact meets could be met. */
  boolean couldBeMet(Pattern pattern, Map<String, Object> bound) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .map(question -> isKnown(question) ? !matcher.isRefuted(pattern, bound) : askable(question))
        .or(() -> knowledgeBase.conclusionOfType(pattern.type()).map(this::couldHold))
        .orElseGet(() -> matcher.questionsNamed(pattern).stream().anyMatch(q -> named(pattern, q)));
  }

  /** Whether a pattern that a fact meets could lose it. */
  boolean couldFail(Pattern pattern) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .map(this::couldBeSetAside)
        .or(() -> knowledgeBase.conclusionOfType(pattern.type()).map(this::couldGo))
        .orElseGet(
            () ->
                !pattern.type().equals("Irrelevant")
                    || matcher.questionsNamed(pattern).stream()
                        .filter(question -> !advice.applies(question))
                        .allMatch(this::couldApply));
  }

  /** Whether a rule could still conclude it: none of its conditions is refuted. */
  boolean couldHold(ConclusionType conclusion) {
    return once(
        couldCome,
        conclusion,
        () ->
            knowledgeBase.rules().stream()
                .filter(rule -> rule.concludes(conclusion.typeName()))
                .anyMatch(this::couldFire));
  }

  private boolean named(Pattern pattern, Question question) {
    return switch (pattern.type()) {
      case "Unknown" -> advice.effective().to(question).isEmpty() && askable(question);
      case "Irrelevant" -> couldBeSetAside(question);
      default -> false;
    };
  }

  private boolean isKnown(Question question) {
    return advice.effective().to(question).filter(answer -> !answer.isUnknown()).isPresent();
  }

  private boolean askable(Question question) {
    return advice.applies(question) || couldApply(question);
  }

  private boolean couldFire(Rule rule) {
    return conditions.read(rule).stream().noneMatch(one -> one.status() == Status.NOT_MET);
  }

  private boolean couldGo(ConclusionType conclusion) {
    return couldAllFail(conclusion, advice.justification().of(conclusion));
  }

  private boolean couldApply(Question question) {
    return couldAllFail(question, advice.justification().ofIrrelevance(question).orElse(List.of()));
  }

  private boolean couldAllFail(Object what, List<Firing> ways) {
    return once(
        couldGo,
        what,
        () ->
            ways.stream()
                .map(Firing::rule)
                .distinct()
                .allMatch(rule -> conditions.read(rule).stream().anyMatch(this::couldFail)));
  }

  private boolean couldFail(Reading met) {
    return met.condition()
        .fold(
            new Condition.Cases<>(
                this::couldFail,
                not -> couldBeMet(not.pattern(), Map.of()),
                exists -> couldFail(exists.pattern()),
                anyOf -> met.parts().stream().filter(Reading::isMet).allMatch(this::couldFail),
                allOf -> met.parts().stream().anyMatch(this::couldFail)));
  }

  private boolean couldBeSetAside(Question question) {
    return once(
        couldCome,
        question,
        () ->
            knowledgeBase.rules().stream()
                .filter(rule -> rule.setsAside(question.typeName()))
                .anyMatch(this::couldFire));
  }

  /** While something is looked at, it rests on nothing but the rest: it does not carry itself. */
  private static boolean once(Map<Object, Boolean> known, Object what, BooleanSupplier look) {
    Boolean before = known.putIfAbsent(what, false);
    if (before != null) {
      return before;
    }
    boolean could = look.getAsBoolean();
    known.put(what, could);
    return could;
  }
}
