package org.mlfit.explanation.change;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.reading.AllAnswers;
import org.mlfit.explanation.reading.BesideTheRest;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

/** Finds what one answer alone does to the verdict, with all other answers as they are. */
final class Effects {

  private final Advisor advisor;
  private final Reasoner reasoner;

  Effects(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
  }

  /**
   * The real answers to a question that lead to another verdict, each list in gate order.
   *
   * @param effects those that can be true beside the other answers
   * @param leftOut those that cannot; of sets of options only where no other set leads there
   */
  record Found(List<Effect> effects, List<Effect> leftOut) {}

  /** What each real answer to a question leads to, instead of some advice. */
  Found of(Question question, Advice now) {
    Answers given = now.given();
    BesideTheRest rest = new BesideTheRest(advisor, question, given, now.conflicts());
    Map<Verdict, List<Tried>> answers = answers(question, given, rest);
    Map<Verdict, List<Interval>> intervals = intervals(question, given);
    List<Effect> effects = new ArrayList<>();
    List<Effect> leftOut = new ArrayList<>();
    for (Verdict verdict : advisor.knowledgeBase().verdicts()) {
      if (!verdict.equals(now.verdict())) {
        Map<Boolean, List<Answer>> some =
            answers.getOrDefault(verdict, List.of()).stream()
                .collect(partitioningBy(Tried::canBeTrue, mapping(Tried::answer, toList())));
        Map<Boolean, List<Interval>> ranges = new LinkedHashMap<>();
        intervals
            .getOrDefault(verdict, List.of())
            .forEach(
                range ->
                    rest.parts(range)
                        .forEach(
                            (can, part) ->
                                ranges.computeIfAbsent(can, c -> new ArrayList<>()).add(part)));
        add(verdict, some.get(true), ranges.getOrDefault(true, List.of()), effects);
        add(verdict, some.get(false), ranges.getOrDefault(false, List.of()), leftOut);
      }
    }
    return new Found(List.copyOf(effects), List.copyOf(leftOut));
  }

  private static void add(
      Verdict verdict, List<Answer> answers, List<Interval> ranges, List<Effect> to) {
    if (!answers.isEmpty() || !ranges.isEmpty()) {
      to.add(new Effect(verdict, answers, ranges));
    }
  }

  /**
   * Tries answers one by one where they are few. Of sets of options there are too many: of those
   * the nearest that can be true, and if none can, the nearest.
   */
  private Map<Verdict, List<Tried>> answers(Question question, Answers given, BesideTheRest rest) {
    Map<Verdict, List<Tried>> answers = new LinkedHashMap<>();
    if (question.kind() instanceof QuestionKind.ManyOf many) {
      for (Answer answer : setsNearestFirst(question, many, given)) {
        Advice with = advisor.advise(given.with(question, answer));
        answers.merge(
            with.verdict(),
            List.of(new Tried(answer, rest.canBeTrue(with))),
            (nearest, next) ->
                nearest.get(0).canBeTrue() || !next.get(0).canBeTrue() ? nearest : next);
      }
    }
    for (Answer answer : AllAnswers.to(question)) {
      Advice with = advisor.advise(given.with(question, answer));
      answers
          .computeIfAbsent(with.verdict(), v -> new ArrayList<>())
          .add(new Tried(answer, rest.canBeTrue(with)));
    }
    return answers;
  }

  /** An answer, and whether it can be true beside the others. */
  private record Tried(Answer answer, boolean canBeTrue) {}

  /**
   * Of sets of options those that the gates tell apart, and those that differ from what was said in
   * one option.
   */
  private List<Answer> setsNearestFirst(
      Question question, QuestionKind.ManyOf kind, Answers given) {
    Set<Option> said =
        given
            .to(question)
            .map(Effects::options)
            .map(LinkedHashSet::new)
            .orElseGet(LinkedHashSet::new);
    Set<Answer> sets = new LinkedHashSet<>();
    sets.add(new Answer.Choices(List.of()));
    for (Option option : kind.options()) {
      Set<Option> other = new LinkedHashSet<>(said);
      if (!other.add(option)) {
        other.remove(option);
      }
      sets.add(new Answer.Choices(kind.options().stream().filter(other::contains).toList()));
    }
    sets.addAll(reasoner.flips(question, given).values());
    return sets.stream()
        .filter(set -> !given.to(question).equals(Optional.of(set)))
        .sorted(Comparator.comparingInt(set -> distance(said, options(set))))
        .toList();
  }

  private static List<Option> options(Answer answer) {
    return answer instanceof Answer.Choices choices ? choices.options() : List.of();
  }

  private static int distance(Set<Option> said, List<Option> other) {
    long common = other.stream().filter(said::contains).count();
    return (int) (said.size() + other.size() - 2 * common);
  }

  /** Goes through the range from interval to interval. */
  private Map<Verdict, List<Interval>> intervals(Question question, Answers given) {
    Map<Verdict, List<Interval>> intervals = new LinkedHashMap<>();
    if (!(question.kind() instanceof QuestionKind.Number number)) {
      return intervals;
    }
    BigDecimal value = number.least();
    while (value.compareTo(number.most()) <= 0) {
      Answers with = given.with(question, new Answer.Amount(value));
      Interval interval = reasoner.verdictHolds(question, with).orElseThrow();
      Verdict verdict = advisor.advise(with).verdict();
      intervals.computeIfAbsent(verdict, v -> new ArrayList<>()).add(interval);
      value = interval.to().add(number.step());
    }
    return intervals;
  }
}
