package org.mlfit.explanation.whynot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.Firing;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.PatternMatcher;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Measures how far rules are from firing. */
final class Distances {

  /** Of the ways in which a question comes to apply, the nearest few are looked at. */
  private static final int MOST_WAYS = 8;

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final ConditionReader conditions;
  private final PatternMatcher matcher;
  private final Exclusions exclusions;
  private final Map<ConclusionType, List<Needed>> toConclusions = new HashMap<>();
  private final Map<Question, List<Needed>> untilAsked = new HashMap<>();

  Distances(Advisor advisor, Advice advice, ConditionReader conditions) {
    this.knowledgeBase = advisor.knowledgeBase();
    this.advice = advice;
    this.conditions = conditions;
    this.matcher = new PatternMatcher(knowledgeBase, advice);
    this.exclusions = new Exclusions(advisor, advice, matcher);
  }

  /** How far a rule is from firing. */
  Distance to(Rule rule) {
    return needed(rule).distance();
  }

  /** Whether a question that does not apply takes an answer more than a rule asks for anyway. */
  boolean takesOneMore(Question question, Rule rule) {
    return untilAsked(question).stream().noneMatch(needed(rule)::covers);
  }

  private Needed needed(Rule rule) {
    return all(conditions.read(rule));
  }

  /** The rules that could give a conclusion, the nearest first, then as they stand in the files. */
  List<Rule> nearestFirst(ConclusionType conclusion) {
    return knowledgeBase.rules().stream()
        .filter(rule -> rule.concludes(conclusion.typeName()))
        .sorted(Comparator.comparing(this::to))
        .toList();
  }

  /** How far a condition is from being met. */
  Distance to(Reading reading) {
    return nearest(ways(reading)).distance();
  }

  private static Needed nearest(List<Needed> ways) {
    return ways.stream().min(Needed.NEARER).orElse(Needed.ENDLESS);
  }

  /** Where there is a choice, what is needed anyway decides it. */
  private Needed all(List<Reading> readings) {
    Needed all = Needed.NOTHING;
    for (Reading reading : fewestWaysFirst(readings)) {
      Needed before = all;
      all =
          nearest(
              ways(reading).stream()
                  .filter(way -> !asksForAnother(reading) || !before.covers(way))
                  .map(before::plus)
                  .toList());
    }
    return all;
  }

  private List<Reading> fewestWaysFirst(List<Reading> readings) {
    return readings.stream()
        .sorted(Comparator.comparing(reading -> ways(reading).size() > 1))
        .toList();
  }

  /** Whether it wants a question that is not the one of a condition before it. */
  private static boolean asksForAnother(Reading reading) {
    return !reading.isMet()
        && reading.condition().patterns().anyMatch(PatternMatcher::wantsAnother);
  }

  /** What it takes until a condition is met, for each way in which it can be. */
  private List<Needed> ways(Reading reading) {
    if (reading.isMet()) {
      return List.of(Needed.NOTHING);
    }
    return reading
        .condition()
        .fold(
            new Condition.Cases<>(
                pattern -> toFact(pattern, reading.status()),
                not -> toNoFact(not.pattern()),
                exists -> toFact(exists.pattern(), reading.status()),
                anyOf -> reading.parts().stream().flatMap(part -> ways(part).stream()).toList(),
                allOf -> List.of(all(reading.parts()))));
  }

  private List<Needed> toFact(Pattern pattern, Status status) {
    return knowledgeBase
        .conclusionOfType(pattern.type())
        .map(this::toConclusion)
        .orElseGet(() -> toAnswers(pattern, status));
  }

  private List<Needed> toConclusion(ConclusionType conclusion) {
    List<Needed> known = toConclusions.putIfAbsent(conclusion, List.of());
    if (known != null) {
      return known;
    }
    List<Needed> ways =
        knowledgeBase.rules().stream()
            .filter(rule -> rule.concludes(conclusion.typeName()))
            .map(this::needed)
            .toList();
    toConclusions.put(conclusion, ways);
    return ways;
  }

  /** Of a pattern on the state of questions, an answer to one of those that it names. */
  private List<Needed> toAnswers(Pattern pattern, Status status) {
    Optional<Question> one = knowledgeBase.questionOfType(pattern.type());
    if (one.filter(question -> countsOnceItApplies(question, pattern)).isPresent()) {
      return untilAsked(one.get()).stream().map(Needed::asUntil).toList();
    }
    if (one.isPresent()) {
      Needed others = othersToGo(one.get(), pattern);
      return toAnswer(one.get(), status == Status.NOT_MET && isKnown(one.get())).stream()
          .map(way -> way.plus(others))
          .toList();
    }
    List<Needed> ways =
        PatternMatcher.questionsNamed(knowledgeBase, pattern).stream()
            .filter(question -> !isUnknown(question))
            .flatMap(question -> toAnswer(question, isKnown(question)).stream())
            .toList();
    return ways.isEmpty()
        ? List.of(Needed.NOTHING.plus(new Distance(0, 1, status == Status.NOT_MET ? 1 : 0)))
        : ways;
  }

