package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.change.Counterfactual.Reach;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.Search;

/**
 * Finds which answers would have to be different for a verdict; each set is tried by the advisor.
 */
public final class Counterfactuals {

  private static final Comparator<ChangeSet> ORDER =
      Comparator.comparingInt((ChangeSet set) -> set.changes().size())
          .thenComparingDouble(set -> StepSize.of(set.changes()));

  private final Advisor advisor;
  private final Reasoner reasoner;

  /** A finder over one knowledge base; the reasoner is that of the advisor. */
  public Counterfactuals(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
  }

  /** The sets of changed answers that lead to a verdict, within the limits of a search. */
  public Counterfactual to(Verdict wanted, Answers given, Search search) {
    Advice advice = advisor.advise(given);
    if (advice.verdict().equals(wanted)) {
      return new Counterfactual(wanted, wanted, Reach.THERE_ALREADY, 0, List.of());
    }
    ChangeSets found = reasoner.changesTo(Set.of(wanted), given, search);
    return new Counterfactual(
        advice.verdict(), wanted, reach(found), found.searched(), sets(found, advice, given));
  }

  private static Reach reach(ChangeSets found) {
    return found.possible() ? Reach.FOUND : Reach.IMPOSSIBLE;
  }

  /** The smallest sets of changes that lead to one of some verdicts, in order. */
  List<ChangeSet> toOneOf(Set<Verdict> wanted, Answers given, Search search) {
    return sets(reasoner.changesTo(wanted, given, search), advisor.advise(given), given);
  }

  private List<ChangeSet> sets(ChangeSets found, Advice before, Answers given) {
    return found.sets().stream().map(set -> changeSet(set, before, given)).sorted(ORDER).toList();
  }

  private ChangeSet changeSet(List<Change> changes, Advice before, Answers given) {
    Answers after = given;
    for (Change change : changes) {
      after = after.with(change.question(), change.to());
    }
    Advice advice = advisor.advise(after);
    List<ChangedAnswer> changed = new ArrayList<>();
    for (Change change : changes) {
      changed.add(changedAnswer(change, after, advice.verdict()));
    }
    Answers answers = after;
    List<Question> open = open(advice);
    return new ChangeSet(
        List.copyOf(changed),
        after,
        advice.verdict(),
        open.stream().filter(question -> !before.applies(question)).toList(),
        advice.setAside().stream().filter(before::applies).toList(),
        open.isEmpty()
            ? List.of(advice.verdict())
            : List.copyOf(reasoner.reachableVerdicts(answers).keySet()));
  }

  private List<Question> open(Advice advice) {
    return advisor.knowledgeBase().questions().stream()
        .filter(question -> advice.effective().to(question).isEmpty())
        .filter(advice::applies)
        .toList();
  }

  private ChangedAnswer changedAnswer(Change change, Answers after, Verdict verdict) {
    Question question = change.question();
    List<Answer> instead =
        AllAnswers.to(question).stream()
            .filter(answer -> !answer.equals(change.to()))
            .filter(answer -> !Optional.of(answer).equals(change.from()))
            .filter(
                answer -> advisor.advise(after.with(question, answer)).verdict().equals(verdict))
            .toList();
    Optional<Interval> within = reasoner.verdictHolds(question, after);
    return new ChangedAnswer(question, change.from(), change.to(), instead, within);
  }
}
