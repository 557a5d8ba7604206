package org.mlfit.explanation.whynot;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;

/**
 * Why a verdict, a finding, a conclusion or a rule did not come about.
 *
 * @param kind what it is
 * @param id its id
 * @param title its title, or its id in words
 * @param holds whether it did come about
 * @param canCome for a verdict where two can still come: whether it can; nothing where that is not
 *     proved
 * @param before for a verdict: the gates that are walked before it, in order
 * @param rules the rules that could give it, the nearest first; each with what its conditions lack
 * @param lasts for a verdict: whether one of its own rules fired and no open answer can undo that
 * @param waitsFor for a verdict: the open answers that its own gate requires and that can still
 *     change the verdict
 */
public record WhyNot(
    Kind kind,
    String id,
    String title,
    boolean holds,
    Optional<Boolean> canCome,
    List<GateCheck> before,
    List<CheckedRule> rules,
    boolean lasts,
    List<Question> waitsFor) {

  /** What can be asked about. */
  public enum Kind {
    VERDICT,
    FINDING,
    CONCLUSION,
    RULE
  }

  /** The gates before it that keep the walk from reaching it. */
  public List<GateCheck> inTheWay() {
    return before.stream().filter(gate -> !gate.isPassed()).toList();
  }

  /** Whether one of its own rules fired, so that only gates before it stand in the way. */
  public boolean isTriggered() {
    return rules.stream().anyMatch(CheckedRule::fired);
  }
}
