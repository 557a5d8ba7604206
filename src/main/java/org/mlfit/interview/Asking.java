package org.mlfit.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview.End;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;

/**
 * Puts one question or offer to the architect until something comes of it. What can be typed
 * everywhere is understood here, so that it works wherever something can be typed.
 */
final class Asking {

  /** What is answered with a long text that does not end with the options to choose from. */
  private static final Set<String> ABOUT_THE_TALK = Set.of("why", "answers", "possible");

  /** What is told of a proposal before the first question. */
  private static final Set<String> TOLD_FIRST = Set.of("name", "story");

  private final KnowledgeBase knowledgeBase;
  private final Sight prompter;
  private final Reasons reasons;
  private final Agenda agenda;
  private final Counting counting;
  private final BooleanSupplier canTakeBack;

  /**
   * Asks at a prompt.
   *
   * @param counting counts in tables what a question asks for
   * @param canTakeBack whether an answer was given in this talk
   */
  Asking(
      KnowledgeBase knowledgeBase,
      Agenda agenda,
      Counting counting,
      Prompter prompter,
      BooleanSupplier canTakeBack) {
    this.agenda = agenda;
    this.counting = counting;
    this.canTakeBack = canTakeBack;
    this.knowledgeBase = knowledgeBase;
    this.prompter = new Sight(prompter);
    this.reasons = new Reasons(agenda);
  }

  /**
   * Asks a question.
   *
   * @param takesBack whether an empty line takes the answer before back
   */
  Reply put(Question question, boolean takesBack, Standing standing, Testimony said) {
    show(question);
    said.to(question).ifPresent(now -> prompter.show(now(question, now, said)));
    return reply(
        new AtQuestion(question, takesBack, standing, said, reasons, counting, prompter),
        standing,
        said);
  }

  private static String now(Question question, Statement now, Testimony said) {
    String value = AnswerText.spoken(question, now.answer());
    String review = now.evidence().reviewBy().map(day -> " by " + day).orElse("");
    return "Now: "
        + (said.isPastReview(question)
            ? "unknown, since " + value + " was to be looked at again" + review
            : value)
        + ". Enter keeps it.";
  }

  /**
   * Offers a choice that may be left.
   *
   * @param reason why it is offered
   * @param grounds what that rests on, for whoever asks why
   */
  Reply offer(
      String prompt,
      List<String> choices,
      String reason,
      List<String> grounds,
      Standing standing,
      Testimony said) {
    return reply(new AtOffer(prompt, choices, reason, grounds, prompter), standing, said);
  }

  private Reply reply(Place place, Standing standing, Testimony said) {
    Evidence note = Evidence.NONE;
    boolean interrupted = false;
    boolean optionsAreAbove = true;
    int whys = 0;
    while (true) {
      if (!prompter.holdsAll()) {
        place
            .question()
            .ifPresent(optionsAreAbove ? q -> prompter.put(q.prompt()) : this::showBriefly);
      }
      Prompter.Typed typed = prompter.ask(place.prompt(), place.choices(), place.words());
      if (typed instanceof Prompter.Ended) {
        return withNote(note, new Reply.Over(End.INPUT_ENDED), place);
      }
      if (typed instanceof Prompter.Interrupted) {
        if (interrupted) {
          return withNote(note, new Reply.Over(End.INTERRUPTED), place);
        }
        interrupted = true;
        prompter.show("Nothing was changed. Ctrl-C again leaves; what you said is kept.");
        continue;
      }
      interrupted = false;
      String words = ((Prompter.Line) typed).text().strip();
      optionsAreAbove = !ABOUT_THE_TALK.contains(words.toLowerCase(Locale.ROOT));
      switch (words.toLowerCase(Locale.ROOT)) {
        case "?", "help" -> place.help().forEach(prompter::show);
        case "why" -> place.why(whys++).forEach(prompter::show);
        case "answers" -> show(said);
        case "possible" -> prompter.show(Commentary.possible(standing));
        default -> {
          Optional<Reply> reply = leading(words, place).or(() -> understood(words, place, said));
          if (reply.isPresent() && reply.get() instanceof Reply.Noted noted) {
            Evidence all = note.and(noted.evidence());
            note = all.fault().isEmpty() ? all : note;
            prompter.show(
                all.fault()
                    .orElse(
                        "Noted for the answer that you give now: "
                            + noted.evidence().spoken()
                            + ". change, the name of a question and ! note what an earlier answer"
                            + " rests on."));
          } else if (reply.isPresent()) {
            return withNote(note, reply.get(), place);
          }
        }
      }
    }
  }

