package org.mlfit.explanation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.Reading.Status;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Reads the conditions of a rule against what was answered and concluded. It follows the rule's own
 * tree, so that what it shows is what is written.
 */
public final class ConditionReader {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final PatternMatcher matcher;

  /** A reader of conditions in the light of some advice. */
  public ConditionReader(KnowledgeBase knowledgeBase, Advice advice) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.matcher = new PatternMatcher(knowledgeBase, advice);
  }

  /** Each condition of a rule, in order. */
  public List<Reading> read(Rule rule) {
    List<Reading> readings = new ArrayList<>();
    List<Map<String, Object>> matches = List.of(Map.of());
    for (Condition condition : rule.conditions()) {
      List<Map<String, Object>> narrowed = extend(matches, condition);
      Status status = narrowed.isEmpty() ? missing(condition) : Status.MET;
      readings.add(
          new Reading(condition, TreeText.of(condition), status, actual(condition, matches)));
      matches = narrowed.isEmpty() ? withEveryBinding(matches, condition) : narrowed;
    }
    return readings;
  }

  /** The first condition that keeps a rule from firing; nothing if all are met. */
  public Optional<Reading> firstUnmet(Rule rule) {
    return read(rule).stream().filter(reading -> !reading.isMet()).findFirst();
  }

  private List<Map<String, Object>> extend(List<Map<String, Object>> matches, Condition condition) {
    List<Map<String, Object>> extended = new ArrayList<>();
    for (Map<String, Object> match : matches) {
      extended.addAll(extend(match, condition));
    }
    return extended;
  }

  private List<Map<String, Object>> extend(Map<String, Object> match, Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return matcher.matches(pattern, match);
    }
    if (condition instanceof Condition.Not not) {
      return matcher.matches(not.pattern(), match).isEmpty() ? List.of(match) : List.of();
    }
    if (condition instanceof Condition.Exists exists) {
      return matcher.matches(exists.pattern(), match).isEmpty() ? List.of() : List.of(match);
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return anyOf.branches().stream().flatMap(b -> extend(match, b).stream()).toList();
    }
    List<Map<String, Object>> matches = List.of(match);
    for (Condition part : ((Condition.AllOf) condition).parts()) {
      matches = extend(matches, part);
    }
    return matches;
  }

  /** Later conditions can still be read if what this one binds is known, met or not. */
  private List<Map<String, Object>> withEveryBinding(
      List<Map<String, Object>> matches, Condition condition) {
    Map<String, Object> bound = new HashMap<>(matches.isEmpty() ? Map.of() : matches.get(0));
    condition.patterns().forEach(pattern -> bound.putAll(matcher.bindings(pattern)));
    return List.of(bound);
  }

  private Status missing(Condition condition) {
    boolean allKnown =
        condition
            .patterns()
            .flatMap(p -> knowledgeBase.questionOfType(p.type()).stream())
            .allMatch(q -> advice.effective().to(q).filter(a -> !a.isUnknown()).isPresent());
    return condition instanceof Condition.Not || allKnown ? Status.NOT_MET : Status.UNKNOWN;
  }

  /** What is the case; of a group that is met only the branches that are. */
  private String actual(Condition condition, List<Map<String, Object>> matches) {
    Set<String> facts = new LinkedHashSet<>();
    for (Condition part : metParts(condition, matches)) {
      part.patterns().forEach(pattern -> facts.addAll(actual(pattern)));
    }
    return facts.stream().collect(joining("; "));
  }

  private List<Condition> metParts(Condition condition, List<Map<String, Object>> matches) {
    if (condition instanceof Condition.AnyOf anyOf) {
      List<Condition> met =
          anyOf.branches().stream().filter(b -> !extend(matches, b).isEmpty()).toList();
      return met.isEmpty() ? List.of(condition) : met;
    }
    return List.of(condition);
  }

  private List<String> actual(Condition.Pattern pattern) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return List.of(question.get().id() + " = " + said(question.get()));
    }
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isPresent()) {
      boolean held = advice.justification().held().contains(conclusion.get());
      return List.of(conclusion.get().id() + (held ? " holds" : " does not hold"));
    }
    return matcher.questionsNamed(pattern).stream().map(q -> q.id() + " = " + said(q)).toList();
  }

  private String said(Question question) {
    Optional<Answer> answer = advice.effective().to(question);
    if (answer.isPresent()) {
      return AnswerText.spoken(question, answer.get());
    }
    return advice.applies(question) ? "open" : "does not apply";
  }

  /** A value as conditions compare it. */
  static Object valueOf(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Amount amount) {
      return amount.number();
    }
    if (answer instanceof Answer.Choice choice) {
      return choice.option().constant();
    }
    if (answer instanceof Answer.Choices choices) {
      return choices.options().stream().map(o -> o.constant()).toList();
    }
    return BigDecimal.ZERO;
  }
}
