package org.mlfit.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice.Certainty;
import org.mlfit.advice.Outcomes.Outcome;
import org.mlfit.advice.Outcomes.Settled;
import org.mlfit.advice.Outcomes.Unproved;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Makes of the verdict that the gates give so far the one that all complete interviews share, or
 * “not enough answers” where two can still come.
 *
 * <p>Both ways happen: the gates wait for answers that can change nothing any more, and a gate that
 * holds now need not hold when more is said.
 */
final class Settlement {

  private final KnowledgeBase knowledgeBase;
  private final Outcomes outcomes;

  Settlement(KnowledgeBase knowledgeBase, Outcomes outcomes) {
    this.knowledgeBase = knowledgeBase;
    this.outcomes = outcomes;
  }

  Advice of(Advice walked, Answers given) {
    if (walked.isSettled()) {
      return walked;
    }
    Outcome outcome = outcomes.after(given);
    if (outcome instanceof Unproved) {
      return unproved(walked, given);
    }
    return outcome instanceof Settled settled
        ? settled(walked, settled.verdict())
        : undecided(walked, given);
  }

  private Advice unproved(Advice walked, Answers given) {
    OpenQuestions waitsFor =
        new OpenQuestions(walked::leaning, walked::open, () -> coming(walked, given), List::of);
    return walked.isOpen()
        ? walked.with(walked.verdict(), walked.certainty(), walked.gate(), waitsFor)
        : walked;
  }

  private Advice settled(Advice walked, Verdict verdict) {
    Gate gate = walked.verdict().equals(verdict) ? walked.gate() : gateOf(verdict, walked);
    return walked.with(
        verdict,
        Certainty.SETTLED,
        gate,
        new OpenQuestions(Optional::empty, List::of, List::of, () -> missing(walked)));
  }

  /** Of several gates with one verdict the one that holds already, or else the first. */
  private Gate gateOf(Verdict verdict, Advice walked) {
    List<Gate> gates =
        knowledgeBase.gates().stream().filter(gate -> gate.verdict().equals(verdict)).toList();
    return gates.stream()
        .filter(gate -> !walked.justification().ofGate(gate.number()).isEmpty())
        .findFirst()
        .orElse(gates.get(0));
  }

  private Advice undecided(Advice walked, Answers given) {
    Gate gate = walked.isOpen() ? walked.gate() : firstEnding(walked.gate(), given);
    return walked.with(
        Verdict.NOT_ENOUGH_ANSWERS,
        Certainty.OPEN,
        gate,
        new OpenQuestions(
            () -> outcomes.firstEnding(triggered(walked), given).map(Gate::verdict),
            () -> needed(gate, walked, given),
            () -> coming(walked, given),
            () -> idle(walked, given)));
  }

  /** The first gate at which the walk may still end, of those up to one that ends it now. */
  private Gate firstEnding(Gate now, Answers given) {
    List<Gate> before =
        knowledgeBase.gates().stream().filter(gate -> gate.number() < now.number()).toList();
    return outcomes.firstEnding(before, given).orElse(now);
  }

  /** Those that are triggered by what was said; whether the walk can end there is another thing. */
  private List<Gate> triggered(Advice walked) {
    return knowledgeBase.gates().stream()
        .filter(gate -> !gate.isLast())
        .filter(gate -> !walked.justification().ofGate(gate.number()).isEmpty())
        .toList();
  }

  private List<Question> coming(Advice walked, Answers given) {
    return outcomes.coming(missing(walked), given);
  }

  private List<Question> needed(Gate gate, Advice walked, Answers given) {
    List<Question> missing = missing(walked);
    List<Question> ofGate =
        deciding(gate.required().stream().filter(missing::contains).toList(), given);
    if (!ofGate.isEmpty()) {
      return ofGate;
    }
    List<Question> anywhere = deciding(missing, given);
    return anywhere.isEmpty() ? missing : anywhere;
  }

  private List<Question> idle(Advice walked, Answers given) {
    List<Question> idle = new ArrayList<>(missing(walked));
    idle.removeAll(outcomes.deciding(idle, given));
    return List.copyOf(idle);
  }

  private List<Question> deciding(List<Question> among, Answers given) {
    Set<Question> deciding = outcomes.deciding(among, given);
    return among.stream().filter(deciding::contains).toList();
  }

  private List<Question> missing(Advice walked) {
    return knowledgeBase.questions().stream()
        .filter(question -> walked.effective().to(question).isEmpty())
        .filter(walked::applies)
        .toList();
  }
}
