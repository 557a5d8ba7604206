package org.mlfit.workbench.authoring;

import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.scenario.Scenario;

/**
 * All that is known about a rule.
 *
 * @param rule the rule
 * @param reads ids of the questions and conclusions that its conditions name
 * @param concludes what it concludes, in words
 * @param readBy rules that read what it concludes
 * @param firing the scenarios in which it fires, in their order
 * @param played how many scenarios were played; 0 if none were found
 * @param without what would be different without it
 */
public record RulePage(
    Rule rule,
    List<String> reads,
    List<String> concludes,
    List<Rule> readBy,
    List<Scenario> firing,
    int played,
    Loss without) {

  /**
   * What a rule changes in the scenarios in which it fires.
   *
   * @param verdicts such as {@code bounded-poc instead of fix-data-first}, with how often
   * @param findings ids of findings that would be missing, with how often
   * @param moreFindings ids of findings that would come instead, with how often
   * @param conclusions ids of conclusions that no scenario would reach any more
   * @param unchanged in how many of the scenarios nothing would be different
   */
  public record Loss(
      Map<String, Integer> verdicts,
      Map<String, Integer> findings,
      Map<String, Integer> moreFindings,
      List<String> conclusions,
      int unchanged) {}
}
