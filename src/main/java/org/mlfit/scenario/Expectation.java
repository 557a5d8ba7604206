package org.mlfit.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What is checked of the advice. Only what is present is checked; lists are compared whole, in any
 * order.
 *
 * @param verdict the id of the verdict
 * @param findings ids that must be among the findings, or with {@code exactly} are all of them
 * @param noFindings ids that must not be among the findings
 * @param leaning the id of the verdict that it leans to
 * @param open ids of the questions that would settle it
 * @param setAside ids of the answered questions that do not apply
 * @param exactly whether {@code findings} is the whole list; without findings: none at all
 */
public record Expectation(
    Optional<String> verdict,
    Optional<List<String>> findings,
    List<String> noFindings,
    Optional<String> leaning,
    Optional<List<String>> open,
    Optional<List<String>> setAside,
    boolean exactly) {}
