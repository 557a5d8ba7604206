package org.mlfit.editor;

import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * A scenario file as it was played.
 *
 * @param text its text then
 * @param rulesHash of the rules then
 * @param rules the ids of all rules then
 * @param count how many scenarios it holds
 * @param failures what was not as expected, each where its scenario begins
 * @param advised the scenarios that got advice, in their order
 */
public record Played(
    String text,
    String rulesHash,
    Set<String> rules,
    int count,
    List<Fault> failures,
    List<Advised> advised) {

  /**
   * A scenario that got advice.
   *
   * @param name its name
   * @param position where it begins
   * @param fails whether something was not as expected
   * @param fired the ids of the rules that fired
   */
  public record Advised(String name, Position position, boolean fails, Set<String> fired) {}

  /** Whether neither the file nor the rules have changed since. */
  boolean isOf(SourceText now, RuleFiles rulesNow) {
    return text.equals(now.text()) && rulesHash.equals(rulesNow.hash());
  }
}
