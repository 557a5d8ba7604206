package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.question.TypedAnswer;

/** The line below a question. */
record AtQuestion(
    Question put, Standing standing, Testimony said, Reasons reasons, Prompter prompter)
    implements Place {

  @Override
  public String prompt() {
    return QuestionCard.hint(put) + " > ";
  }

  @Override
  public List<String> choices() {
    return QuestionCard.choices(put);
  }

  @Override
  public List<String> words() {
    return QuestionCard.words();
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
    if (!words.isEmpty()) {
      return read(put, words, said, prompter).or(() -> note(words));
    }
    if (said.to(put).isPresent()) {
      return Optional.of(new Reply.Kept(put));
    }
    prompter.show("Type an answer, or ? for help.");
    return Optional.empty();
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
    return typed.answer().isEmpty()
        ? said.to(question).map(old -> answered(question, old.answer(), typed, false))
        : read(question, typed, prompter);
  }

  private static Reply answered(
      Question question, Answer answer, TypedAnswer typed, boolean isRough) {
    return new Reply.Answered(question, new Statement(answer, typed.kept()), isRough);
  }

  private static Optional<Reply> read(Question question, TypedAnswer typed, Prompter prompter) {
    AnswerReader reader = AnswerReader.ofPeople();
    try {
      Answer answer = reader.read(question, typed.answer());
      boolean isRough = reader.isRough(question, typed.answer());
      return Optional.of(answered(question, answer, typed, isRough));
    } catch (NotAnAnswerException notAnAnswer) {
      String wrong = "This question " + notAnAnswer.problem() + ". ";
      String near = notAnAnswer.nearest().map(meant -> meant + " ").orElse("");
      QuestionCard.allowed(wrong + near, question).forEach(prompter::show);
      return Optional.empty();
    }
  }
}
