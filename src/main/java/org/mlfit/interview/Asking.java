package org.mlfit.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Interview.End;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;

/** Puts one question to the architect until something comes of it. */
final class Asking {

  private final Prompter prompter;
  private final Reasons reasons;

  Asking(KnowledgeBase knowledgeBase, Agenda agenda, Prompter prompter) {
    this.prompter = prompter;
    this.reasons = new Reasons(knowledgeBase, agenda);
  }

  /** Asks, and shows help, reasons and the answers so far on request. */
  Reply put(Question question, Standing standing, Answers answers) {
    show(question);
    Optional<Answer> before = answers.to(question);
    before.ifPresent(
        a -> prompter.show("Now: " + AnswerText.spoken(question, a) + ". Enter keeps it."));
    boolean interrupted = false;
    int whys = 0;
    while (true) {
      Prompter.Typed typed =
          prompter.ask(
              QuestionCard.hint(question) + " > ",
              QuestionCard.choices(question),
              QuestionCard.words());
      if (typed instanceof Prompter.Ended) {
        return new Reply.Over(End.INPUT_ENDED);
      }
      if (typed instanceof Prompter.Interrupted) {
        if (interrupted) {
          return new Reply.Over(End.INTERRUPTED);
        }
        interrupted = true;
        prompter.show("Nothing was changed. Ctrl-C again leaves; what you said is kept.");
        continue;
      }
      interrupted = false;
      String words = ((Prompter.Line) typed).text().strip();
      switch (words.toLowerCase(Locale.ROOT)) {
        case "" -> {
          if (before.isPresent()) {
            return new Reply.Kept();
          }
          prompter.show("Type an answer, or ? for help.");
        }
        case "?", "help" -> QuestionCard.help(question).forEach(prompter::show);
        case "why" -> reasons.of(question, standing, answers, whys++).forEach(prompter::show);
        case "answers" -> show(answers);
        case "possible" -> prompter.show(Commentary.possible(standing));
        case "skip" -> {
          return new Reply.Skipped();
        }
        case "back" -> {
          return new Reply.Back();
        }
        case "done" -> {
          return new Reply.Over(End.DONE);
        }
        case "quit", "exit" -> {
          return new Reply.Over(End.LEFT);
        }
        default -> {
          Optional<Answer> answer = read(question, words);
          if (answer.isPresent()) {
            return new Reply.Answered(answer.get());
          }
        }
      }
    }
  }

  /** Whoever chooses sees the question, however many choices there are. */
  private void show(Question question) {
    List<String> whole = QuestionCard.asked(question);
    List<String> card = prompter.fits(whole) ? whole : QuestionCard.shortened(question);
    card.forEach(prompter::show);
    if (!prompter.fits(card)) {
      prompter.show(question.prompt());
    }
  }

  private Optional<Answer> read(Question question, String words) {
    try {
      return Optional.of(AnswerReader.ofPeople().read(question, words));
    } catch (NotAnAnswerException notAnAnswer) {
      prompter.show("This question " + notAnAnswer.problem() + ". " + notAnAnswer.wayOut());
      return Optional.empty();
    }
  }

  private void show(Answers answers) {
    if (answers.isEmpty()) {
      prompter.show("Nothing was answered yet.");
    }
    answers.asMap().forEach((q, answer) -> prompter.show(line(q, answer)));
  }

  /** An answer as it stays on the screen. */
  static String line(Question question, Answer answer) {
    return "✓ " + question.id() + ": " + AnswerText.spoken(question, answer);
  }

  /** What was answered to a question. */
  static String said(Question question, Answers answers) {
    return question.id()
        + ": "
        + answers.to(question).map(answer -> AnswerText.spoken(question, answer)).orElse("open");
  }

  /** Asks which of some words is meant; nothing if the line is left empty. */
  Optional<String> choose(String prompt, List<String> words) {
    while (prompter.ask(prompt, words, List.of()) instanceof Prompter.Line line) {
      String typed = line.text().strip();
      Optional<String> word = words.stream().filter(typed::equalsIgnoreCase).findFirst();
      if (word.isPresent() || typed.isEmpty()) {
        return word;
      }
      prompter.show("Type " + String.join(" or ", words) + ", or leave the line empty.");
    }
    return Optional.empty();
  }
}