  /** An answer gets what was noted for it before; what was noted in vain is told. */
  private Reply withNote(Evidence note, Reply reply, Place place) {
    if (note.isEmpty()) {
      return reply;
    }
    if (reply instanceof Reply.Answered answered
        && place.question().filter(answered.question()::equals).isPresent()) {
      Statement given = answered.statement();
      return new Reply.Answered(
          answered.question(),
          new Statement(given.answer(), note.and(given.evidence())),
          answered.understood());
    }
    prompter.show("No answer came for which this was noted: " + note.spoken());
    return reply;
  }

  private static Optional<Reply> leading(String words, Place place) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "back" -> Optional.of(new Reply.Back(place.question()));
      case "done" -> Optional.of(new Reply.Over(End.DONE));
      case "quit", "exit" -> Optional.of(new Reply.Over(End.LEFT));
      default -> Optional.empty();
    };
  }

  private Optional<Reply> understood(String words, Place place, Testimony said) {
    String[] parts = words.split("[\\s=]+", 3);
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "change" -> change(parts, said);
      case "undo" -> undo(parts);
      case "redo" -> redo();
      default -> place.own(words);
    };
  }

  private Optional<Reply> undo(String[] parts) {
    if (canTakeBack.getAsBoolean() && (parts.length == 1 || parts[1].equals("1"))) {
      return Optional.of(new Reply.TakenBack());
    }
    prompter.show(
        canTakeBack.getAsBoolean()
            ? "Here undo takes back one answer at a time."
            : "No answer of this talk is left to take back; back asks an earlier question again, and"
                + " undo after the talk goes further.");
    return Optional.empty();
  }

  private Optional<Reply> redo() {
    prompter.show("redo works after the talk; here, give the answer again, or change another.");
    return Optional.empty();
  }

  private Optional<Reply> change(String[] parts, Testimony said) {
    if (parts.length < 2) {
      prompter.show("Name the question to change, such as change " + example() + ".");
      return Optional.empty();
    }
    if (TOLD_FIRST.contains(parts[1])) {
      prompter.show(
          "That is no question: what the proposal is called and the sentence about it come before"
              + " the first question, and back leads there. Between commands, change "
              + parts[1]
              + " and the new words do it at once.");
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
    if (parts[2].startsWith("!")
        && (said.to(question.get()).isEmpty() || said.isPastReview(question.get()))) {
      prompter.show("Give an answer with it: change " + parts[1] + " answer " + parts[2]);
      return Optional.empty();
    }
    return AtQuestion.read(question.get(), parts[2], said, prompter);
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

  /** The question again, without pushing what was just told off the screen. */
  private void showBriefly(Question question) {
    List<String> card = QuestionCard.brief(question);
    prompter.put(card.get(0));
    card.stream().skip(1).forEach(prompter::show);
  }

  private void show(Testimony said) {
    if (said.isEmpty()) {
      prompter.show("Nothing was answered yet.");
    }
    List<Question> setAside = agenda.setAside(said.answers());
    said.asMap()
        .forEach(
            (question, statement) -> {
              prompter.show(
                  line(question, said)
                      + (setAside.contains(question) ? ", set aside: does not apply so far" : ""));
              showEvidence(statement.evidence());
            });
  }

  /** What an answer rests on, below it. */
  void showEvidence(Evidence evidence) {
    if (!evidence.isEmpty()) {
      prompter.show("  " + evidence.spoken());
    }
  }

  /** An answer as it stays on the screen. */
  static String line(Question question, Testimony said) {
    return "✓ "
        + question.id()
        + ": "
        + said.to(question).map(one -> AnswerText.spoken(question, one.answer())).orElse("open")
        + (said.isPastReview(question) ? ", past its review: counts as unknown" : "");
  }

  /** What was answered to a question. */
  static String said(Question question, Answers answers) {
    return question.id()
        + ": "
        + answers.to(question).map(answer -> AnswerText.spoken(question, answer)).orElse("open");
  }
}
