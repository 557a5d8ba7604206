package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.question.TypedAnswer;
import org.mlfit.knowledge.question.Understood;

/**
 * The line below a question.
 *
 * @param takesBack whether an empty line takes the answer before back
 */
record AtQuestion(
    Question put,
    boolean takesBack,
    Standing standing,
    Testimony said,
    Reasons reasons,
    Counting counting,
    Prompter prompter)
    implements Place {

  private static final String MEASURE = "measure";

  @Override
  public String prompt() {
    String measure = put.measure().isPresent() ? " / " + MEASURE : "";
    return QuestionCard.hint(put) + measure + " > ";
  }

  @Override
  public List<String> choices() {
    return QuestionCard.choices(put);
  }

  @Override
  public List<String> words() {
    return put.measure().isEmpty()
        ? QuestionCard.words()
        : Stream.concat(QuestionCard.words().stream(), Stream.of(MEASURE)).toList();
  }

  @Override
  public List<String> help() {
    return QuestionCard.help(put);
  }

  @Override
  public List<String> why(int timesAskedBefore) {
    return reasons.of(put, standing, said.answers(), timesAskedBefore);
  }

  @Override
  public Optional<Question> question() {
    return Optional.of(put);
  }

  @Override
  public Optional<Reply> own(String words) {
    if (words.equalsIgnoreCase("skip")) {
      return Optional.of(new Reply.Skipped(put));
    }
    if (words.matches("(?is)" + MEASURE + "(\\s.*)?")) {
      return measured(words.substring(MEASURE.length()).strip());
    }
    if (!words.isEmpty()) {
      return read(put, words, said, prompter).or(() -> note(words));
    }
    if (said.to(put).isPresent()) {
      return Optional.of(new Reply.Kept(put));
    }
    if (takesBack) {
      return Optional.of(new Reply.TakenBack());
    }
    prompter.show("Type an answer, or ? for help.");
    return Optional.empty();
  }

  private Optional<Reply> measured(String words) {
    if (put.measure().isEmpty()) {
      prompter.show("No table tells this; only people can say.");
      return Optional.empty();
    }
    return counting
        .count(put, words, said, prompter)
        .map(counted -> new Reply.Answered(put, counted, Optional.empty()));
  }

  /** What stands without an answer is for the one that is still to come. */
  private Optional<Reply> note(String words) {
    TypedAnswer typed = TypedAnswer.of(words);
    return isToCome(put, typed, said) && typed.fault().isEmpty()
        ? Optional.of(new Reply.Noted(typed.kept()))
        : Optional.empty();
  }

  private static boolean isToCome(Question question, TypedAnswer typed, Testimony said) {
    return typed.answer().isEmpty() && (said.to(question).isEmpty() || said.isPastReview(question));
  }

  /**
   * Reads an answer with what it rests on; what is wrong with it is shown. Where only that is
   * typed, it is added to the answer that the question has.
   */
  static Optional<Reply> read(Question question, String words, Testimony said, Prompter prompter) {
    TypedAnswer typed = TypedAnswer.of(words);
    if (typed.fault().isPresent()) {
      prompter.show(typed.fault().get());
      return Optional.empty();
    }
    if (isToCome(question, typed, said)) {
      return Optional.empty();
    }
    Optional<Reply> reply =
        typed.answer().isEmpty()
            ? said.to(question)
                .map(old -> answered(question, Understood.exactly(old.answer()), typed))
            : read(question, typed, prompter);
    Optional<String> impossible = reply.flatMap(given -> fault(given, said));
    impossible.ifPresent(prompter::show);
    return reply.filter(given -> impossible.isEmpty());
  }

  /** What cannot be once it stands beside what the answer rests on already. */
  private static Optional<String> fault(Reply reply, Testimony said) {
    return reply instanceof Reply.Answered answered
        ? said.answered(answered.question(), answered.statement())
            .evidence(answered.question())
            .fault()
        : Optional.empty();
  }

  private static Reply answered(Question question, Understood as, TypedAnswer typed) {
    return new Reply.Answered(
        question,
        new Statement(as.answer(), typed.kept()),
        Optional.of(as).filter(a -> !a.isExact()).map(a -> a.spoken(question)));
  }

  private static Optional<Reply> read(Question question, TypedAnswer typed, Prompter prompter) {
    try {
      Understood as = AnswerReader.ofPeople().understand(question, typed.answer());
      return Optional.of(answered(question, as, typed));
    } catch (NotAnAnswerException notAnAnswer) {
      String wrong = "This question " + notAnAnswer.problem() + ". ";
      String near = notAnAnswer.nearest().map(meant -> meant + " ").orElse("");
      QuestionCard.allowed(wrong + near, question).forEach(prompter::show);
      return Optional.empty();
    }
  }
}
