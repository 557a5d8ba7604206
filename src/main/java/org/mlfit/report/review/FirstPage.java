package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.FindingRoles.Role;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.advice.Testimony.PastReview;
import org.mlfit.explanation.change.Action;
import org.mlfit.explanation.change.ChangedAnswer;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Gap;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.report.advice.FindingsText;
import org.mlfit.report.reasoning.CounterfactualText;
import org.mlfit.report.reasoning.GapsText;
import org.mlfit.report.reasoning.PlanText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Document.Point;
import org.mlfit.report.text.Name;

/**
 * The decision on one side of paper: what decides, what would change it, what to do next, what is
 * not known, and the topics at a glance. Each list is cut at three; what is left out is counted.
 */
final class FirstPage {

  private static final int FEW = 3;
  private static final String OWNER = "Owner: ________________ By: ___________";

  private final Review review;
  private final Advice advice;
  private final Document page;

  FirstPage(Review review, Document page) {
    this.review = review;
    this.advice = review.advice();
    this.page = page;
  }

  void write() {
    page.part("decision");
    if (!advice.conflicts().isEmpty()) {
      page.section("Answers that cannot both be true");
      points(advice.conflicts().stream().map(c -> point("check", c.sentence())).toList(), "");
    }
    reasons();
    pastReview();
    changes();
    actions();
    unknowns();
    page.section("The topics at a glance");
    ProfilePicture.addTo(page, review);
  }

  /** Where no finding decides, what else holds the proposal back, or else what speaks for it. */
  private void reasons() {
    FindingRoles roles = FindingRoles.of(advice);
    List<RuleFinding> deciding = roles.caseAtHand();
    List<RuleFinding> next = roles.with(Role.NEXT);
    if (!deciding.isEmpty()) {
      reasons("What decides", deciding);
    }
    if (!next.isEmpty()) {
      reasons(FindingsText.heading(advice, Role.NEXT), next);
    }
    if (deciding.isEmpty() && next.isEmpty()) {
      reasons("What speaks for it", advice.findings().stream().filter(FirstPage::isGood).toList());
    }
  }

  /** Somebody remembers what was said; why it does not count has to be said beside the verdict. */
  private void pastReview() {
    List<PastReview> past = review.said().pastReview();
    if (!past.isEmpty()) {
      page.section("Answers that nobody looked at again in time");
      points(past.stream().map(FirstPage::past).toList(), "in the appendix");
    }
  }

  private static Point past(PastReview past) {
    String said =
        past.question().prompt()
            + " “"
            + AnswerText.spoken(past.question(), past.statement().answer())
            + "” was to be looked at again by "
            + past.reviewBy()
            + "; until somebody does, it counts as unknown.";
    return new Point(
        "check",
        said,
        past.statement().evidence().by().map(name -> "Said by " + name + ".").stream().toList());
  }

  private static boolean isGood(RuleFinding finding) {
    return finding.kind() == Finding.Kind.STRENGTH;
  }

  private void reasons(String heading, List<RuleFinding> findings) {
    page.section(heading);
    if (findings.isEmpty()) {
      page.paragraph("No finding: it is given when no verdict before it is.");
    }
    boolean isAlone = findings.size() == 1;
    points(
        findings.stream()
            .map(f -> new Point(mark(f), f.message(), isAlone ? grounds(f) : List.of()))
            .toList(),
        "with the reasons");
  }

