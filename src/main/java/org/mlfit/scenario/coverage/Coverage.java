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
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;
import org.mlfit.scenario.replay.ReplayListener;

/**
 * Which rules, conditions, verdicts, options and thresholds scenarios exercise. Only scenarios that
 * were played count; whether they passed does not matter here.
 */
public final class Coverage implements ReplayListener {

  private final KnowledgeBase knowledgeBase;
  private final Map<Kind, Integer> all = new EnumMap<>(Kind.class);
  private final Set<CoverageGoal> missing = new LinkedHashSet<>();
  private final Map<Question, Answers> examples = new LinkedHashMap<>();
  private final Map<String, Answers> firing = new LinkedHashMap<>();

  private final Optional<String> since;

  /** Coverage of all rules, with nothing exercised yet. */
  public Coverage(KnowledgeBase knowledgeBase) {
    this(knowledgeBase, Optional.empty(), goal -> true);
  }

  /**
   * Coverage of edits, with nothing exercised yet: it counts rules that are new or have other
   * conditions or conclusions, and questions that are new or take other answers.
   *
   * @param version the version before the edits, as the person named it
   */
  public Coverage(KnowledgeBase knowledgeBase, String version, Edits edits) {
    this(knowledgeBase, Optional.of(version), goal -> isOf(goal, edits));
  }

  private Coverage(
      KnowledgeBase knowledgeBase, Optional<String> since, Predicate<CoverageGoal> counts) {
    this.knowledgeBase = knowledgeBase;
    this.since = since;
    for (CoverageGoal goal : CoverageGoals.of(knowledgeBase)) {
      // Rules repeat some conditions; each counts once.
      boolean isNew = missing.stream().noneMatch(other -> isSame(other, goal));
      if (isNew && counts.test(goal)) {
        missing.add(goal);
        all.merge(goal.kind(), 1, Integer::sum);
      }
    }
  }

  private static boolean isOf(CoverageGoal goal, Edits edits) {
    return switch (goal.kind()) {
      case OPTION -> edits.questions().contains(goal.subject());
      case VERDICT ->
          edits.rules().stream()
              .filter(edit -> edit.kind() != RuleEdit.Kind.REWORDED)
              .anyMatch(edit -> edit.rule().said("verdict").equals(Optional.of(goal.subject())));
      default ->
          edits.rules().stream()
              .filter(edit -> edit.kind() != RuleEdit.Kind.REWORDED)
              .anyMatch(edit -> edit.id().equals(goal.subject()));
    };
  }

  /**
   * The version since which something must have been edited to count; empty if everything counts.
   */
  public Optional<String> since() {
    return since;
  }

  private static boolean isSame(CoverageGoal one, CoverageGoal other) {
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
    for (Iterator<CoverageGoal> points = missing.iterator(); points.hasNext(); ) {
      CoverageGoal goal = points.next();
      if (goal.test().test(situation)) {
        points.remove();
        if (goal.kind() == Kind.RULE) {
          firing.putIfAbsent(goal.subject(), given);
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
    return total(kind) - (int) missing.stream().filter(goal -> goal.kind() == kind).count();
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
  public List<CoverageGoal> missing() {
    return new ArrayList<>(missing);
  }

  /**
   * Answers to start from when looking for a scenario for a point: first none at all, then those of
   * the scenarios played.
   */
  List<Answers> near(CoverageGoal goal) {
    Set<Answers> near = new LinkedHashSet<>();
    near.add(Answers.none());
    goal.hint().rule().map(rule -> firing.get(rule.id())).ifPresent(near::add);
    for (Question question : goal.hint().questions()) {
      Optional.ofNullable(examples.get(question)).ifPresent(near::add);
    }
    return List.copyOf(near);
  }
}
