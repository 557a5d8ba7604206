package org.mlfit.advice;

import java.util.HashSet;
import java.util.LinkedHashSet;
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

  /**
   * The answers behind a rule's finding, each once. A conclusion stands among them only if another
   * finding explains it; one that no finding tells of is followed down to its answers.
   */
  List<Premise> behind(Rule rule) {
    Set<Premise> behind = new LinkedHashSet<>();
    of(rule).forEach(firing -> collect(firing, behind, new HashSet<>()));
    return List.copyOf(behind);
  }

  private void collect(Firing firing, Set<Premise> behind, Set<ConclusionType> followed) {
    for (Premise premise : firing.premises()) {
      if (premise instanceof Premise.Held held && isSilent(held.conclusion())) {
        if (followed.add(held.conclusion())) {
          of(held.conclusion()).forEach(below -> collect(below, behind, followed));
        }
      } else {
        behind.add(premise);
      }
    }
  }

  private boolean isSilent(ConclusionType conclusion) {
    return of(conclusion).stream().noneMatch(firing -> firing.rule().findingKind().isPresent());
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
