package org.mlfit.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Interview.End;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;

/**
 * Puts one question or offer to the architect until something comes of it. What can be typed
 * everywhere is understood here, so that it works wherever something can be typed.
 */
final class Asking {

  private final KnowledgeBase knowledgeBase;
  private final Sight prompter;
  private final Reasons reasons;

  Asking(KnowledgeBase knowledgeBase, Agenda agenda, Prompter prompter) {
    this.knowledgeBase = knowledgeBase;
    this.prompter = new Sight(prompter);
    this.reasons = new Reasons(agenda);
  }

  /** Asks a question. */
  Reply put(Question question, Standing standing, Answers answers) {
    show(question);
    answers
        .to(question)
        .ifPresent(
            a -> prompter.show("Now: " + AnswerText.spoken(question, a) + ". Enter keeps it."));
    return reply(new AtQuestion(question, standing, answers, reasons, prompter), standing, answers);
  }

  /**
   * Offers a choice that may be left.
   *
   * @param reason why it is offered
   */
  Reply offer(
      String prompt, List<String> choices, String reason, Standing standing, Answers answers) {
    return reply(new AtOffer(prompt, choices, reason, prompter), standing, answers);
  }

  private Reply reply(Place place, Standing standing, Answers answers) {
    boolean interrupted = false;
    int whys = 0;
    while (true) {
      place
          .question()
          .filter(scrolledAway -> !prompter.holdsAll())
          .ifPresent(q -> prompter.put(q.prompt()));
      Prompter.Typed typed = prompter.ask(place.prompt(), place.choices(), place.words());
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
        case "?", "help" -> place.help().forEach(prompter::show);
        case "why" -> place.why(whys++).forEach(prompter::show);
        case "answers" -> show(answers);
        case "possible" -> prompter.show(Commentary.possible(standing));
        default -> {
          Optional<Reply> reply = ending(words, place).or(() -> understood(words, place));
          if (reply.isPresent()) {
            return reply.get();
          }
        }
      }
    }
  }

  private static Optional<Reply> ending(String words, Place place) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "back" -> Optional.of(new Reply.Back(place.question()));
      case "done" -> Optional.of(new Reply.Over(End.DONE));
      case "quit", "exit" -> Optional.of(new Reply.Over(End.LEFT));
      default -> Optional.empty();
    };
  }

  private Optional<Reply> understood(String words, Place place) {
    String[] parts = words.split("[\\s=]+", 3);
    return parts[0].equalsIgnoreCase("change") ? change(parts) : place.own(words);
  }

  private Optional<Reply> change(String[] parts) {
    if (parts.length < 2) {
      prompter.show("Name the question to change, such as change " + example() + ".");
      return Optional.empty();
    }
    Optional<Question> question = knowledgeBase.question(parts[1]);
    if (question.isEmpty()) {
      prompter.show(
          "There is no question "
              + parts[1]
              + ". "
              + knowledgeBase.questionMeantBy(parts[1]).orElse("answers lists what was said."));
      return Optional.empty();
    }
    if (parts.length == 2) {
      return question.map(Reply.Change::new);
    }
    return AtQuestion.read(question.get(), parts[2], prompter);
  }

  private String example() {
    return knowledgeBase.questions().get(0).id();
  }

  /** Whoever chooses sees the question, however many choices there are. */
  private void show(Question question) {
    List<String> whole = QuestionCard.asked(question);
    List<String> card = prompter.fits(whole) ? whole : QuestionCard.shortened(question);
    prompter.put(card.get(0));
    card.stream().skip(1).forEach(prompter::show);
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
}
