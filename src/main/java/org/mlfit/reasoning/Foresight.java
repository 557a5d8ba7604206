package org.mlfit.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Outcomes;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.reasoning.result.NotProvenException;

/**
 * An advisor and the reasoner about the same rules, each of which needs the other: the advisor to
 * know what open answers can still change, the reasoner to have the rule engine confirm what it
 * finds. The reasoner is made when it is first needed, so that who plays only complete answers does
 * not pay for it. Safe for several threads.
 */
public final class Foresight implements Outcomes {

  private final Advisor advisor;
  private Optional<Reasoner> reasoner = Optional.empty();

  /** A foresight over one knowledge base. */
  public Foresight(KnowledgeBase knowledgeBase) {
    this.advisor = new Advisor(knowledgeBase).foreseeing(this);
  }

  /** An advisor whose verdicts no answer to an open question can change. */
  public static Advisor advisor(KnowledgeBase knowledgeBase) {
    return new Foresight(knowledgeBase).advisor();
  }

  /** The advisor. */
  public Advisor advisor() {
    return advisor;
  }

  /** The reasoner. */
  public synchronized Reasoner reasoner() {
    if (reasoner.isEmpty()) {
      reasoner = Optional.of(new Reasoner(advisor));
    }
    return reasoner.get();
  }

  @Override
  public Outcome after(Answers given) {
    try {
      return reasoner().sharedVerdict(given).<Outcome>map(Settled::new).orElseGet(Undecided::new);
    } catch (NotProvenException nothingIsClaimed) {
      return new Unproved();
    }
  }

  @Override
  public Optional<Gate> firstEnding(List<Gate> among, Answers given) {
    try {
      return among.stream().filter(gate -> reasoner().canEndAt(gate, given)).findFirst();
    } catch (NotProvenException nothingIsClaimed) {
      return Optional.empty();
    }
  }

  @Override
  public List<Question> coming(List<Question> open, Answers given) {
    try {
      return reasoner().prospects(given).coming(open, given);
    } catch (NotProvenException nothingIsClaimed) {
      return open.stream().sorted(Question.GATE_ORDER).toList();
    }
  }

  @Override
  public Set<Question> deciding(List<Question> among, Answers given) {
    try {
      return reasoner().deciding(among, given);
    } catch (NotProvenException nothingIsClaimed) {
      return Set.copyOf(among);
    }
  }
}
