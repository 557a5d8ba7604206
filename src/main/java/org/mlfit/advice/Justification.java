package org.mlfit.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;

/**
 * Why everything that was concluded holds: for each conclusion, finding, gate and question that
 * does not apply, all the ways in which rules concluded it.
 *
 * @param conclusions the firings behind each conclusion that holds
 * @param findings the firings behind each finding, by the rule that gives it
 * @param gates the firings behind each gate whose trigger holds, by its number
 * @param irrelevant the firings behind each question that does not apply
 */
public record Justification(
    Map<ConclusionType, List<Firing>> conclusions,
    Map<Rule, List<Firing>> findings,
    Map<Integer, List<Firing>> gates,
    Map<Question, List<Firing>> irrelevant) {

  /** The conclusions that hold. */
  public Set<ConclusionType> held() {
    return conclusions.keySet();
  }

  /** Why a conclusion holds; empty if it does not. */
  public List<Firing> of(ConclusionType conclusion) {
    return conclusions.getOrDefault(conclusion, List.of());
  }

  /** Why a rule gave its finding; empty if it gave none. */
  public List<Firing> of(Rule rule) {
    return findings.getOrDefault(rule, List.of());
  }

  /** Why the trigger of a gate holds; empty if it does not. */
  public List<Firing> ofGate(int number) {
    return gates.getOrDefault(number, List.of());
  }

  /** Why a question does not apply; nothing if it does. */
  public Optional<List<Firing>> ofIrrelevance(Question question) {
    return Optional.ofNullable(irrelevant.get(question));
  }
}
