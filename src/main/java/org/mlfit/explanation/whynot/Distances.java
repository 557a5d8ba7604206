package org.mlfit.explanation.whynot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Map<ConclusionType, Distance> toConclusions = new HashMap<>();

  Distances(KnowledgeBase knowledgeBase, Advice advice, ConditionReader conditions) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.conditions = conditions;
  }

  /** How far a rule is from firing. */
  Distance to(Rule rule) {
    return conditions.read(rule).stream().map(this::to).reduce(Distance.NONE, Distance::plus);
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
    if (reading.isMet()) {
      return Distance.NONE;
    }
    Stream<Distance> parts = reading.parts().stream().map(this::to);
    return reading
        .condition()
        .fold(
            new Condition.Cases<>(
                pattern -> toFact(pattern, reading.status()),
                not -> toAbsence(not.pattern()),
                exists -> toFact(exists.pattern(), reading.status()),
                anyOf -> parts.min(Comparator.naturalOrder()).orElse(Distance.ENDLESS),
                allOf -> parts.reduce(Distance.NONE, Distance::plus)));
  }

  private Distance toFact(Pattern pattern, Status status) {
    return knowledgeBase
        .conclusionOfType(pattern.type())
        .map(this::toConclusion)
        .orElseGet(() -> toAnswer(pattern, status));
  }

  private Distance toConclusion(ConclusionType conclusion) {
    Distance known = toConclusions.putIfAbsent(conclusion, Distance.ENDLESS);
    if (known != null) {
      return known;
    }
    Distance nearest =
        knowledgeBase.rules().stream()
            .filter(rule -> rule.concludes(conclusion.typeName()))
            .map(this::to)
            .min(Comparator.naturalOrder())
            .orElse(Distance.ENDLESS);
    toConclusions.put(conclusion, nearest);
    return nearest;
  }

  private Distance toAnswer(Pattern pattern, Status status) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    List<Question> about =
        question
            .map(List::of)
            .orElseGet(() -> PatternMatcher.questionsNamed(knowledgeBase, pattern));
    boolean known = status == Status.NOT_MET;
    int more = !about.isEmpty() && about.stream().noneMatch(advice::applies) ? 1 : 0;
    int fixed = question.filter(Question::fixed).isPresent() && known ? 1 : 0;
    return new Distance(fixed, 1 + more, known ? 1 + more : 0);
  }

  /** For a conclusion to go, each way in which it came about has to be undone. */
  private Distance toAbsence(Pattern pattern) {
    Optional<ConclusionType> conclusion = knowledgeBase.conclusionOfType(pattern.type());
    if (conclusion.isEmpty()) {
      return toAnswer(pattern, Status.NOT_MET);
    }
    int ways =
        (int)
            advice.justification().of(conclusion.get()).stream()
                .map(Firing::rule)
                .distinct()
                .count();
    return new Distance(0, Math.max(1, ways), Math.max(1, ways));
  }
}
