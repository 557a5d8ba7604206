package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;

/**
 * Which question comes next: first what the next gate needs, in gate order; then whatever else
 * applies and is still open, in topic order.
 */
public final class Agenda {

  private final KnowledgeBase knowledgeBase;

  /** The agenda of a knowledge base. */
  public Agenda(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** The next question, passing over some; nothing if all that apply are answered. */
  public Optional<Question> next(Advice advice, Set<Question> skipped) {
    return advice.open().stream()
        .filter(question -> !skipped.contains(question))
        .findFirst()
        .or(() -> left(advice).stream().filter(q -> !skipped.contains(q)).findFirst());
  }

  /** The questions that apply and are still open, in topic order. */
  public List<Question> left(Advice advice) {
    return knowledgeBase.questions().stream()
        .filter(question -> advice.effective().to(question).isEmpty())
        .filter(advice::applies)
        .toList();
  }
}
