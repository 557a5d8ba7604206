package org.mlfit.workbench.impact;

import java.util.List;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.rule.RuleEdit;

/**
 * Which verdicts and findings change from one version of the rules to another, and because of which
 * edit.
 *
 * @param before the earlier version, as the person named it
 * @param after the later version, as the person named it
 * @param edits what was edited
 * @param groups what changes, by the edit that is the cause, in the order of the edits
 * @param idle the edited rules that are proved to change no verdict and no finding for any answers
 * @param scenarios how many scenarios were replayed on both
 * @param notCompared how many scenarios were left out, since they are skipped or could not be
 *     played
 * @param boundaries how many sets of answers beside thresholds were tried on both
 * @param narrowed ids of questions that take other answers now; proofs cover only answers that both
 *     versions take
 * @param proof whether the changes were proved to be all
 */
public record Impact(
    String before,
    String after,
    Edits edits,
    List<ImpactGroup> groups,
    List<RuleEdit> idle,
    long scenarios,
    long notCompared,
    long boundaries,
    List<String> narrowed,
    Proof proof) {

  /** Whether no change was seen. Whether none is possible is said by the proof. */
  public boolean changesNothing() {
    return groups.isEmpty();
  }

  /** How many scenarios get other advice. */
  public long changedScenarios() {
    return scenarios(false);
  }

  /** How many of the scenarios that get other advice are not as expected now. */
  public long failingScenarios() {
    return scenarios(true);
  }

  private long scenarios(boolean onlyFailing) {
    return groups.stream()
        .flatMap(group -> group.shifts().values().stream())
        .flatMap(List::stream)
        .filter(sighting -> sighting.kind() == Sighting.Kind.SCENARIO)
        .filter(sighting -> !onlyFailing || sighting.failsNow())
        .map(sighting -> sighting.position())
        .distinct()
        .count();
  }

  /** The edited rules that are neither idle nor the cause of anything that was seen. */
  public List<RuleEdit> unseen() {
    return edits.rules().stream()
        .filter(edit -> !idle.contains(edit))
        .filter(edit -> groups.stream().noneMatch(group -> group.causes().contains(edit.id())))
        .toList();
  }
}