  /**
   * What met a rule that can be met in several ways and gives advice: that says what to do and not
   * what is the case, which nothing else on the page would name.
   */
  private List<String> grounds(RuleFinding finding) {
    if (finding.kind() != Finding.Kind.ADVICE) {
      return List.of();
    }
    Set<String> neededAnyway =
        finding.rule().conditions().stream()
            .filter(condition -> condition.parts().isEmpty())
            .flatMap(Condition::patterns)
            .flatMap(Pattern::typesRead)
            .collect(Collectors.toSet());
    return advice.justification().findings().getOrDefault(finding.rule(), List.of()).stream()
        .flatMap(firing -> firing.premises().stream())
        .map(premise -> ground(premise, neededAnyway))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> ground(Premise premise, Set<String> neededAnyway) {
    if (premise instanceof Premise.Held held) {
      return Optional.of(held.conclusion())
          .filter(conclusion -> !neededAnyway.contains(conclusion.typeName()))
          .map(conclusion -> "Because: " + conclusion.title() + ".");
    }
    return premise instanceof Premise.Said said
            && !neededAnyway.contains(said.question().typeName())
        ? Optional.of(
            "Because: "
                + said.question().prompt()
                + " “"
                + AnswerText.spoken(said.question(), said.answer())
                + "”.")
        : Optional.empty();
  }

  /** A severity, or that it is a strength. */
  static String mark(RuleFinding finding) {
    String kind = Name.of(finding.kind());
    return isGood(finding) ? kind : Name.of(finding.severity()) + " " + kind;
  }

  private void changes() {
    page.section("What would change it");
    List<Counterfactual> found =
        review.others().stream()
            .filter(other -> other.reach() == Counterfactual.Reach.FOUND)
            .sorted(Comparator.comparingInt(FirstPage::size))
            .toList();
    if (advice.isOpen()) {
      page.paragraph(GapsText.summary(review.gaps()));
    } else if (found.isEmpty()) {
      page.paragraph("No change of answers that somebody can choose leads to another verdict.");
    }
    points(found.stream().map(FirstPage::change).toList(), "under how near another verdict is");
  }

  private static int size(Counterfactual other) {
    return other.sets().get(0).changes().size();
  }

  private static Point change(Counterfactual other) {
    List<ChangedAnswer> changes = other.sets().get(0).changes();
    List<String> lines = new ArrayList<>();
    for (ChangedAnswer change : changes) {
      lines.add(
          change.question().prompt()
              + " "
              + PlanText.capital(CounterfactualText.sentence(change))
              + ".");
    }
    String open = other.sets().get(0).isSettled() ? "" : ", and open answers decide too";
    return new Point(
        "",
        Name.quoted(other.wanted())
            + " takes "
            + Count.of(changes.size(), "other answer", "other answers")
            + open
            + ".",
        lines);
  }

  /** What a step asks for only once the step before is done is no action of today. */
  private void actions() {
    page.section("The next actions");
    Map<String, Point> actions = new LinkedHashMap<>();
    for (Action action : review.plan().actions()) {
      boolean isFirst = true;
      for (RuleFinding finding : action.askedBy()) {
        boolean isToday = advice.findingIds().contains(finding.id());
        add(
            actions,
            (isToday ? "" : "After that: ") + finding.next(),
            isFirst ? List.of(changes(action), OWNER) : List.of(OWNER));
        isFirst = false;
      }
    }
    review.plan().answerFirst().stream()
        .limit(1)
        .forEach(question -> add(actions, answer(question), List.of(OWNER)));
    review.plan().besides().forEach(finding -> add(actions, finding.next(), List.of(OWNER)));
    if (actions.isEmpty()) {
      page.paragraph("No finding asks for anything.");
    }
    page.points(true, actions.values().stream().limit(FEW).toList());
    tellLeft(List.copyOf(actions.values()), "which the command plan lists");
  }

  private static void add(Map<String, Point> actions, String words, List<String> lines) {
    actions.putIfAbsent(words, new Point("", words, lines));
  }

  /** The answers that a step changes, since what it asks for need not name them. */
  private static String changes(Action action) {
    return "Changes "
        + action.change().changes().stream()
            .map(change -> change.question().id() + ", " + CounterfactualText.sentence(change))
            .collect(Collectors.joining("; and "))
        + ".";
  }

  private String answer(Question question) {
    int more = review.plan().answerFirst().size() - 1;
    return "Find out: "
        + question.prompt()
        + (more == 0 ? "" : " (And " + Count.of(more, "more question", "more questions") + ".)");
  }

  private void unknowns() {
    page.section("Not known, and could turn it");
    List<Gap> gaps = review.gaps().deciding();
    if (gaps.isEmpty()) {
      page.paragraph("Nothing that is unknown or open can change the verdict.");
    }
    points(gaps.stream().map(FirstPage::gap).toList(), "in the appendix");
  }

  private static Point gap(Gap gap) {
    return new Point(GapsText.state(gap), gap.question().prompt(), GapsText.effects(gap));
  }

  private static Point point(String mark, String words) {
    return new Point(mark, words, List.of());
  }

  private void points(List<Point> points, String where) {
    if (!points.isEmpty()) {
      page.points(false, points.stream().limit(FEW).toList());
    }
    tellLeft(points, where);
  }

  private void tellLeft(List<?> all, String where) {
    if (all.size() > FEW) {
      page.paragraph("And " + (all.size() - FEW) + " more, " + where + ".");
    }
  }
}
