package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;

/** The line below a question. */
record AtQuestion(
    Question put, Standing standing, Answers answers, Reasons reasons, Prompter prompter)
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
    return reasons.of(put, standing, answers, timesAskedBefore);
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
      return read(put, words, prompter);
    }
    if (answers.to(put).isPresent()) {
      return Optional.of(new Reply.Kept(put));
    }
    prompter.show("Type an answer, or ? for help.");
    return Optional.empty();
  }

  /** Reads an answer; what is wrong with it is shown. */
  static Optional<Reply> read(Question question, String words, Prompter prompter) {
    AnswerReader reader = AnswerReader.ofPeople();
    try {
      Answer answer = reader.read(question, words);
      return Optional.of(new Reply.Answered(question, answer, reader.isRough(question, words)));
    } catch (NotAnAnswerException notAnAnswer) {
      String wrong = "This question " + notAnAnswer.problem() + ". ";
      String near = notAnAnswer.nearest().map(meant -> meant + " ").orElse("");
      QuestionCard.allowed(wrong + near, question).forEach(prompter::show);
      return Optional.empty();
    }
  }
}
