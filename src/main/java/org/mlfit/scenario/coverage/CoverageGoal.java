package org.mlfit.scenario.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Position;

/**
 * Something that a scenario can exercise.
 *
 * @param kind what sort of thing
 * @param subject the id of the rule, verdict or question that it belongs to
 * @param words what must be the case in some scenario
 * @param position where it stands in the rules; verdicts and options have none
 * @param threshold the comparison of numbers that it is about, if it is about one
 * @param hint where to look for a scenario that exercises it
 * @param test whether it is the case
 */
public record CoverageGoal(
    Kind kind,
    String subject,
    String words,
    Optional<Position> position,
    Optional<Threshold> threshold,
    Hint hint,
    Predicate<Situation> test) {

  /** The kinds of points, in the order in which they are reported. */
  public enum Kind {
    RULE("rules"),
    CONDITION("conditions, both ways"),
    VERDICT("verdicts"),
    OPTION("options"),
    THRESHOLD("thresholds, both sides");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As a heading. */
    public String title() {
      return title;
    }
  }

  /**
   * Where to look for a scenario.
   *
   * @param rule the rule that it is about, if it is about one
   * @param verdict the verdict that it is about, if it is about one
   * @param questions the questions whose answers matter
   */
  public record Hint(Optional<Rule> rule, Optional<Verdict> verdict, List<Question> questions) {}
}
