package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.change.Counterfactual.Reach;
import org.mlfit.explanation.reading.AllAnswers;
import org.mlfit.explanation.reading.BesideTheRest;
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

  /** First what somebody can do; among that what takes no step back, then what is certain. */
  private static final Comparator<Way> ORDER =
      Comparator.comparingInt((Way way) -> way.changes().size())
          .thenComparingLong(Way::changesNobodyChooses)
          .thenComparingLong(Way::stepsBack)
          .thenComparing(way -> !way.advice().isSettled())
          .thenComparingDouble(way -> StepSize.of(way.changes()));

  private final Advisor advisor;
  private final Reasoner reasoner;

  /** A finder over one knowledge base; the reasoner is that of the advisor. */
  public Counterfactuals(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
  }

  /**
   * The sets of changed answers after which a verdict can come out, within the limits of a search.
   * On complete answers it does come out then; on others open questions may decide.
   */
  public Counterfactual to(Verdict wanted, Answers given, Search search) {
    Advice advice = advisor.advise(given);
    if (advice.verdict().equals(wanted)) {
      return new Counterfactual(wanted, wanted, Reach.THERE_ALREADY, 0, List.of(), List.of());
    }
    ChangeSets found = reasoner.changesTo(Set.of(wanted), given, search);
    if (found.sets().contains(List.<Change>of())) {
      return new Counterfactual(advice.verdict(), wanted, Reach.OPEN, 0, List.of(), List.of());
    }
    return new Counterfactual(
        advice.verdict(),
        wanted,
        found.possible() ? Reach.FOUND : Reach.IMPOSSIBLE,
        found.searched(),
        ways(found, given).stream().map(way -> changeSet(Set.of(wanted), way, advice)).toList(),
        found.possible() ? List.of() : reasoner.givensAgainst(wanted, given));
  }

  /** The smallest sets of changes after which one of some verdicts can come out, in order. */
  List<Way> toOneOf(Set<Verdict> wanted, Answers given, Search search) {
    return ways(reasoner.changesTo(wanted, given, search), given);
  }

  private List<Way> ways(ChangeSets found, Answers given) {
    return found.sets().stream().map(set -> way(set, given)).sorted(ORDER).toList();
  }

  private Way way(List<Change> changes, Answers given) {
    Answers after = given;
    for (Change change : changes) {
      after = after.with(change.question(), change.to());
    }
    return new Way(changes, after, advisor.advise(after));
  }

  /**
   * Changes that lead to a verdict that is wanted, of which nothing else is known yet: what else
   * would do, and what follows, takes longer to find than the changes.
   */
  record Way(List<Change> changes, Answers after, Advice advice) {

    /** How many of the changes can only turn out so. */
    long changesNobodyChooses() {
      return changes.stream().filter(one -> one.question().fixed()).count();
    }

    private long stepsBack() {
      return changes.stream()
          .filter(
              one ->
                  one.from().filter(from -> one.question().isStepBack(from, one.to())).isPresent())
          .count();
    }
  }

  /**
   * All that there is to know of a way to one of the verdicts that were wanted.
   *
   * @param before the advice without the changes
   */
  ChangeSet changeSet(Set<Verdict> wanted, Way way, Advice before) {
    Aftermath aftermath = aftermath(before, way.after(), way.advice());
    List<ChangedAnswer> changed = new ArrayList<>();
    for (Change change : way.changes()) {
      changed.add(changedAnswer(change, before, way.after(), aftermath, wanted));
    }
    return new ChangeSet(
        List.copyOf(changed),
        way.after(),
        way.advice().verdict(),
        aftermath.asks(),
        aftermath.setAside(),
        aftermath.takenUp(),
        aftermath.stillPossible());
  }

  private record Aftermath(
      Advice advice,
      List<Question> asks,
      List<Question> setAside,
      List<Question> takenUp,
      List<Verdict> stillPossible) {

    boolean isLike(Aftermath other) {
      return asks.equals(other.asks)
          && setAside.equals(other.setAside)
          && takenUp.equals(other.takenUp)
          && stillPossible.equals(other.stillPossible);
    }
  }

  private Aftermath aftermath(Advice before, Answers after, Advice advice) {
    return new Aftermath(
        advice,
        open(advice).stream().filter(question -> !before.applies(question)).toList(),
        advice.setAside().stream().filter(before::applies).toList(),
        before.setAside().stream().filter(advice::applies).toList(),
        advice.isSettled()
            ? List.of(advice.verdict())
            : List.copyOf(reasoner.reachableVerdicts(after).keySet()));
  }

  private List<Question> open(Advice advice) {
    return advisor.knowledgeBase().questions().stream()
        .filter(question -> advice.effective().to(question).isEmpty())
        .filter(advice::applies)
        .toList();
  }

  private ChangedAnswer changedAnswer(
      Change change, Advice before, Answers after, Aftermath aftermath, Set<Verdict> wanted) {
    Question question = change.question();
    Advice advice = aftermath.advice();
    BesideTheRest rest = new BesideTheRest(advisor, question, after, before.conflicts());
    Set<Verdict> there = advice.isSettled() ? Set.of(advice.verdict()) : wanted;
    List<Answer> instead =
        AllAnswers.to(question).stream()
            .filter(answer -> !answer.equals(change.to()))
            .filter(answer -> !Optional.of(answer).equals(change.from()))
            .filter(answer -> leadsThere(after.with(question, answer), there))
            .filter(rest::canBeTrue)
            .toList();
    Optional<Interval> within =
        reasoner
            .canComeWithin(question, after, there)
            .map(range -> rest.around(((Answer.Amount) change.to()).number(), range));
    Stream<Answer> others =
        Stream.concat(
            instead.stream(),
            within.stream()
                .flatMap(range -> Stream.of(range.from(), range.to()))
                .map(Answer.Amount::new));
    boolean allAlike =
        others
            .map(answer -> after.with(question, answer))
            .allMatch(other -> aftermath(before, other, advisor.advise(other)).isLike(aftermath));
    return new ChangedAnswer(question, change.from(), change.to(), instead, within, allAlike);
  }

  /** What is open may be answered as it needs, whether the nearest answer settles it or not. */
  private boolean leadsThere(Answers answers, Set<Verdict> wanted) {
    return wanted.stream().anyMatch(verdict -> reasoner.canComeTo(verdict, answers));
  }
}
