package org.mlfit.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Premise;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Where a proposal is heading behind the verdict that holds it back.
 *
 * @param without the questions whose answers led to the verdict and have to change for another, in
 *     the order in which they did
 * @param verdict what the other answers lead to by themselves
 */
public record Direction(List<Question> without, Verdict verdict) {

  /** Behind more answers than these a direction is nothing to go by. */
  private static final int MOST = 3;

  /** Copies the questions. */
  public Direction {
    without = List.copyOf(without);
  }

  /**
   * The direction of some answers. Only verdicts between worse and better hold a proposal back, and
   * a direction is told only where few answers do so, and it is proved that no later verdict can
   * come, whatever those questions and the open ones are answered with.
   */
  public static Optional<Direction> of(
      Answers given, Advice advice, Advisor advisor, Agenda agenda) {
    return pointedTo(advice)
        .filter(verdict -> holdsBack(verdict, advisor))
        .flatMap(verdict -> behind(verdict, given, advice, advisor, agenda));
  }

  /** The verdict, or the one that the answers so far point to. */
  private static Optional<Verdict> pointedTo(Advice advice) {
    return advice.isOpen() ? advice.leaning() : Optional.of(advice.verdict());
  }

  private static boolean holdsBack(Verdict verdict, Advisor advisor) {
    List<Gate> gates = advisor.knowledgeBase().gates();
    return verdict.rank().isPresent() && !gates.get(gates.size() - 1).verdict().equals(verdict);
  }

  private static Optional<Direction> behind(
      Verdict held, Answers given, Advice advice, Advisor advisor, Agenda agenda) {
    Set<Question> without = new LinkedHashSet<>();
    Advice rest = advice;
    Set<Question> behind = behind(held, rest, advisor);
    while (without.addAll(behind)) {
      rest = advisor.advise(given.withoutAll(without));
      behind = behind(held, rest, advisor);
    }
    return pointedTo(rest)
        .filter(verdict -> !verdict.equals(held))
        .map(verdict -> new Direction(needed(without, verdict, given, advisor), verdict))
        .filter(direction -> direction.without.size() <= MOST)
        .filter(direction -> direction.isProved(given, advisor, agenda));
  }

  /** Those of some questions without whose answers the others lead to a verdict. */
  private static List<Question> needed(
      Set<Question> without, Verdict verdict, Answers given, Advisor advisor) {
    Set<Question> needed = new LinkedHashSet<>(without);
    for (Question question : without) {
      needed.remove(question);
      Advice onOthers = advisor.advise(given.withoutAll(needed));
      if (!pointedTo(onOthers).equals(Optional.of(verdict))) {
        needed.add(question);
      }
    }
    return without.stream().filter(needed::contains).toList();
  }

  private boolean isProved(Answers given, Advisor advisor, Agenda agenda) {
    Answers others = given.withoutAll(Set.copyOf(without));
    return isLast(verdict, agenda.at(others, advisor.advise(others)).possible());
  }

  private static boolean isLast(Verdict verdict, Set<Verdict> inGateOrder) {
    return inGateOrder.stream().reduce((one, next) -> next).filter(verdict::equals).isPresent();
  }

  /** The questions whose answers meet the gates of a verdict, but for those nobody can choose. */
  private static Set<Question> behind(Verdict verdict, Advice advice, Advisor advisor) {
    Set<Question> questions = new LinkedHashSet<>();
    advisor.knowledgeBase().gates().stream()
        .filter(gate -> gate.verdict().equals(verdict))
        .map(Gate::number)
        .map(advice.justification()::ofGate)
        .forEach(firings -> collect(firings, advice, questions, new LinkedHashSet<>()));
    return questions;
  }

  private static void collect(
      List<Firing> firings, Advice advice, Set<Question> questions, Set<Premise> followed) {
    for (Firing firing : firings) {
      for (Premise premise : firing.premises()) {
        if (premise instanceof Premise.Said said && !said.question().fixed()) {
          questions.add(said.question());
        } else if (premise instanceof Premise.Held held && followed.add(premise)) {
          collect(advice.justification().of(held.conclusion()), advice, questions, followed);
        }
      }
    }
  }
}