  /** The answers beside which no answer that meets a pattern can be true. */
  private Needed othersToGo(Question question, Pattern pattern) {
    return Exclusions.others(question, exclusions.against(question, pattern)).stream()
        .map(other -> Needed.answerTo(other, true).asUntil())
        .reduce(Needed.NOTHING, Needed::plus);
  }

  /** What excludes each answer that a pattern on a question asks for; empty if one can be true. */
  List<Conflict> excludedBy(Pattern pattern) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .map(question -> exclusions.against(question, pattern))
        .orElse(List.of());
  }

  /** An answer that is set aside is there already. */
  private boolean countsOnceItApplies(Question question, Pattern pattern) {
    return advice.setAside().contains(question)
        && advice
            .given()
            .to(question)
            .filter(answer -> matcher.wouldMeet(pattern, answer))
            .isPresent();
  }

  private List<Needed> toAnswer(Question question, boolean isKnown) {
    Needed itself = Needed.answerTo(question, isKnown);
    return untilAsked(question).stream().map(way -> itself.plus(way.asUntil())).toList();
  }

  private boolean isUnknown(Question question) {
    return advice.effective().to(question).filter(Answer::isUnknown).isPresent();
  }

  private boolean isKnown(Question question) {
    return advice.given().to(question).filter(answer -> !answer.isUnknown()).isPresent();
  }

  /**
   * The ways in which a question comes to apply: each rule that says otherwise has to be undone.
   */
  private List<Needed> untilAsked(Question question) {
    List<Needed> known = untilAsked.putIfAbsent(question, List.of());
    if (known != null) {
      return known;
    }
    List<Needed> ways = List.of(Needed.NOTHING);
    for (Rule rule : rulesAgainst(question)) {
      List<Needed> undone = undoing(rule);
      ways = ways.stream().flatMap(way -> undone.stream().map(way::plus)).toList();
    }
    List<Needed> nearest = ways.stream().sorted(Needed.NEARER).limit(MOST_WAYS).toList();
    untilAsked.put(question, nearest);
    return nearest;
  }

  private List<Rule> rulesAgainst(Question question) {
    return advice.justification().ofIrrelevance(question).orElse(List.of()).stream()
        .map(Firing::rule)
        .distinct()
        .toList();
  }

  /** What it takes until a rule that fired does not, for each of its conditions. */
  private List<Needed> undoing(Rule rule) {
    return conditions.read(rule).stream().flatMap(met -> undoing(met).stream()).toList();
  }

  private List<Needed> undoing(Reading met) {
    return met.condition()
        .fold(
            new Condition.Cases<>(
                this::toNoFact,
                not -> toFact(not.pattern(), notMet(not.pattern())),
                exists -> toNoFact(exists.pattern()),
                anyOf ->
                    List.of(
                        met.parts().stream()
                            .filter(Reading::isMet)
                            .map(part -> nearest(undoing(part)))
                            .reduce(Needed.NOTHING, Needed::plus)),
                allOf -> met.parts().stream().flatMap(part -> undoing(part).stream()).toList()));
  }

  private Status notMet(Pattern pattern) {
    return knowledgeBase.questionOfType(pattern.type()).filter(this::isKnown).isPresent()
        ? Status.NOT_MET
        : Status.UNKNOWN;
  }

  private List<Needed> toNoFact(Pattern pattern) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .map(question -> List.of(Needed.answerTo(question, true)))
        .orElseGet(() -> List.of(toAbsence(pattern)));
  }

  /** For a conclusion to go, each way in which it came about has to be undone. */
  private Needed toAbsence(Pattern pattern) {
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    List<Rule> ways =
        conclusion.stream()
            .flatMap(one -> advice.justification().of(one).stream())
            .map(Firing::rule)
            .distinct()
            .toList();
    int fixed = (int) ways.stream().filter(this::restsOnGivens).count();
    int answers = Math.max(1, ways.size());
    return Needed.NOTHING.plus(new Distance(fixed, answers, answers));
  }

  /** Whether it takes another answer to undo a rule that nobody can change. */
  private boolean restsOnGivens(Rule rule) {
    return nearest(undoing(rule)).distance().fixed() > 0;
  }
}
