package org.mlfit.report.portfolio;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.advice.Testimony.PastReview;
import org.mlfit.explanation.change.Action;
import org.mlfit.explanation.change.ChangedAnswer;
import org.mlfit.explanation.change.Nearness;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.advice.AdviceText;
import org.mlfit.report.reasoning.CounterfactualText;
import org.mlfit.report.review.TopicGlance;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;

/** What a portfolio says, in every form for people. */
final class PortfolioWords {

  static final String TITLE = "Portfolio of proposals";

  private static final int FEW = 3;
  private static final int SHORT_HASH = 12;

  private PortfolioWords() {}

  /** From how many proposals and which rules it comes. */
  static String origin(Portfolio portfolio) {
    String hash = portfolio.knowledgeBase().files().hash();
    return proposals(portfolio.entries().size())
        + ", knowledge base: "
        + portfolio.knowledgeBase().files().name()
        + ", hash "
        + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  private static String proposals(long count) {
    return String.format(Locale.ROOT, "%,d proposal%s", count, count == 1 ? "" : "s");
  }

  /** How many have which verdict. */
  static List<String> verdicts(Portfolio portfolio) {
    List<String> lines = new ArrayList<>();
    portfolio
        .verdicts()
        .forEach(
            (verdict, count) ->
                lines.add(String.format(Locale.ROOT, "%,d", count) + " " + verdict.title()));
    return lines;
  }

  /** What to know before the proposals are read: their order, their day, and what is missing. */
  static List<String> notes(Portfolio portfolio) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "First what is past all gates, then by how many answers have to change or be given before"
            + " the next gate, then what goes another way, then what no change of answers leads on.");
    notes.add(day(portfolio));
    missing(portfolio.missing()).ifPresent(notes::add);
    notes.add(
        "Not worked out here: the steps after the next one, the ways to every other verdict and the"
            + " margins; plan, change-to, margins and report tell them of one proposal.");
    portfolio.knowledgeBase().files().trust().told().ifPresent(notes::add);
    return notes;
  }

  private static String day(Portfolio portfolio) {
    if (portfolio.day().isPresent()) {
      return "All answers are judged on " + portfolio.day().get() + ".";
    }
    long undated = portfolio.entries().stream().filter(e -> e.said().day().isEmpty()).count();
    return "Each proposal is judged on the day that it names (as-of)"
        + (undated == 0
            ? "."
            : "; "
                + undated
                + (undated == 1
                    ? " names none, and its answers count"
                    : " name none, and their answers count")
                + " as said. --as-of judges all on one day.");
  }

  private static Optional<String> missing(Portfolio.Missing missing) {
    List<String> parts = new ArrayList<>();
    if (!missing.files().isEmpty()) {
      parts.add(
          "all of "
              + Count.of(missing.files().size(), "faulty file")
              + " ("
              + few(missing.files())
              + ")");
    }
    if (missing.unadvised() > 0) {
      parts.add(Count.of(missing.unadvised(), "proposal") + " that got no advice");
    }
    if (missing.skipped() > 0) {
      parts.add(Count.of(missing.skipped(), "proposal") + " marked with skip");
    }
    if (missing.notChosen() > 0) {
      parts.add(Count.of(missing.notChosen(), "proposal") + " not chosen");
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Missing here: " + String.join("; ", parts) + ".");
  }

  private static String few(List<String> all) {
    int more = all.size() - FEW;
    return all.stream().limit(FEW).collect(joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Where a proposal stands. */
  static String place(PortfolioEntry entry) {
    return entry.proposal().position().fileAndLine();
  }

  /** The same for a page that leaves the house: not where the folder lies on somebody’s machine. */
  static String placeWithoutFolders(PortfolioEntry entry) {
    return place(entry).replaceFirst("^(?:[A-Za-z]:)?[/\\\\].*[/\\\\]([^/\\\\]+[/\\\\])", "$1");
  }

  static String decides(PortfolioEntry entry) {
    String deciding = AdviceText.deciding(entry.advice());
    return deciding.isEmpty() ? "no finding" : deciding;
  }

  /** How near the next gate is. */
  static String near(PortfolioEntry entry) {
    Nearness nearness = entry.nearness();
    int count = nearness.separates();
    return switch (nearness.kind()) {
      case PAST_ALL -> "past all gates";
      case CHANGE ->
          Count.of(count, "other answer", "other answers")
              + (entry.needsOpenAnswers() ? ", and open ones" : "");
      case ANSWER -> Count.of(count, "open question", "open questions");
      case ANOTHER_WAY -> "another way to go";
      case OUT_OF_REACH -> "out of reach";
      case NOT_PROVED -> "not proved";
    };
  }

  /** The cheapest change that leads past the present verdict; empty where none does. */
  static String step(PortfolioEntry entry) {
    Nearness nearness = entry.nearness();
    if (nearness.kind() == Nearness.Kind.ANSWER) {
      return "Answer first: " + few(nearness.answers().stream().map(Question::id).toList());
    }
    return nearness.action().map(PortfolioWords::step).orElse("");
  }

  private static String step(Action action) {
    Verdict to = action.change().verdict();
    int others = action.otherWays();
    return (to.equals(Verdict.NOT_ENOUGH_ANSWERS)
            ? "To where open answers decide: "
            : "To " + Name.quoted(to) + ": ")
        + action.change().changes().stream().map(PortfolioWords::change).collect(joining("; "))
        + (others == 0 ? "" : ". Or " + Count.of(others, "other way", "other ways"));
  }

  private static String change(ChangedAnswer change) {
    return change.question().id() + " " + CounterfactualText.sentence(change);
  }

  /** What is unknown or open and could change the verdict. */
  static String unknown(PortfolioEntry entry) {
    return entry
        .deciding()
        .map(all -> all.isEmpty() ? "nothing" : all.size() + ": " + few(ids(all)))
        .orElse("not proved");
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  /** How old the evidence is, and which answers should not be relied on. */
  static String evidence(PortfolioEntry entry) {
    List<PastReview> past = entry.said().pastReview();
    int conflicts = entry.advice().conflicts().size();
    return Dating.of(entry.said()).inWords()
        + (past.isEmpty()
            ? ""
            : "; past review, so unknown: "
                + few(ids(past.stream().map(PastReview::question).toList())))
        + (conflicts == 0 ? "" : "; " + Count.of(conflicts, "contradiction"));
  }

  /** A topic in a few signs, such as {@code H2 ?3}: two high findings, three answers not known. */
  static String signs(TopicGlance glance) {
    String findings =
        glance
            .heaviest()
            .map(weight -> TopicGlance.sign(weight) + glance.countOfHeaviest())
            .orElse("–");
    return findings + (glance.notKnown() == 0 ? "" : " ?" + glance.notKnown());
  }

  /** The same in words. */
  static String spoken(TopicGlance glance) {
    return glance.topic().title()
        + ": "
        + glance.inWords()
        + ", "
        + glance.knownInWords()
        + " known";
  }

  /** What the signs mean. */
  static String legend() {
    return "By topic: how many findings are as heavy as the heaviest ("
        + TopicGlance.weights().stream()
            .map(weight -> TopicGlance.sign(weight) + " " + weight)
            .collect(joining(", "))
        + "; – none), and behind “?” how many answers are not known.";
  }
}
