package org.mlfit.report.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.explanation.change.Nearness;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Many proposals, those first that the least separates from the next gate.
 *
 * @param knowledgeBase the rules on which all the advice rests
 * @param day the day on which all are judged, if one was named
 * @param entries one for each proposal, in their order
 * @param missing what is not on the page
 */
public record Portfolio(
    KnowledgeBase knowledgeBase,
    Optional<LocalDate> day,
    List<PortfolioEntry> entries,
    Missing missing) {

  /** Sorts the proposals; what does not tell two apart is where they stand. */
  public Portfolio {
    entries = entries.stream().sorted(order(knowledgeBase)).toList();
  }

  /**
   * What is not on the page.
   *
   * @param files the faulty files, in whose place there is no proposal
   * @param unadvised how many proposals got no advice, since a rule failed on them
   * @param skipped how many say themselves that they are to be left out
   * @param notChosen how many were not asked for
   */
  public record Missing(List<String> files, long unadvised, long skipped, long notChosen) {

    /** Copies the files. */
    public Missing {
      files = List.copyOf(files);
    }
  }

  private static Comparator<PortfolioEntry> order(KnowledgeBase base) {
    List<Verdict> gates = base.verdicts();
    return Comparator.comparingInt((PortfolioEntry entry) -> group(entry.nearness()))
        .thenComparingInt(entry -> entry.nearness().separates())
        .thenComparing(entry -> entry.nearness().kind())
        .thenComparing(PortfolioEntry::needsOpenAnswers)
        .thenComparingInt(entry -> -gates.indexOf(entry.advice().verdict()))
        .thenComparingInt(entry -> entry.deciding().map(List::size).orElse(Integer.MAX_VALUE))
        .thenComparing(entry -> entry.proposal().position().file())
        .thenComparingInt(entry -> entry.proposal().position().line())
        .thenComparing(entry -> entry.proposal().name());
  }

  /** To change an answer and to give one both count as a step; all else comes by its kind. */
  private static int group(Nearness nearness) {
    return (nearness.leadsOn() ? Nearness.Kind.CHANGE : nearness.kind()).ordinal();
  }

  /** How many proposals have each verdict that one has, in gate order. */
  public Map<Verdict, Long> verdicts() {
    Map<Verdict, Long> counts = new LinkedHashMap<>();
    for (Verdict verdict : knowledgeBase.verdicts()) {
      long count = entries.stream().filter(e -> e.advice().verdict().equals(verdict)).count();
      if (count > 0) {
        counts.put(verdict, count);
      }
    }
    return counts;
  }
}
