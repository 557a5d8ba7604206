package org.mlfit.report.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.Nearness;
import org.mlfit.explanation.change.Planner;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.report.review.TopicGlance;
import org.mlfit.scenario.Scenario;

/**
 * Works out what a board sees of a proposal, with the finders that also answer {@code plan} and
 * {@code gaps}. Safe for several threads: a reasoner serves one at a time, so each thread takes one
 * of its own, for as many proposals as there are. What follows from the same answers is worked out
 * once.
 */
public final class PortfolioComposer {

  private final Queue<Foresight> idle = new ConcurrentLinkedQueue<>();
  private final Map<Answers, Found> known = new ConcurrentHashMap<>();
  private final Foresight rules;
  private final Optional<LocalDate> day;
  private final BooleanSupplier goesOn;

  /**
   * A composer for one knowledge base.
   *
   * @param day the day on which all are judged; else each is on the day that it names, and where it
   *     names none all answers count as said
   * @param goesOn whether searches go on
   */
  public PortfolioComposer(Foresight rules, Optional<LocalDate> day, BooleanSupplier goesOn) {
    this.rules = rules;
    this.day = day;
    this.goesOn = goesOn;
    idle.add(rules);
  }

  /** What a board sees of a proposal. */
  public PortfolioEntry entry(Scenario proposal) {
    Foresight own =
        Optional.ofNullable(idle.poll())
            .orElseGet(() -> new Foresight(rules.advisor().knowledgeBase()));
    try {
      return entry(proposal, own);
    } finally {
      idle.add(own);
    }
  }

  private PortfolioEntry entry(Scenario proposal, Foresight own) {
    Testimony said = day.map(proposal.testimony()::on).orElse(proposal.testimony());
    Found found = known.get(said.answers());
    if (found == null) {
      found = found(said.answers(), own);
      known.put(said.answers(), found);
    }
    return new PortfolioEntry(
        proposal, said, found.advice, found.nearness, found.deciding, found.topics);
  }

  private Found found(Answers given, Foresight own) {
    Advice advice = own.advisor().advise(given);
    return new Found(
        advice,
        nearness(given, own),
        deciding(given, own),
        TopicGlance.of(own.advisor().knowledgeBase(), given, advice));
  }

  /** What follows from answers alone, whoever gave them. */
  private record Found(
      Advice advice,
      Nearness nearness,
      Optional<List<Question>> deciding,
      List<TopicGlance> topics) {}

  private Nearness nearness(Answers given, Foresight own) {
    try {
      return new Planner(own.advisor(), own.reasoner()).nearness(given, goesOn);
    } catch (NotProvenException nothingIsClaimed) {
      return Nearness.of(Nearness.Kind.NOT_PROVED);
    }
  }

  private static Optional<List<Question>> deciding(Answers given, Foresight own) {
    try {
      return Optional.of(new GapFinder(own.advisor(), own.reasoner()).deciding(given));
    } catch (NotProvenException nothingIsClaimed) {
      return Optional.empty();
    }
  }
}
