package org.mlfit.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What is checked in the advice. Only what is present is checked; of {@code findings}, {@code
 * conclusions} and {@code because} each listed one must be there, other lists are compared whole,
 * in any order.
 *
 * @param verdict the id of the verdict
 * @param findings ids that must be among the findings, or with {@code exactly} are all of them
 * @param noFindings ids that must not be among the findings
 * @param conclusions ids that must be among the conclusions
 * @param because ids of rules that must have a part in the verdict
 * @param leaning the id of the verdict that it leans to
 * @param open ids of the open questions that the verdict waits for, all of them
 * @param setAside ids of the answered questions that do not apply
 * @param contradictory ids of the questions whose answers cannot all be true
 * @param exactly whether {@code findings} is the whole list; without findings: none at all
 * @param ofInterview what is checked only where the scenario is played as an interview
 */
public record Expectation(
    Optional<String> verdict,
    Optional<List<String>> findings,
    List<String> noFindings,
    List<String> conclusions,
    List<String> because,
    Optional<String> leaning,
    Optional<List<String>> open,
    Optional<List<String>> setAside,
    Optional<List<String>> contradictory,
    boolean exactly,
    OfInterview ofInterview) {

  /**
   * What is expected of an interview that gives the answers of the scenario.
   *
   * @param asksFirst ids of the questions that it asks first, in this order
   * @param asksAtMost how many questions it asks at most
   * @param settled whether its verdict is settled at the end
   */
  public record OfInterview(
      Optional<List<String>> asksFirst, Optional<Integer> asksAtMost, Optional<Boolean> settled) {

    /** Whether nothing is expected. */
    public boolean isEmpty() {
      return asksFirst.map(List::isEmpty).orElse(true) && asksAtMost.isEmpty() && settled.isEmpty();
    }
  }

  /** The expectation of whoever only wants the answers of a scenario. */
  public static Expectation ofNothing() {
    Optional<List<String>> any = Optional.empty();
    return new Expectation(
        Optional.empty(),
        any,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        any,
        any,
        any,
        false,
        new OfInterview(any, Optional.empty(), Optional.empty()));
  }

  /** Whether it says something of a rule. */
  public boolean names(String ruleId) {
    return findings.filter(ids -> ids.contains(ruleId)).isPresent()
        || noFindings.contains(ruleId)
        || because.contains(ruleId);
  }

  /** Whether nothing is expected of the advice, so that a plain replay has nothing to check. */
  public boolean asksNothingOfAdvice() {
    return verdict.isEmpty()
        && findings.map(List::isEmpty).orElse(true)
        && noFindings.isEmpty()
        && conclusions.isEmpty()
        && because.isEmpty()
        && leaning.isEmpty()
        && open.isEmpty()
        && setAside.isEmpty()
        && contradictory.isEmpty()
        && !exactly;
  }
}
