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
 * @param coming the questions that apply, are open and are asked until the verdict is settled, the
 *     next one first: each may decide the verdict, and those that open the talk come first
 * @param rest the other questions that apply and are open, the one with the heaviest findings first
 */
public record Standing(Optional<Prospects> prospects, List<Question> coming, List<Question> rest) {

  /** Whether it is proved that no further answer can change the verdict. */
  public boolean isSettled() {
    return prospects.filter(Prospects::isSettled).isPresent();
  }

  /** The verdicts that are still possible, in gate order; none where that cannot be proved. */
  public Set<Verdict> possible() {
    return prospects.map(p -> p.verdicts().keySet()).orElse(Set.of());
  }

  /** The question to ask next; nothing if none is needed for the verdict any more. */
  public Optional<Question> next() {
    return coming.stream().findFirst();
  }

  /** How many questions may come before the verdict, with those that do not apply yet. */
  public int atMost() {
    return prospects.map(Prospects::mattering).orElse(coming.size());
  }
}
