package org.mlfit.report.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.FindingRoles.Role;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.advice.SetAside;
import org.mlfit.explanation.change.Action;
import org.mlfit.explanation.change.ChangeSet;
import org.mlfit.explanation.change.ChangedAnswer;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Gap;
import org.mlfit.explanation.change.Margin;
import org.mlfit.explanation.change.Plan;
import org.mlfit.explanation.why.Step;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.advice.AdviceText;
import org.mlfit.report.advice.FindingsText;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.reasoning.CounterfactualText;
import org.mlfit.report.reasoning.GapsText;
import org.mlfit.report.reasoning.MarginsText;
import org.mlfit.report.reasoning.PlanText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Document.Point;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.ValueText;

/** What the page for a review meeting says, section by section. */
final class ReviewSections {

  private static final int SHORT_HASH = 12;
  private static final int MOST_CHANGES = 3;

  private final Review review;
  private final Advice advice;
  private final Document page;

  ReviewSections(Review review, Document page) {
    this.review = review;
    this.advice = review.advice();
    this.page = page;
  }

  /** Writes the first page, then what it rests on, then all answers and sources. */
  void write() {
    new FirstPage(review, page).write();
    page.part("grounds");
    why();
    reasons();
    plan();
    nearness();
    margins();
    page.part("appendix");
    gaps();
    answers();
    sources();
  }

  private void why() {
    page.section("How the verdict follows");
    String passed =
        review.explanation().below().stream()
            .filter(step -> !advice.isOpen() && step.kind() == Step.Kind.PASSED)
            .map(step -> "“" + step.words() + "”")
            .distinct()
            .collect(joining(", "));
    if (!passed.isEmpty()) {
      page.paragraph("Looked at before, and not the case: " + passed + ".");
    }
    JustificationOutline.addTo(page, review.explanation());
  }

  private void reasons() {
    page.section("Reasons");
    if (advice.findings().isEmpty()) {
      page.paragraph("No rule has anything to say about these answers.");
    }
    for (Role role : Role.values()) {
      List<RuleFinding> findings = FindingRoles.of(advice).with(role);
      if (!findings.isEmpty()) {
        page.heading(FindingsText.heading(advice, role));
        boolean whole = role != Role.LATER || review.whole();
        points(findings.stream().map(whole ? ReviewSections::reason : ReviewSections::line));
      }
    }
  }

  private static Point line(RuleFinding finding) {
    return new Point(FirstPage.mark(finding), finding.rule().title(), List.of());
  }

  private void points(Stream<Point> points) {
    page.points(false, points.toList());
  }

  private static Point reason(RuleFinding finding) {
    List<String> lines = new ArrayList<>();
    String causes =
        finding.because().stream().map(ReviewSections::cause).distinct().collect(joining("; "));
    lines.add("From: " + (causes.isEmpty() ? "something that is not the case" : causes) + ".");
    lines.add("Next: " + finding.next());
    return new Point(FirstPage.mark(finding), finding.message(), lines);
  }

  /** What a finding rests on, for people who know no ids. */
  private static String cause(Premise premise) {
    if (premise instanceof Premise.Said said) {
      return asked(said.question(), AnswerText.spoken(said.question(), said.answer()));
    }
    if (premise instanceof Premise.Held held) {
      return held.conclusion().title();
    }
    return premise instanceof Premise.NotApplicable notApplicable
        ? asked(notApplicable.question(), "does not apply")
        : asked(((Premise.NotSaid) premise).question(), "open");
  }

  private static String asked(Question question, String said) {
    return question.prompt() + " " + said;
  }

