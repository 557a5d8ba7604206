package org.mlfit.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Question.Requirement;

/**
 * Which question comes next: what a gate needs, gate by gate, and after that whatever else applies,
 * in topic order.
 */
public final class Agenda {

  private static final Comparator<Question> GATE_ORDER =
      Comparator.comparingInt(
              (Question q) -> q.requirement().map(Requirement::gate).orElse(Requirement.LAST))
          .thenComparingInt(q -> q.requirement().map(Requirement::place).orElse(Requirement.LAST));

  private final List<Question> questions;

  /** The agenda of a knowledge base. */
  public Agenda(KnowledgeBase knowledgeBase) {
    this.questions = knowledgeBase.questions().stream().sorted(GATE_ORDER).toList();
  }

  /** The next question, passing over some; nothing if all that apply are answered. */
  public Optional<Question> next(Advice advice, Set<Question> skipped) {
    return left(advice).stream().filter(question -> !skipped.contains(question)).findFirst();
  }

  /** The questions that apply and are still open, in the order in which they are asked. */
  public List<Question> left(Advice advice) {
    return questions.stream()
        .filter(question -> advice.effective().to(question).isEmpty())
        .filter(advice::applies)
        .toList();
  }
}
