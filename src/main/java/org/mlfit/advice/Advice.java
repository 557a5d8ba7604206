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
 * @param certainty whether open answers can still change the verdict
 * @param gate the gate that gave the verdict, or that could not be passed because answers are
 *     missing
 * @param findings the heaviest first
 * @param unknown the questions that apply and were answered "unknown", in topic order
 * @param setAside the questions that were answered but do not apply, in topic order
 * @param missing the open questions, by whether the verdict waits for them
 * @param conflicts answers that cannot both be true
 * @param given the answers, those set aside among them
 * @param effective the answers without those set aside
 * @param justification why each of these holds
 */
public record Advice(
    Verdict verdict,
    Certainty certainty,
    Gate gate,
    List<RuleFinding> findings,
    List<Question> unknown,
    List<Question> setAside,
    OpenQuestions missing,
    List<Conflict> conflicts,
    Answers given,
    Answers effective,
    Justification justification) {

  /** Whether open answers can still change a verdict. */
  public enum Certainty {
    /** No answer to an open question can change it. */
    SETTLED,
    /** Two verdicts can still come out. */
    OPEN,
    /** It is what the gates give so far; whether that stays so is not proved. */
    UNPROVED
  }

  /** The same advice with another verdict, since more is known than what was said. */
  Advice with(Verdict other, Certainty known, Gate at, OpenQuestions waitsFor) {
    return new Advice(
        other,
        known,
        at,
        findings,
        unknown,
        setAside,
        waitsFor,
        conflicts,
        given,
        effective,
        justification);
  }

  /** Whether it is certain that no answer to an open question changes the verdict. */
  public boolean isSettled() {
    return certainty == Certainty.SETTLED;
  }

  /** Whether there is no verdict yet, for want of answers. */
  public boolean isOpen() {
    return verdict.equals(Verdict.NOT_ENOUGH_ANSWERS);
  }

  /** With too few answers: the verdict that the answers so far point to, if any. */
  public Optional<Verdict> leaning() {
    return missing.leaning();
  }

  /**
   * With too few answers: the open questions that the gate needs and that can still change the
   * verdict, in gate order; if there are none, all those that can. Else empty.
   */
  public List<Question> open() {
    return missing.needed();
  }

  /**
   * With too few answers: the open questions that apply and can still change the verdict, in the
   * order in which a talk asks them. Else empty. Everything that tells a person what to answer next
   * takes these.
   */
  public List<Question> answerNext() {
    return missing.coming();
  }

  /**
   * The open questions that apply and cannot change the verdict any more, in topic order; none
   * where that is not proved.
   */
  public List<Question> idle() {
    return missing.idle();
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

  /** What is said of a question that does not apply: while answers are missing, that can change. */
  public String notApplying() {
    return isOpen() ? "does not apply so far" : "does not apply";
  }

  /** Whether a question applies to this proposal. */
  public boolean applies(Question question) {
    return justification.ofIrrelevance(question).isEmpty();
  }
}
