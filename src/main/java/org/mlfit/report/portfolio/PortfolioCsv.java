package org.mlfit.report.portfolio;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.report.text.Name;

/**
 * A portfolio as a table for a spreadsheet (RFC 4180), a proposal a line. What a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
public final class PortfolioCsv {

  private static final List<String> HEAD =
      List.of(
          "rank",
          "file",
          "line",
          "name",
          "tags",
          "verdict",
          "settled",
          "decides",
          "next",
          "separates",
          "to",
          "cheapest change",
          "could turn it",
          "which",
          "answers",
          "dated",
          "oldest",
          "days old",
          "past review",
          "contradictions");

  private PortfolioCsv() {}

  /** A line of names, then a line for each proposal. */
  public static String of(Portfolio portfolio) {
    StringBuilder csv = new StringBuilder();
    Stream<String> topics = portfolio.knowledgeBase().topics().stream().map(Topic::id);
    line(Stream.concat(HEAD.stream(), topics).toList(), csv);
    int rank = 1;
    for (PortfolioEntry entry : portfolio.entries()) {
      line(cells(rank++, entry), csv);
    }
    return csv.toString();
  }

  private static List<String> cells(int rank, PortfolioEntry entry) {
    Dating dating = Dating.of(entry.said());
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(rank));
    cells.add(entry.proposal().position().file());
    cells.add(String.valueOf(entry.proposal().position().line()));
    cells.add(entry.proposal().name());
    cells.add(String.join(" ", entry.proposal().tags()));
    cells.add(entry.advice().verdict().id());
    cells.add(entry.advice().isSettled() ? "yes" : "no");
    cells.add(PortfolioWords.decides(entry));
    cells.add(Name.of(entry.nearness().kind()));
    cells.add(entry.nearness().leadsOn() ? String.valueOf(entry.nearness().separates()) : "");
    cells.add(entry.nearness().action().map(step -> step.change().verdict().id()).orElse(""));
    cells.add(PortfolioWords.step(entry));
    cells.add(entry.deciding().map(all -> String.valueOf(all.size())).orElse("not proved"));
    cells.add(ids(entry.deciding().orElse(List.of())));
    cells.add(String.valueOf(dating.answers()));
    cells.add(String.valueOf(dating.dated()));
    cells.add(dating.oldest().map(String::valueOf).orElse(""));
    cells.add(dating.daysOld().stream().mapToObj(String::valueOf).collect(joining()));
    cells.add(ids(entry.said().pastReview().stream().map(past -> past.question()).toList()));
    cells.add(String.valueOf(entry.advice().conflicts().size()));
    entry.topics().forEach(glance -> cells.add(PortfolioWords.spoken(glance)));
    return cells;
  }

  private static String ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(joining(" "));
  }

  private static void line(List<String> cells, StringBuilder csv) {
    csv.append(cells.stream().map(PortfolioCsv::cell).collect(joining(","))).append("\r\n");
  }

  private static String cell(String words) {
    String shown = Visible.of(words.replaceAll("\\s+", " ")).strip();
    String inert = shown.matches("[-=+@＝＋－＠].*") ? "'" + shown : shown;
    return inert.matches(".*[\",;'].*") ? "\"" + inert.replace("\"", "\"\"") + "\"" : inert;
  }
}
