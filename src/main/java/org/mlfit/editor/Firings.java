package org.mlfit.editor;

import java.util.List;
import java.util.Optional;
import org.mlfit.editor.Played.Advised;
import org.mlfit.report.text.Count;

/**
 * In which scenarios rules fire, by the last time that each file was played.
 *
 * @param files the files that were played and are still there
 * @param areCurrent whether all files that can be played were, and nothing has changed since
 */
public record Firings(List<Played> files, boolean areCurrent) {

  /** Where a rule fires; nothing if nobody has played anything with it yet. */
  public Optional<OfRule> of(String rule) {
    List<Played> withIt = files.stream().filter(file -> file.rules().contains(rule)).toList();
    List<Advised> played = withIt.stream().flatMap(file -> file.advised().stream()).toList();
    return withIt.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfRule(
                played.stream().filter(scenario -> scenario.fired().contains(rule)).toList(),
                played.size(),
                areCurrent));
  }

  /**
   * Where one rule fires.
   *
   * @param scenarios in which, in the order of the files
   * @param played of how many
   * @param isCurrent whether nothing has changed since
   */
  public record OfRule(List<Advised> scenarios, int played, boolean isCurrent) {

    /** Such as {@code fires in 12 scenarios}. */
    public String words() {
      return (isCurrent ? "fires" : "fired")
          + " in "
          + (scenarios.isEmpty() ? "no scenario" : Count.of(scenarios.size(), "scenario"))
          + (isCurrent ? "" : " before the last edit");
    }

    /** Those that are not as expected. */
    public List<Advised> failing() {
      return scenarios.stream().filter(Advised::fails).toList();
    }
  }
}
