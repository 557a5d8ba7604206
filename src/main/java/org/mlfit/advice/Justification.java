package org.mlfit.advice;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;

/**
 * Why everything that was concluded holds: for each conclusion, finding, gate and question that
 * does not apply, all the ways in which rules concluded it.
 *
 * <p>Computed when it is first asked for: after the rules themselves it takes the most time, and
 * most callers want only the verdict and the findings.
 */
public final class Justification {

  private final Supplier<Ways> source;
  private volatile Optional<Ways> ways = Optional.empty();

  /**
   * A justification from firings that are known already.
   *
   * @param conclusions the firings behind each conclusion that holds
   * @param findings the firings behind each finding, by the rule that gives it
   * @param gates the firings behind each gate whose trigger holds, by its number
   * @param irrelevant the firings behind each question that does not apply
   */
  public Justification(
      Map<ConclusionType, List<Firing>> conclusions,
      Map<Rule, List<Firing>> findings,
      Map<Integer, List<Firing>> gates,
      Map<Question, List<Firing>> irrelevant) {
    this(() -> new Ways(conclusions, findings, gates, irrelevant));
  }

  /** A justification that is computed when it is first asked for. */
  Justification(Supplier<Ways> source) {
    this.source = source;
  }

  /** The firings behind everything that holds. */
  record Ways(
      Map<ConclusionType, List<Firing>> conclusions,
      Map<Rule, List<Firing>> findings,
      Map<Integer, List<Firing>> gates,
      Map<Question, List<Firing>> irrelevant) {}

  /** Two threads that ask at once may both compute it, with equal results. */
  private Ways ways() {
    Optional<Ways> known = ways;
    if (known.isEmpty()) {
      known = Optional.of(source.get());
      ways = known;
    }
    return known.get();
  }

  /** The firings behind each conclusion that holds. */
  public Map<ConclusionType, List<Firing>> conclusions() {
    return ways().conclusions();
  }

  /** The firings behind each finding, by the rule that gives it. */
  public Map<Rule, List<Firing>> findings() {
    return ways().findings();
  }

  /** The firings behind each gate whose trigger holds, by its number. */
  public Map<Integer, List<Firing>> gates() {
    return ways().gates();
  }

  /** The firings behind each question that does not apply. */
  public Map<Question, List<Firing>> irrelevant() {
    return ways().irrelevant();
  }

  /** The conclusions that hold. */
  public Set<ConclusionType> held() {
    return conclusions().keySet();
  }

  /** Why a conclusion holds; empty if it does not. */
  public List<Firing> of(ConclusionType conclusion) {
    return conclusions().getOrDefault(conclusion, List.of());
  }

  /** Why a rule gave its finding; empty if it gave none. */
  public List<Firing> of(Rule rule) {
    return findings().getOrDefault(rule, List.of());
  }

  /**
   * The answers behind a rule's finding, each once. A conclusion is among them only if another
   * finding explains it; any other is followed down to its answers.
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
    return gates().getOrDefault(number, List.of());
  }

  /** Why a question does not apply; nothing if it does. */
  public Optional<List<Firing>> ofIrrelevance(Question question) {
    return Optional.ofNullable(irrelevant().get(question));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Justification justification && ways().equals(justification.ways());
  }

  @Override
  public int hashCode() {
    return ways().hashCode();
  }

  @Override
  public String toString() {
    return ways().toString();
  }
}