  /** What the findings ask for stands with each; here is what it takes to get on. */
  private void plan() {
    Plan plan = review.plan();
    page.section("Plan");
    page.paragraph(PlanText.summary(plan));
    if (!plan.actions().isEmpty()) {
      page.points(true, plan.actions().stream().map(ReviewSections::step).toList());
    }
    if (!plan.answerFirst().isEmpty()) {
      page.heading(PlanText.answersHeading(plan));
      points(
          plan.answerFirst().stream()
              .limit(QuestionText.MOST_OPEN)
              .map(q -> new Point("", q.prompt(), List.of())));
      int more = plan.answerFirst().size() - QuestionText.MOST_OPEN;
      if (more > 0) {
        page.paragraph("And " + more + " more.");
      }
      PlanText.answersNote(plan).ifPresent(page::paragraph);
    }
    if (!plan.besides().isEmpty()) {
      page.paragraph(
          "What the findings ask for besides stands with each of them; of those for later the"
              + " command plan tells it.");
      PlanText.besidesNote(plan).ifPresent(page::paragraph);
    }
    if (!plan.after().isEmpty()) {
      page.heading(PlanText.AFTER);
      points(plan.after().stream().map(f -> new Point(FirstPage.mark(f), f.next(), List.of())));
      PlanText.afterNote(plan).ifPresent(page::paragraph);
    }
  }

  private static Point step(Action action) {
    List<String> lines = new ArrayList<>();
    action.askedBy().forEach(finding -> lines.add("To do: " + finding.next()));
    for (ChangedAnswer change : action.change().changes()) {
      lines.add(
          "Answer: "
              + change.question().prompt()
              + " "
              + PlanText.capital(CounterfactualText.sentence(change)));
    }
    lines.addAll(PlanText.remarks(action));
    return new Point("", PlanText.capital(PlanText.unlocks(action)), List.copyOf(lines));
  }

  private static String changed(ChangedAnswer change) {
    return change.question().id() + ": " + CounterfactualText.sentence(change);
  }

  private void gaps() {
    page.section("What is not known, and what it could change");
    page.paragraph(GapsText.summary(review.gaps()));
    List<Gap> alone =
        review.gaps().deciding().stream().filter(gap -> !gap.alone().isEmpty()).toList();
    if (!alone.isEmpty()) {
      points(alone.stream().map(gap -> gap(gap, GapsText.effects(gap))));
    }
    alikeWithOthers()
        .forEach(
            (effects, alike) -> {
              page.paragraph(String.join(" ", effects));
              points(alike.stream().map(gap -> gap(gap, List.of())));
            });
    if (!review.gaps().idle().isEmpty()) {
      page.paragraph(
          "Not known either, but without effect on the verdict: "
              + CounterfactualText.ids(review.gaps().idle())
              + ".");
    }
  }

  /** Those that change nothing by themselves, by what is to be said of them. */
  private Map<List<String>, List<Gap>> alikeWithOthers() {
    return review.gaps().deciding().stream()
        .filter(gap -> gap.alone().isEmpty())
        .collect(groupingBy(GapsText::effects, LinkedHashMap::new, toList()));
  }

  private static Point gap(Gap gap, List<String> effects) {
    return new Point(
        GapsText.state(gap), gap.question().prompt() + " [" + gap.question().id() + "]", effects);
  }

  private void nearness() {
    page.section("How near another verdict is");
    page.paragraph(
        "What each other verdict takes. The example is a way with the fewest changes: rather one"
            + " that somebody can choose, then one without a step back, and then one that does not"
            + " need open answers besides."
            + " Out of reach is what only answers that nobody can choose would bring.");
    page.table(
        List.of("Verdict", "Takes", "For example"),
        review.others().stream()
            .map(other -> List.of(other.wanted().title(), takes(other), way(other)))
            .toList());
  }

  private static String takes(Counterfactual other) {
    return switch (other.reach()) {
      case THERE_ALREADY -> "is the verdict";
      case OPEN -> "open answers only";
      case FOUND ->
          (other.isSmallestFirst() ? "" : "at most ")
              + Count.of(other.sets().get(0).changes().size(), "answer", "answers")
              + (other.sets().get(0).isSettled() ? "" : ", and open ones");
      case IMPOSSIBLE -> "out of reach";
    };
  }

  /** The example; one of many changes is left to a command, since nobody reads it in a cell. */
  private static String way(Counterfactual other) {
    Optional<ChangeSet> set = other.sets().stream().findFirst();
    return set.filter(changes -> changes.changes().size() > MOST_CHANGES).isPresent()
        ? "the command change-to " + other.wanted().id() + " lists them"
        : set.map(ReviewSections::way).orElse("");
  }

