package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.lookahead.Prospects;

/**
 * Where an interview stands.
 *
 * @param prospects what can still come out; nothing where that cannot be proved
 * @param deciding the questions that apply, are open and may decide the verdict, the next one first
 * @param rest the other questions that apply and are open, the one with the heaviest findings first
 */
public record Standing(
    Optional<Prospects> prospects, List<Question> deciding, List<Question> rest) {

  /** Whether it is proved that no further answer can change the verdict. */
  public boolean isSettled() {
    return prospects.filter(Prospects::isSettled).isPresent();
  }

  /** The verdicts that are still possible, in gate order; none where that cannot be proved. */
  public Set<Verdict> possible() {
    return prospects.map(p -> p.verdicts().keySet()).orElse(Set.of());
  }

  /** The question to ask next; nothing if none decides the verdict any more. */
  public Optional<Question> next() {
    return deciding.stream().findFirst();
  }

  /** How many questions may decide the verdict, those included that do not apply yet. */
  public int atMost() {
    return prospects.map(Prospects::mattering).orElse(deciding.size());
  }
}
