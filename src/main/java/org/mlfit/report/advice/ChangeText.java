package org.mlfit.report.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.SetAside;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** What a change of answers led to. */
public final class ChangeText {

  private ChangeText() {}

  /** The changed answers, what is set aside, what contradicts it, and the verdict. */
  public static String of(
      Testimony before, Testimony after, Advice adviceBefore, Advice adviceAfter, TextStyle style) {
    Page page = new Page(style);
    Set<Question> changed = new LinkedHashSet<>(before.questions());
    changed.addAll(after.questions());
    changed.removeIf(question -> before.to(question).equals(after.to(question)));
    changed.forEach(question -> add(question, before, after, page));
    SetAside.among(more(adviceBefore, adviceAfter), adviceAfter)
        .forEach(
            aside ->
                page.paragraph(
                    "Set aside, since it does not apply: "
                        + ids(aside.questions())
                        + ". "
                        + aside.reason()));
    List<Question> back = more(adviceAfter, adviceBefore);
    if (!back.isEmpty()) {
      page.paragraph("Counts again, since it applies: " + ids(back) + ".");
    }
    adviceAfter.conflicts().stream()
        .filter(
            conflict -> changed.contains(conflict.first()) || changed.contains(conflict.second()))
        .forEach(conflict -> add(conflict, page));
    page.paragraph(verdict(adviceBefore, adviceAfter));
    return page.toString();
  }

  private static void add(Question question, Testimony before, Testimony after, Page page) {
    String now = said(question, after);
    String earlier = said(question, before);
    page.item(
        0,
        "✓",
        Ink.GOOD,
        question.id() + ": " + now + (now.equals(earlier) ? "" : " (was " + earlier + ")"));
    Evidence dropped = before.evidence(question);
    Evidence kept = after.evidence(question);
    if (!kept.isEmpty()) {
      page.quiet(2, kept.spoken());
    }
    if (!dropped.isEmpty() && !dropped.equals(kept)) {
      page.quiet(2, "Dropped with the answer before: " + dropped.spoken());
    }
  }

  private static String said(Question question, Testimony testimony) {
    return testimony
        .to(question)
        .map(statement -> AnswerText.spoken(question, statement.answer()))
        .map(words -> words + (testimony.isPastReview(question) ? ", past its review" : ""))
        .orElse("open");
  }

  private static List<Question> more(Advice without, Advice with) {
    List<Question> more = new ArrayList<>(with.setAside());
    more.removeAll(without.setAside());
    return more;
  }

  private static String ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(Collectors.joining(", "));
  }

  private static void add(Conflict conflict, Page page) {
    page.item(0, "!", Ink.CARE, conflict.message());
    page.indented(
        2,
        conflict.questions().stream()
            .map(question -> "change " + question.id())
            .collect(Collectors.joining(" or ", "", " mends it.")));
  }

  private static String verdict(Advice before, Advice after) {
    return after.verdict().equals(before.verdict())
        ? "The verdict stays: " + after.verdict().title() + "."
        : "The verdict changes from “"
            + before.verdict().title()
            + "” to “"
            + after.verdict().title()
            + "”.";
  }
}
