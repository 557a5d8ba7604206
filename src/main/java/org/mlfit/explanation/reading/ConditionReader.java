package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Fraction;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Evaluates the conditions of a rule on what was answered and concluded. It follows the rule's own
 * tree, so that it shows the rule as written, and compares its result with what the rule engine
 * did.
 */
public final class ConditionReader {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final PatternMatcher matcher;
  private final FiredRules engine;
  private final Map<Rule, List<Reading>> readings = new HashMap<>();
  private final StillOpen stillOpen;

  /** A reader for the answers and conclusions of some advice. */
  public ConditionReader(KnowledgeBase knowledgeBase, Advice advice) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.matcher = new PatternMatcher(knowledgeBase, advice);
    this.engine = new FiredRules(knowledgeBase, advice);
    this.stillOpen = new StillOpen(knowledgeBase, advice, matcher, this);
  }

  /**
   * Each condition of a rule, in order.
   *
   * @throws EngineDisagreesException if the rule engine fired the rule although its conditions are
   *     not met, or the reverse
   */
  public List<Reading> read(Rule rule) {
    List<Reading> known = readings.get(rule);
    if (known != null) {
      return known;
    }
    List<Reading> read = readings(rule);
    engine.confirm(rule, read);
    readings.put(rule, read);
    return read;
  }

  /**
   * Each condition of a rule that the rule engine does not know, such as a rule of the knowledge
   * base with one branch in place of a group. Nothing can confirm such a reading.
   */
  public List<Reading> imagine(Rule rule) {
    return readings(rule);
  }

  private List<Reading> readings(Rule rule) {
    Needs needs = new Needs(knowledgeBase, advice, matcher, rule.conditions());
    List<Reading> read = new ArrayList<>();
    List<Map<String, Object>> matches = List.of(Map.of());
    for (Condition condition : rule.conditions()) {
      List<Map<String, Object>> narrowed = extend(matches, condition);
      read.add(read(condition, matches, needs));
      matches = narrowed.isEmpty() ? withEveryBinding(matches, condition) : narrowed;
    }
    return List.copyOf(read);
  }

  private Reading read(Condition condition, List<Map<String, Object>> matches, Needs needs) {
    List<Reading> parts =
        condition.parts().stream().map(part -> read(part, matches, needs)).toList();
    boolean met = !extend(matches, condition).isEmpty();
    Map<String, Object> bound = matches.isEmpty() ? Map.of() : matches.get(0);
    return new Reading(
        condition,
        TreeText.of(condition),
        met ? Status.MET : missing(condition, bound, parts),
        actual(condition, matches),
        plain(condition, matches),
        needs.of(condition, bound),
        parts);
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
    return condition.fold(
        new Condition.Cases<>(
            pattern -> matcher.matches(pattern, match),
            not -> matcher.matches(not.pattern(), match).isEmpty() ? List.of(match) : List.of(),
            exists ->
                matcher.matches(exists.pattern(), match).isEmpty() ? List.of() : List.of(match),
            anyOf -> anyOf.branches().stream().flatMap(b -> extend(match, b).stream()).toList(),
            allOf -> extendByAll(match, allOf.parts())));
  }

  private List<Map<String, Object>> extendByAll(Map<String, Object> match, List<Condition> parts) {
    List<Map<String, Object>> matches = List.of(match);
    for (Condition part : parts) {
      matches = extend(matches, part);
    }
    return matches;
  }

  /**
   * Later conditions can still be read if the bindings of this one are known, whether it is met or
   * not.
   */
  private List<Map<String, Object>> withEveryBinding(
      List<Map<String, Object>> matches, Condition condition) {
    Map<String, Object> bound = new HashMap<>(matches.isEmpty() ? Map.of() : matches.get(0));
    condition.patterns().forEach(pattern -> bound.putAll(matcher.bindings(pattern)));
    return List.of(bound);
  }

  private Status missing(Condition condition, Map<String, Object> bound, List<Reading> parts) {
    Set<Status> statuses = parts.stream().map(Reading::status).collect(toSet());
    boolean isUnknown =
        condition.fold(
            new Condition.Cases<>(
                pattern -> stillOpen.couldBeMet(pattern, bound),
                not -> stillOpen.couldFail(not.pattern()),
                exists -> stillOpen.couldBeMet(exists.pattern(), bound),
                anyOf -> statuses.contains(Status.UNKNOWN),
                allOf -> !statuses.contains(Status.NOT_MET)));
    return isUnknown ? Status.UNKNOWN : Status.NOT_MET;
  }

  /** What is the case; for a group that is met, only about the branches that are met. */
  private String actual(Condition condition, List<Map<String, Object>> matches) {
    Set<String> facts = new LinkedHashSet<>();
    for (Condition part : metParts(condition, matches)) {
      part.patterns().forEach(pattern -> facts.addAll(actual(pattern, matches)));
    }
    return facts.stream().collect(joining("; "));
  }

  private String plain(Condition condition, List<Map<String, Object>> matches) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Condition part : metParts(condition, matches)) {
      part.patterns().forEach(pattern -> sentences.addAll(plain(pattern, matches)));
    }
    return sentences.stream().collect(joining(" "));
  }

  private List<String> plain(Pattern pattern, List<Map<String, Object>> matches) {
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isPresent()) {
      boolean held = advice.justification().held().contains(conclusion.get());
      String title = conclusion.get().title();
      String sentence =
          held
              ? Character.toUpperCase(title.charAt(0)) + title.substring(1)
              : (stillOpen.couldHold(conclusion.get()) ? "Not so yet: " : "Not so: ") + title;
      return List.of(sentence + " [" + conclusion.get().id() + "].");
    }
    List<Question> questions =
        knowledgeBase
            .questionOfType(pattern.type())
            .map(List::of)
            .orElseGet(() -> telling(pattern, matches));
    boolean noneIsUnknown = questions.stream().noneMatch(matcher::isUnknown);
    if (pattern.type().equals("Unknown") && questions.size() > 1 && noneIsUnknown) {
      String ids = questions.stream().map(Question::id).collect(joining(", "));
      boolean isOneUnknown = questions.size() < matcher.questionsNamed(pattern).size();
      return List.of(
          "None of "
              + (isOneUnknown ? "the others" : "these")
              + " was answered “unknown”: "
              + ids
              + ".");
    }
    return questions.stream().map(q -> q.prompt() + " " + said(q) + " [" + q.id() + "].").toList();
  }

  /**
   * If a pattern names several questions, the unknown ones that meet it; if none does, all that are
   * not unknown.
   */
  private List<Question> telling(Pattern pattern, List<Map<String, Object>> matches) {
    List<Question> named = matcher.questionsNamed(pattern);
    if (!pattern.type().equals("Unknown")) {
      return named;
    }
    boolean isMet = matches.stream().anyMatch(match -> !matcher.matches(pattern, match).isEmpty());
    List<Question> telling =
        named.stream().filter(question -> matcher.isUnknown(question) == isMet).toList();
    return telling.isEmpty() ? named : telling;
  }

  private List<Condition> metParts(Condition condition, List<Map<String, Object>> matches) {
    if (condition instanceof Condition.AnyOf anyOf) {
      List<Condition> met =
          anyOf.branches().stream().filter(b -> !extend(matches, b).isEmpty()).toList();
      return met.isEmpty() ? List.of(condition) : met;
    }
    return List.of(condition);
  }

  private List<String> actual(Pattern pattern, List<Map<String, Object>> matches) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return List.of(answered(question.get()));
    }
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isPresent()) {
      boolean held = advice.justification().held().contains(conclusion.get());
      return List.of(conclusion.get().id() + (held ? " holds" : " does not hold"));
    }
    return telling(pattern, matches).stream().map(this::answered).toList();
  }

  private String answered(Question question) {
    boolean isSaid = advice.effective().to(question).isPresent();
    return question.id()
        + (isSaid ? " = " : advice.applies(question) ? " is " : " ")
        + said(question);
  }

  private String said(Question question) {
    Optional<Answer> answer = advice.effective().to(question);
    if (answer.isPresent()) {
      return AnswerText.spoken(question, answer.get());
    }
    return advice.applies(question) ? "open" : advice.notApplying();
  }

  /** The value of an answer in the form in which conditions compare it. */
  static Object valueOf(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Amount amount) {
      return Fraction.of(amount.number());
    }
    if (answer instanceof Answer.Choice choice) {
      return choice.option().constant();
    }
    if (answer instanceof Answer.Choices choices) {
      return choices.options().stream().map(o -> o.constant()).toList();
    }
    return Fraction.ZERO;
  }
}