  private static String way(ChangeSet set) {
    String changes = set.changes().stream().map(ReviewSections::changed).collect(joining("; "));
    return set.asks().isEmpty() ? changes : changes + ". " + CounterfactualText.asks(set);
  }

  private void margins() {
    page.section("How firm the answers must be");
    page.paragraph(
        MarginsText.summary(review.margins()) + " Each answer by itself, all else being as said.");
    List<Margin> all = review.margins().all();
    List<Margin> turning =
        all.stream().filter(m -> !m.flips().isEmpty() || !m.leftOut().isEmpty()).toList();
    if (!turning.isEmpty()) {
      points(turning.stream().map(ReviewSections::margin));
    }
    if (turning.size() < all.size()) {
      page.paragraph(
          "Cannot change the verdict by themselves, “unknown” not being tried: "
              + all.stream()
                  .filter(margin -> !turning.contains(margin))
                  .map(margin -> margin.question().id())
                  .collect(joining(", "))
              + ".");
    }
  }

  private static Point margin(Margin margin) {
    return new Point(
        "",
        margin.question().prompt() + " " + PlanText.capital(MarginsText.said(margin)) + ".",
        MarginsText.sentences(margin));
  }

  private void answers() {
    page.section("All answers");
    review.said().pastReview().forEach(past -> page.paragraph(past.sentence()));
    for (Topic topic : review.knowledgeBase().topics()) {
      List<List<String>> rows = new ArrayList<>();
      for (Question question : review.knowledgeBase().questions()) {
        Optional<Answer> answer = review.given().to(question);
        if (question.topic().equals(topic) && (answer.isPresent() || advice.applies(question))) {
          rows.add(
              List.of(
                  question.prompt(), answered(question, answer) + rests(question), question.id()));
        }
      }
      if (!rows.isEmpty()) {
        page.heading(topic.title());
        page.table(List.of("Question", "Answer", "Id"), rows);
      }
    }
  }

  /** Where the rules that speak take what they say from. */
  private void sources() {
    List<String> sources =
        advice.findings().stream()
            .map(finding -> finding.rule().source())
            .filter(source -> !source.isEmpty())
            .flatMap(source -> Stream.of(source.split("; ")))
            .distinct()
            .sorted()
            .toList();
    if (!sources.isEmpty()) {
      page.section("Sources");
      points(sources.stream().map(source -> new Point("", source, List.of())));
    }
  }

  /** What was said and is past its review, and what an answer rests on. */
  private String rests(Question question) {
    Evidence evidence = review.said().evidence(question);
    String past =
        review.said().isPastReview(question)
            ? review
                .said()
                .to(question)
                .map(said -> "; said: " + AnswerText.spoken(question, said.answer()))
                .orElse("")
            : "";
    return past + (evidence.isEmpty() ? "" : " (" + evidence.spoken() + ")");
  }

  private String answered(Question question, Optional<Answer> answer) {
    String words = ValueText.of(question, answer);
    return SetAside.among(List.of(question), advice).stream()
        .findFirst()
        .map(aside -> words + " (set aside, since it does not apply: " + aside.reason() + ")")
        .orElse(words);
  }

  /** What stands at the top: the verdict, its meaning and where it leans. */
  static List<String> head(Review review) {
    List<String> lines = new ArrayList<>();
    Verdict verdict = review.advice().verdict();
    lines.add(verdict.meaning());
    AdviceText.decidedBy(review.advice()).ifPresent(lines::add);
    review.direction().map(AdviceText::heading).ifPresent(lines::add);
    review.advice().leaning().ifPresent(v -> lines.add("It leans to " + Name.quoted(v) + "."));
    AdviceText.certainty(review.advice(), "what finding out the unknown can change stands below.")
        .ifPresent(lines::add);
    return lines;
  }

  /** Where the page comes from. */
  static String origin(Review review) {
    String hash = review.knowledgeBase().files().hash();
    return review.date()
        + ", knowledge base: "
        + review.rules()
        + ", hash "
        + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  /** What the page ends with. */
  static String end(Review review) {
    return "Computed from "
        + Count.of(review.given().questions().size(), "answer", "answers")
        + " and "
        + review.knowledgeBase().rules().size()
        + " rules with the hash "
        + review.knowledgeBase().files().hash()
        + ".";
  }
}
