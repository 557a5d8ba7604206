package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;

/**
 * What the twin or the rule engine concludes from one set of answers.
 *
 * @param verdicts the ids of the verdicts that hold; exactly one if all is well
 * @param findings the ids of the findings, sorted
 * @param conclusions the ids of the conclusions, sorted
 */
public record TwinView(List<String> verdicts, List<String> findings, List<String> conclusions) {

  /**
   * All that a view can hold, each by its id with what tells whether it does.
   *
   * @param <T> what tells it
   */
  public record Parts<T>(
      Map<String, T> verdicts, Map<String, T> findings, Map<String, T> conclusions) {

    /** The formulas of a twin. */
    public static Parts<Term> of(KnowledgeBase knowledgeBase, Twin twin) {
      Map<String, Term> verdicts = new LinkedHashMap<>();
      knowledgeBase.verdicts().forEach(v -> verdicts.put(v.id(), twin.verdict(v)));
      Map<String, Term> findings = new TreeMap<>();
      twin.rules().stream()
          .filter(rule -> rule.findingKind().isPresent())
          .forEach(rule -> findings.put(rule.id(), twin.fires(rule)));
      Map<String, Term> conclusions = new TreeMap<>();
      knowledgeBase.conclusions().forEach(c -> conclusions.put(c.id(), twin.held(c)));
      return new Parts<>(verdicts, findings, conclusions);
    }

    /** The same, told by something else. */
    public <R> Parts<R> toldBy(Function<T, R> other) {
      return new Parts<>(
          toldBy(verdicts, other), toldBy(findings, other), toldBy(conclusions, other));
    }

    private static <T, R> Map<String, R> toldBy(Map<String, T> parts, Function<T, R> other) {
      Map<String, R> told = new LinkedHashMap<>();
      parts.forEach((id, part) -> told.put(id, other.apply(part)));
      return told;
    }

    /** The view that holds what is true. */
    public TwinView where(Predicate<T> isTrue) {
      return new TwinView(
          where(verdicts, isTrue), where(findings, isTrue), where(conclusions, isTrue));
    }

    private static <T> List<String> where(Map<String, T> parts, Predicate<T> isTrue) {
      List<String> ids = new ArrayList<>();
      parts.forEach(
          (id, part) -> {
            if (isTrue.test(part)) {
              ids.add(id);
            }
          });
      return List.copyOf(ids);
    }
  }

  /** What the rule engine says. */
  public static TwinView of(Advice advice) {
    return new TwinView(
        List.of(advice.verdict().id()),
        advice.findingIds().stream().sorted().toList(),
        advice.conclusionIds());
  }

  @Override
  public String toString() {
    return "verdict "
        + String.join(" and ", verdicts)
        + "; findings "
        + String.join(", ", findings)
        + "; conclusions "
        + String.join(", ", conclusions);
  }
}
