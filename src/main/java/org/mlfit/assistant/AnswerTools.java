package org.mlfit.assistant;

import static org.mlfit.assistant.Tool.Parameter.optional;
import static org.mlfit.assistant.Tool.Parameter.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.assistant.Tool.Parameter;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.question.Understood;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.json.QuestionsJson;
import org.mlfit.report.reasoning.AnswersJson;
import org.mlfit.report.reasoning.AssistedJson;

/**
 * Asking and answering. What was answered stays until it is taken back, so that nothing is replaced
 * unseen; only “unknown” gives way to an answer.
 */
final class AnswerTools {

  private static final Parameter ID =
      required("id", Kind.TEXT, "the id of the question, such as problem.goal");

  /** Whence answers are, in the word of the shell for those that a file holds. */
  private static final String IN_A_FILE = "file";

  private final Foresight foresight;
  private final OpenAssessment assessment;
  private final Documents documents;
  private final Questions questions;

  AnswerTools(Foresight foresight, OpenAssessment assessment, Documents documents) {
    this.foresight = foresight;
    this.assessment = assessment;
    this.documents = documents;
    this.questions = new Questions(foresight.advisor().knowledgeBase());
  }

  List<Tool> tools() {
    return List.of(
        Tool.telling(
            "next-question",
            "The question that comes next, with what it takes and why it is asked. Look for the"
                + " answer in the documents, or ask the person; do not answer it yourself.",
            this::next,
            optional(
                "findings",
                Kind.YES_NO,
                "go on once the verdict is settled, with what can still change the findings"),
            optional("later", Kind.TEXTS, "ids of questions that are not to come now")),
        Tool.changing(
            "answer",
            "Answer one question with what a person or a document says. The quote is checked"
                + " against the document; an answer without evidence is refused.",
            this::answer,
            ID,
            required(
                "value",
                Kind.ANSWER,
                "a number, yes or no, the id of an option, or the ids of several"),
            required(
                "quote",
                Kind.TEXT,
                "the words of the person or the document from which it follows, word for word"),
            required(
                "source",
                Kind.TEXT,
                "the file of the document, or the occasion on which the person said it"),
            optional("by", Kind.TEXT, "who said it; needed where the source is no document"),
            optional("as-of", Kind.TEXT, "the day on which it was so, such as 2026-11-29")),
        Tool.changing(
            "unknown",
            "Record that nobody knows the answer to a question. Use it where neither a person nor"
                + " a document says it; it is a full answer, and better than a guess.",
            this::unknown,
            ID,
            optional("by", Kind.TEXT, "who does not know it")),
        Tool.changing(
            "take-back", "Take an answer back: its question is open again.", this::takeBack, ID),
        Tool.telling(
            "answers", "All answers so far with what they rest on.", arguments -> answers()));
  }

  private String next(Arguments arguments) {
    Answers answers = assessment.said().answers();
    Agenda agenda = agenda();
    Standing standing = agenda.at(answers, foresight.advisor().advise(answers));
    List<Question> later = arguments.texts("later").stream().map(questions::called).toList();
    Stream<Question> coming = standing.coming().stream();
    Stream<Question> rest =
        arguments.isSet("findings")
            ? standing.rest().stream().filter(one -> agenda.canChangeFindings(one, answers))
            : Stream.empty();
    List<Question> next =
        Stream.concat(coming, rest).filter(one -> !later.contains(one)).limit(1).toList();
    return QuestionsJson.next(
        next,
        standing,
        next.stream().flatMap(one -> agenda.whyAsked(one, standing, answers).stream()).toList());
  }

  private Agenda agenda() {
    return new Agenda(foresight.advisor().knowledgeBase(), Optional.of(foresight.reasoner()));
  }

  private String answer(Arguments arguments) {
    Testimony said = assessment.said();
    Question question = questions.called(arguments.text("id"));
    String value = arguments.text("value");
    Understood understood = Questions.understood(question, value);
    requireOpen(question, said);
    QuotedEvidence quoted =
        QuotedEvidence.of(
            question,
            value,
            understood.answer(),
            new QuotedEvidence.Given(
                arguments.text("quote"),
                arguments.text("source"),
                arguments.find("by"),
                arguments.find("as-of")),
            documents);
    return kept(
        question,
        said.with(question, new Statement(understood.answer(), quoted.evidence())),
        Optional.of(understood.spoken(question))
            .filter(words -> !Questions.isPlain(question, value)),
        quoted.foundAt());
  }

  private String unknown(Arguments arguments) {
    Testimony said = assessment.said();
    Question question = questions.called(arguments.text("id"));
    requireOpen(question, said);
    Evidence evidence =
        new Evidence(arguments.find("by"), Optional.empty(), Optional.empty(), Optional.empty());
    evidence
        .fault()
        .ifPresent(
            fault -> {
              throw new RefusedException(question.id() + ": " + fault);
            });
    return kept(
        question,
        said.with(question, new Statement(Answer.UNKNOWN, evidence)),
        Optional.empty(),
        Optional.empty());
  }

  private static void requireOpen(Question question, Testimony said) {
    said.to(question)
        .filter(before -> !before.countsOn(said.day()).isUnknown())
        .ifPresent(
            before -> {
              throw new RefusedException(
                  question.id()
                      + " is answered already: "
                      + new Understood(before.answer(), Optional.empty()).spoken(question)
                      + (before.evidence().isEmpty() ? "" : " (" + before.evidence().spoken() + ")")
                      + ". Where that does not hold any more, take it back first.");
            });
  }

  private String takeBack(Arguments arguments) {
    Testimony said = assessment.said();
    Question question = questions.called(arguments.text("id"));
    if (said.to(question).isEmpty()) {
      throw new RefusedException(question.id() + " is open; there is nothing to take back.");
    }
    return kept(question, said.without(question), Optional.empty(), Optional.empty());
  }

  private String kept(
      Question question, Testimony next, Optional<String> understood, Optional<String> foundAt) {
    Advice advice = foresight.advisor().advise(next.answers());
    assessment.keep(next);
    return AssistedJson.answered(question, next, understood, foundAt, advice, assessment.file());
  }

  private String answers() {
    Testimony said = assessment.said();
    return AnswersJson.of(
        assessment.proposal().name(),
        assessment.proposal().story(),
        said,
        question -> assessment.file().map(kept -> IN_A_FILE),
        foresight.advisor().advise(said.answers()));
  }
}
