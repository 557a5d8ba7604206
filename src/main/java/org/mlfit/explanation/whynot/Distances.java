package org.mlfit.explanation.whynot;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.PatternMatcher;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Measures how far rules are from firing. */
final class Distances {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final ConditionReader conditions;
  private final Map<ConclusionType, List<Needed>> toConclusions = new HashMap<>();
  private final Map<Question, Set<Set<Question>>> untilAsked = new HashMap<>();

  Distances(KnowledgeBase knowledgeBase, Advice advice, ConditionReader conditions) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.conditions = conditions;
  }

  /** How far a rule is from firing. */
  Distance to(Rule rule) {
    return needed(rule).distance();
  }

  /** Whether a question that does not apply takes one answer more than a rule asks for anyway. */
  boolean takesOneMore(Question question, Rule rule) {
    Needed needed = needed(rule);
    return untilAsked(question).stream().anyMatch(oneOf -> !needed.contains(oneOf));
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
    List<List<Needed>> ways =
        readings.stream()
            .map(this::ways)
            .sorted(Comparator.comparing((List<Needed> some) -> some.size() > 1))
            .toList();
    Needed all = Needed.NOTHING;
    for (List<Needed> some : ways) {
      all = nearest(some.stream().map(all::plus).toList());
    }
    return all;
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
                not -> List.of(toAbsence(not.pattern())),
                exists -> toFact(exists.pattern(), reading.status()),
                anyOf -> reading.parts().stream().flatMap(part -> ways(part).stream()).toList(),
                allOf -> List.of(all(reading.parts()))));
  }

  private List<Needed> toFact(Pattern pattern, Status status) {
    return knowledgeBase
        .conclusionOfType(pattern.type())
        .map(this::toConclusion)
        .orElseGet(() -> List.of(toAnswer(pattern, status)));
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

  private Needed toAnswer(Pattern pattern, Status status) {
    Optional<Question> one = knowledgeBase.questionOfType(pattern.type());
    List<Question> about =
        one.map(List::of).orElseGet(() -> PatternMatcher.questionsNamed(knowledgeBase, pattern));
    boolean known = status == Status.NOT_MET;
    if (about.size() != 1) {
      int more = !about.isEmpty() && about.stream().noneMatch(advice::applies) ? 1 : 0;
      return others(new Distance(0, 1 + more, known ? 1 + more : 0));
    }
    Set<Question> question = Set.copyOf(about);
    boolean fixed = known && one.filter(Question::fixed).isPresent();
    Needed itself =
        new Needed(
            question,
            known ? question : Set.of(),
            fixed ? question : Set.of(),
            untilAsked(about.get(0)),
            Distance.NONE);
    Set<Question> givens = givensUntilAsked(about.get(0));
    return itself.plus(new Needed(givens, givens, givens, Set.of(), Distance.NONE));
  }

  /** Of each way in which a question does not apply that rests on givens alone, one of them. */
  private Set<Question> givensUntilAsked(Question question) {
    return untilAsked(question).stream()
        .filter(behind -> !behind.isEmpty() && behind.stream().allMatch(this::isGiven))
        .flatMap(behind -> behind.stream().sorted(Comparator.comparing(Question::id)).limit(1))
        .collect(Collectors.toSet());
  }

  private boolean isGiven(Question question) {
    return question.fixed()
        && advice.effective().to(question).filter(answer -> !answer.isUnknown()).isPresent();
  }

  private static Needed others(Distance distance) {
    return new Needed(Set.of(), Set.of(), Set.of(), Set.of(), distance);
  }

  /** For each rule by which a question does not apply: the questions on which that rests. */
  private Set<Set<Question>> untilAsked(Question question) {
    return untilAsked.computeIfAbsent(
        question,
        q ->
            advice.justification().ofIrrelevance(q).orElse(List.of()).stream()
                .map(Firing::rule)
                .distinct()
                .map(this::questionsBehind)
                .collect(Collectors.toSet()));
  }

  /** The questions that a rule and those whose conclusions it reads ask about. */
  private Set<Question> questionsBehind(Rule rule) {
    Set<Question> questions = new HashSet<>();
    Set<Rule> seen = new HashSet<>();
    Deque<Rule> next = new ArrayDeque<>(List.of(rule));
    while (!next.isEmpty()) {
      Rule one = next.pop();
      if (!seen.add(one)) {
        continue;
      }
      one.conditions().stream()
          .flatMap(Condition::patterns)
          .flatMap(Pattern::typesRead)
          .forEach(
              type -> {
                knowledgeBase.questionOfType(type).ifPresent(questions::add);
                knowledgeBase.rules().stream()
                    .filter(other -> other.concludes(type))
                    .forEach(next::push);
              });
    }
    return Set.copyOf(questions);
  }

  /** For a conclusion to go, each way in which it came about has to be undone. */
  private Needed toAbsence(Pattern pattern) {
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isEmpty()) {
      return toAnswer(pattern, Status.NOT_MET);
    }
    List<Rule> ways =
        advice.justification().of(conclusion.get()).stream().map(Firing::rule).distinct().toList();
    int fixed = (int) ways.stream().filter(this::restsOnGivens).count();
    return others(new Distance(fixed, Math.max(1, ways.size()), Math.max(1, ways.size())));
  }

  /** Whether a rule rests on nothing but answers that nobody can change. */
  private boolean restsOnGivens(Rule rule) {
    Set<Question> questions = questionsBehind(rule);
    return !questions.isEmpty() && questions.stream().allMatch(Question::fixed);
  }
}
