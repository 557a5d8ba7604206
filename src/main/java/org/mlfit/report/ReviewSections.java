package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.Action;
import org.mlfit.explanation.ChangedAnswer;
import org.mlfit.explanation.Counterfactual;
import org.mlfit.explanation.Gap;
import org.mlfit.explanation.Margin;
import org.mlfit.explanation.Plan;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.Gate;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Topic;
import org.mlfit.knowledge.Verdict;
import org.mlfit.report.Block.Heading;
import org.mlfit.report.Block.Paragraph;
import org.mlfit.report.Block.Point;
import org.mlfit.report.Block.Points;
import org.mlfit.report.Block.Table;

/** What the page for a review meeting says, section by section. */
final class ReviewSections {

  private static final int SHORT_HASH = 12;

  private final Review review;
  private final Advice advice;

  ReviewSections(Review review) {
    this.review = review;
    this.advice = review.advice();
  }

  /** The sections in the order in which a meeting goes through them. */
  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    if (!advice.conflicts().isEmpty()) {
      sections.add(conflicts());
    }
    sections.add(why());
    sections.add(new Section("Profile", List.of(ProfilePicture.of(review))));
    sections.add(reasons());
    sections.add(actions());
    sections.add(gaps());
    sections.add(nearness());
    sections.add(margins());
    sections.add(answers());
    return sections;
  }

  private Section conflicts() {
    List<Point> points =
        advice.conflicts().stream()
            .map(
                c ->
                    new Point(
                        "check", c.message(), List.of(c.first().id() + ", " + c.second().id())))
            .toList();
    return new Section("Answers that cannot both be true", List.of(new Points(false, points)));
  }

  private Section reasons() {
    List<Point> points = advice.findings().stream().map(ReviewSections::reason).toList();
    return new Section(
        "Reasons",
        points.isEmpty()
            ? List.of(new Paragraph("No rule has anything to say about these answers."))
            : List.of(new Points(false, points)));
  }

  private static Point reason(RuleFinding finding) {
    List<String> lines = new ArrayList<>();
    finding.because().stream().map(ReviewSections::cause).distinct().forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add("Since something is not the case.");
    }
    if (!finding.rule().source().isEmpty()) {
      lines.add("Source: " + finding.rule().source());
    }
    String kind = finding.kind().name().toLowerCase(Locale.ROOT);
    String mark = kind.equals("strength") ? kind : PlanText.weight(finding) + " " + kind;
    return new Point(mark, finding.message(), lines);
  }

  /** What a finding rests on, for people who know no ids. */
  private static String cause(Premise premise) {
    if (premise instanceof Premise.Said said) {
      return asked(said.question(), AnswerText.spoken(said.question(), said.answer()));
    }
    if (premise instanceof Premise.Held held) {
      return "Since " + held.conclusion().title() + ".";
    }
    return premise instanceof Premise.NotApplicable notApplicable
        ? asked(notApplicable.question(), "does not apply")
        : asked(((Premise.NotSaid) premise).question(), "open");
  }

  private static String asked(Question question, String said) {
    return question.prompt() + " " + said + " [" + question.id() + "]";
  }

  private Section why() {
    List<Block> blocks = new ArrayList<>();
    String passed =
        review.knowledgeBase().gates().stream()
            .filter(gate -> gate.number() < advice.gate().number())
            .map(Gate::verdict)
            .distinct()
            .map(CounterfactualText::title)
            .collect(joining(", "));
    if (!passed.isEmpty()) {
      blocks.add(new Paragraph("Looked at before, and not the case: " + passed + "."));
    }
    blocks.add(JustificationPicture.of(review.explanation()));
    return new Section("Why this verdict", blocks);
  }

  private Section actions() {
    Plan plan = review.plan();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(PlanText.summary(plan)));
    if (!plan.actions().isEmpty()) {
      blocks.add(new Points(true, plan.actions().stream().map(ReviewSections::step).toList()));
    }
    if (!plan.answerFirst().isEmpty()) {
      blocks.add(new Heading("Answer first"));
      blocks.add(new Points(false, questions(plan.answerFirst())));
    }
    if (!plan.besides().isEmpty()) {
      if (!plan.actions().isEmpty()) {
        blocks.add(new Heading("Besides, without moving the verdict"));
      }
      List<Point> points =
          plan.besides().stream()
              .map(f -> new Point(PlanText.weight(f), f.next(), List.of(f.id())))
              .toList();
      blocks.add(new Points(false, points));
    }
    return new Section("Next actions", blocks);
  }

  private static Point step(Action action) {
    List<String> lines = new ArrayList<>();
    action.askedBy().forEach(finding -> lines.add("To do: " + finding.next()));
    for (ChangedAnswer change : action.change().changes()) {
      lines.add(
          "Answer: "
              + change.question().prompt()
              + " "
              + capital(CounterfactualText.sentence(change))
              + " ["
              + change.question().id()
              + "]");
    }
    lines.addAll(PlanText.remarks(action));
    return new Point("", capital(PlanText.unlocks(action)), List.copyOf(lines));
  }

  private static String changed(ChangedAnswer change) {
    return change.question().id() + ": " + CounterfactualText.sentence(change);
  }

  private Section gaps() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(GapsText.summary(review.gaps())));
    if (!review.gaps().deciding().isEmpty()) {
      blocks.add(new Points(true, review.gaps().deciding().stream().map(this::gap).toList()));
    }
    if (!review.gaps().idle().isEmpty()) {
      blocks.add(
          new Paragraph(
              "Not known either, but without effect on the verdict: "
                  + CounterfactualText.ids(review.gaps().idle())
                  + "."));
    }
    return new Section("What is not known, and what it could change", blocks);
  }

  private Point gap(Gap gap) {
    List<String> lines = new ArrayList<>();
    lines.add(gap.question().id());
    lines.addAll(GapsText.effects(gap));
    return new Point(GapsText.state(gap), gap.question().prompt(), lines);
  }

  private Section nearness() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(MarginsText.summary(review.margins())));
    List<List<String>> rows = new ArrayList<>();
    for (Counterfactual other : review.others()) {
      rows.add(List.of(other.wanted().title(), takes(other), way(other)));
    }
    blocks.add(new Table(List.of("Verdict", "Takes", "For example"), rows));
    return new Section("How near another verdict is", blocks);
  }

  private static String takes(Counterfactual other) {
    return switch (other.reach()) {
      case THERE_ALREADY -> "is the verdict";
      case FOUND ->
          (other.isSmallestFirst() ? "" : "at most ")
              + Count.of(other.sets().get(0).changes().size(), "answer", "answers");
      case IMPOSSIBLE -> "out of reach";
    };
  }

  private static String way(Counterfactual other) {
    return other.sets().stream()
        .findFirst()
        .map(set -> set.changes().stream().map(ReviewSections::changed).collect(joining("; ")))
        .orElse("");
  }

  private Section margins() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph("Each answer by itself, all else being as said."));
    List<Point> points = new ArrayList<>();
    for (Margin margin : review.margins().all()) {
      if (margin.verdictHolds().isPresent() || !margin.flips().isEmpty()) {
        points.add(
            new Point(
                "",
                margin.question().prompt(),
                Stream.concat(
                        Stream.of(margin.question().id() + ": " + MarginsText.said(margin) + "."),
                        MarginsText.sentences(margin).stream())
                    .toList()));
      }
    }
    if (!points.isEmpty()) {
      blocks.add(new Points(false, points));
    }
    List<Margin> firm = MarginsText.firm(review.margins());
    if (!firm.isEmpty()) {
      blocks.add(
          new Paragraph(
              "Cannot change the verdict by themselves: "
                  + firm.stream().map(m -> m.question().id()).collect(joining(", "))
                  + "."));
    }
    return new Section("How firm the answers must be", blocks);
  }

  private Section answers() {
    List<Block> blocks = new ArrayList<>();
    for (Topic topic : review.knowledgeBase().topics()) {
      List<List<String>> rows = new ArrayList<>();
      for (Question question : review.knowledgeBase().questions()) {
        Optional<Answer> answer = review.given().to(question);
        if (question.topic().equals(topic) && (answer.isPresent() || advice.applies(question))) {
          rows.add(List.of(question.prompt(), answered(question, answer), question.id()));
        }
      }
      if (!rows.isEmpty()) {
        blocks.add(new Heading(topic.title()));
        blocks.add(new Table(List.of("Question", "Answer", "Id"), rows));
      }
    }
    return new Section("All answers", blocks);
  }

  private String answered(Question question, Optional<Answer> answer) {
    String words = ValueText.of(question, answer);
    return advice.applies(question) ? words : words + " (set aside: does not apply)";
  }

  private static List<Point> questions(List<Question> questions) {
    return questions.stream().map(q -> new Point("", q.prompt(), List.of(q.id()))).toList();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What stands at the top: the verdict, its meaning and where it leans. */
  static List<String> head(Review review) {
    List<String> lines = new ArrayList<>();
    Verdict verdict = review.advice().verdict();
    lines.add(verdict.meaning());
    review
        .advice()
        .leaning()
        .ifPresent(v -> lines.add("It leans to " + CounterfactualText.title(v) + "."));
    return lines;
  }

  /** Where the page comes from. */
  static String origin(Review review) {
    String hash = review.knowledgeBase().files().hash();
    return review.date()
        + ", knowledge base: "
        + review.knowledgeBase().files().origin()
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
