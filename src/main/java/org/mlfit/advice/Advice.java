package org.mlfit.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What the knowledge base concludes from a set of answers: one verdict, its findings and why.
 *
 * <p>Depends only on the answers and the knowledge base, never on the order in which answers were
 * given. An open question satisfies no comparison.
 *
 * @param verdict exactly one
 * @param gate the gate that gave the verdict, or that could not be passed because answers are
 *     missing
 * @param leaning with too few answers: the verdict of the first later gate whose trigger holds
 * @param findings the heaviest first
 * @param unknown the questions that apply and were answered "unknown", in topic order
 * @param setAside the questions that were answered but do not apply, in topic order
 * @param open with too few answers: the open questions that the gate needs, in gate order
 * @param conflicts answers that cannot both be true
 * @param effective the answers without those set aside
 * @param justification why each of these holds
 */
public record Advice(
    Verdict verdict,
    Gate gate,
    Optional<Verdict> leaning,
    List<RuleFinding> findings,
    List<Question> unknown,
    List<Question> setAside,
    List<Question> open,
    List<Conflict> conflicts,
    Answers effective,
    Justification justification) {

  /**
   * The same advice with a verdict that is already certain: it is proved that no answer to the open
   * questions of the gates can change it.
   *
   * @param proved the gate that will give the verdict
   */
  public Advice settledAt(Gate proved) {
    return new Advice(
        proved.verdict(),
        proved,
        Optional.empty(),
        findings,
        unknown,
        setAside,
        List.of(),
        conflicts,
        effective,
        justification);
  }

  /** The ids of the conclusions that hold, sorted. */
  public List<String> conclusionIds() {
    return justification.held().stream().map(c -> c.id()).sorted().toList();
  }

  /** The ids of the findings, in their order. */
  public List<String> findingIds() {
    return findings.stream().map(RuleFinding::id).toList();
  }

  /** The questions whose answers cannot all be true, each once. */
  public List<Question> contradictory() {
    return conflicts.stream().flatMap(c -> Stream.of(c.first(), c.second())).distinct().toList();
  }

  /** Whether a question applies to this proposal. */
  public boolean applies(Question question) {
    return justification.ofIrrelevance(question).isEmpty();
  }
}
