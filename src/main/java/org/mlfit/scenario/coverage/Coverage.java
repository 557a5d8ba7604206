package org.mlfit.scenario.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.RuleEdit;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.coverage.Point.Kind;

/**
 * Which rules, conditions, verdicts, options and thresholds scenarios exercise. Only scenarios that
 * were played count; whether they passed does not matter here.
 */
public final class Coverage implements ReplayListener {

  private final KnowledgeBase knowledgeBase;
  private final Map<Kind, Integer> all = new EnumMap<>(Kind.class);
  private final Set<Point> missing = new LinkedHashSet<>();
  private final Map<Question, Answers> examples = new LinkedHashMap<>();
  private final Map<String, Answers> firing = new LinkedHashMap<>();

  private final Optional<String> since;

  /** Coverage of all rules, with nothing exercised yet. */
  public Coverage(KnowledgeBase knowledgeBase) {
    this(knowledgeBase, Optional.empty(), point -> true);
  }

  /**
   * Coverage of edits, with nothing exercised yet: it counts rules that are new or have other
   * conditions or conclusions, and questions that are new or take other answers.
   *
   * @param version the version before the edits, as the person named it
   */
  public Coverage(KnowledgeBase knowledgeBase, String version, Edits edits) {
    this(knowledgeBase, Optional.of(version), point -> isOf(point, edits));
  }

  private Coverage(KnowledgeBase knowledgeBase, Optional<String> since, Predicate<Point> counts) {
    this.knowledgeBase = knowledgeBase;
    this.since = since;
    for (Point point : Points.of(knowledgeBase)) {
      // Rules repeat some conditions; each counts once.
      boolean isNew = missing.stream().noneMatch(other -> isSame(other, point));
      if (isNew && counts.test(point)) {
        missing.add(point);
        all.merge(point.kind(), 1, Integer::sum);
      }
    }
  }

  private static boolean isOf(Point point, Edits edits) {
    return switch (point.kind()) {
      case OPTION -> edits.questions().contains(point.subject());
      case VERDICT ->
          edits.rules().stream()
              .filter(edit -> edit.kind() != RuleEdit.Kind.REWORDED)
              .anyMatch(edit -> edit.rule().said("verdict").equals(Optional.of(point.subject())));
      default ->
          edits.rules().stream()
              .filter(edit -> edit.kind() != RuleEdit.Kind.REWORDED)
              .anyMatch(edit -> edit.id().equals(point.subject()));
    };
  }

  /**
   * The version since which something must have been edited to count; empty if everything counts.
   */
  public Optional<String> since() {
    return since;
  }

  private static boolean isSame(Point one, Point other) {
    return one.kind() == other.kind()
        && one.subject().equals(other.subject())
        && one.words().equals(other.words());
  }

  @Override
  public void played(Outcome outcome, java.time.Duration took) {
    outcome.advice().ifPresent(advice -> count(outcome.scenario().given(), advice));
  }

  private void count(Answers given, Advice advice) {
    Situation situation = new Situation(knowledgeBase, advice);
    for (Iterator<Point> points = missing.iterator(); points.hasNext(); ) {
      Point point = points.next();
      if (point.test().test(situation)) {
        points.remove();
        if (point.kind() == Kind.RULE) {
          firing.putIfAbsent(point.subject(), given);
        }
      }
    }
    advice.effective().questions().forEach(question -> examples.putIfAbsent(question, given));
  }

  /** How many things of a kind there are. */
  public int total(Kind kind) {
    return all.getOrDefault(kind, 0);
  }

  /** How many of them are exercised. */
  public int covered(Kind kind) {
    return total(kind) - (int) missing.stream().filter(point -> point.kind() == kind).count();
  }

  /** How many things there are. */
  public int total() {
    return all.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them are exercised. */
  public int covered() {
    return total() - missing.size();
  }

  /** Whether at least so many percent are exercised. */
  public boolean reaches(int percent) {
    return covered() * 100L >= (long) percent * total();
  }

  /** What no scenario exercises. */
  public List<Point> missing() {
    return new ArrayList<>(missing);
  }

  /**
   * Answers to start from when looking for a scenario for a point: first none at all, then those of
   * the scenarios played.
   */
  List<Answers> near(Point point) {
    Set<Answers> near = new LinkedHashSet<>();
    near.add(Answers.none());
    point.hint().rule().map(rule -> firing.get(rule.id())).ifPresent(near::add);
    for (Question question : point.hint().questions()) {
      Optional.ofNullable(examples.get(question)).ifPresent(near::add);
    }
    return List.copyOf(near);
  }
}
