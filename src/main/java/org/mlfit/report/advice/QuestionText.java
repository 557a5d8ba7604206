package org.mlfit.report.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.SetAside;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;

/** Questions and answers as lists. */
public final class QuestionText {

  /** How many open questions a person is told to answer in one list; gaps names all. */
  public static final int MOST_OPEN = 8;

  private QuestionText() {}

  /** Every question by topic, with what it takes and what was said. */
  public static String all(
      KnowledgeBase knowledgeBase, Advice advice, Answers given, TextStyle style) {
    Page page = new Page(style);
    for (Topic topic : knowledgeBase.topics()) {
      List<Question> questions =
          knowledgeBase.questions().stream().filter(q -> q.topic().equals(topic)).toList();
      if (!questions.isEmpty()) {
        page.heading(topic.title());
        questions.forEach(question -> add(question, advice, given, page));
      }
    }
    return page.toString();
  }

  private static void add(Question question, Advice advice, Answers given, Page page) {
    Optional<Answer> answer = given.to(question);
    String mark = answer.isPresent() ? "✓" : advice.applies(question) ? " " : "–";
    page.item(2, mark, question.id() + ": " + question.prompt());
    page.quiet(
        6,
        takes(question)
            + question.opening().map(place -> "; opens the talk").orElse("")
            + answer.map(a -> "; said: " + AnswerText.spoken(question, a)).orElse(""));
  }

  /** Each question by its id and as it is asked. */
  public static List<String> prompts(List<Question> questions) {
    return questions.stream().map(q -> q.id() + ": " + q.prompt()).toList();
  }

  private static String takes(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return "yes or no";
    }
    if (kind instanceof QuestionKind.Number number) {
      return "number " + org.mlfit.knowledge.question.Allowed.range(number);
    }
    String options = String.join(", ", question.options().stream().map(Option::id).toList());
    return (kind instanceof QuestionKind.ManyOf ? "any of " : "one of ") + options;
  }

  /**
   * The answers so far as a table, in the order in which they were given; if a table does not fit,
   * one answer below the other. Below them stands what they rest on.
   *
   * @param origin where the answer to a question came from; may be empty
   */
  public static String answers(
      Advice advice, Testimony said, Function<Question, String> origin, TextStyle style) {
    Page page = new Page(style);
    if (said.isEmpty()) {
      page.paragraph("Nothing was answered yet. The command assess asks.");
      return page.toString();
    }
    List<List<String>> rows = new ArrayList<>(List.of(List.of("question", "answer", "from")));
    said.asMap()
        .forEach(
            (question, statement) ->
                rows.add(
                    List.of(
                        question.id(),
                        AnswerText.spoken(question, statement.answer())
                            + (said.isPastReview(question) ? " (past its review: unknown)" : ""),
                        note(origin.apply(question), question, advice))));
    page.table(rows);
    addEvidence(said, page);
    return page.toString();
  }

  private static void addEvidence(Testimony said, Page page) {
    List<Question> resting =
        said.questions().stream().filter(one -> !said.evidence(one).isEmpty()).toList();
    if (!resting.isEmpty()) {
      page.heading("What they rest on");
      resting.forEach(one -> page.item(2, "-", one.id()).quiet(4, said.evidence(one).spoken()));
    }
  }

  private static String note(String origin, Question question, Advice advice) {
    String aside =
        SetAside.among(List.of(question), advice).stream()
            .findFirst()
            .map(why -> "set aside: " + why.reason())
            .orElse("");
    return origin.isEmpty() || aside.isEmpty() ? origin + aside : origin + "; " + aside;
  }
}
