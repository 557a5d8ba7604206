package org.mlfit.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;

/** One talk with the architect, from the first open question to the advice. */
public final class Interview {

  private final Advisor advisor;
  private final Agenda agenda;
  private final Prompter prompter;
  private final Consumer<Answers> keeper;
  private final Predicate<Answers> isSettled;
  private final Deque<Question> asked = new ArrayDeque<>();
  private final Set<Question> skipped = new HashSet<>();
  private Answers answers;
  private boolean verdictShown;
  private boolean settlementShown;

  /**
   * An interview that goes on from given answers.
   *
   * @param keeper is handed the answers after each change, so that none is lost
   * @param isSettled whether it is proved that no further answer can change the verdict
   */
  public Interview(
      Advisor advisor,
      Answers given,
      Prompter prompter,
      Consumer<Answers> keeper,
      Predicate<Answers> isSettled) {
    this.advisor = advisor;
    this.agenda = new Agenda(advisor.knowledgeBase());
    this.prompter = prompter;
    this.keeper = keeper;
    this.isSettled = isSettled;
    this.answers = given;
  }

  /** How an interview ended. */
  public enum End {
    /** Everything that applies was asked, or the architect had enough. */
    DONE,
    /** The architect left; what was said is kept. */
    LEFT,
    /** There was no more input. */
    INPUT_ENDED
  }

  /** The answers so far. */
  public Answers answers() {
    return answers;
  }

  /** Asks until there is nothing left to ask or the architect ends it. */
  public End run() {
    while (true) {
      Advice advice = advisor.advise(answers);
      Optional<Question> next = agenda.next(advice, skipped);
      if (next.isEmpty()) {
        return End.DONE;
      }
      showWhereItLeads(advice);
      Optional<End> end = ask(next.get(), agenda.left(advice).size());
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  /** Tells once where the answers lead, and once that nothing can change it any more. */
  private void showWhereItLeads(Advice advice) {
    if (settlementShown || advice.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS)) {
      return;
    }
    String left = "the " + agenda.left(advice).size() + " questions left may still add reasons";
    if (isSettled.test(answers)) {
      settlementShown = true;
      prompter.show("");
      prompter.show(
          "Settled: "
              + advice.verdict().title()
              + ". No further answer can change that. Type done for the advice, or go on: "
              + left
              + ".");
    } else if (!verdictShown) {
      verdictShown = true;
      prompter.show("");
      prompter.show(
          "The answers so far lead to: "
              + advice.verdict().title()
              + ". Type done for the advice, or go on: "
              + left
              + " or change it.");
    }
  }

  private Optional<End> ask(Question question, int left) {
    prompter.show("");
    prompter.show(question.topic().title() + ", at most " + left + " to go");
    QuestionCard.asked(question).forEach(prompter::show);
    while (true) {
      Optional<String> typed =
          prompter.ask(QuestionCard.hint(question) + " > ", QuestionCard.words(question));
      if (typed.isEmpty()) {
        return Optional.of(End.INPUT_ENDED);
      }
      String words = typed.get().strip();
      switch (words.toLowerCase(Locale.ROOT)) {
        case "" -> prompter.show("Type an answer, or ? for help.");
        case "?", "help" -> QuestionCard.help(question).forEach(prompter::show);
        case "answers" -> showAnswers();
        case "quit", "exit" -> {
          return Optional.of(End.LEFT);
        }
        case "done" -> {
          return Optional.of(End.DONE);
        }
        case "skip" -> {
          skipped.add(question);
          asked.push(question);
          return Optional.empty();
        }
        case "back" -> {
          if (goBack()) {
            return Optional.empty();
          }
        }
        default -> {
          if (accept(question, words)) {
            return Optional.empty();
          }
        }
      }
    }
  }

  private boolean accept(Question question, String words) {
    try {
      Answer answer = AnswerReader.ofPeople().read(question, words);
      answers = answers.with(question, answer);
      asked.push(question);
      keeper.accept(answers);
      prompter.accept("✓ " + question.id() + ": " + AnswerText.spoken(question, answer));
      showConflictsWith(question);
      return true;
    } catch (NotAnAnswer notAnAnswer) {
      prompter.show("This question " + notAnAnswer.problem() + ". " + notAnAnswer.wayOut());
      return false;
    }
  }

  private void showConflictsWith(Question question) {
    for (Conflict conflict : advisor.advise(answers).conflicts()) {
      if (conflict.first().equals(question) || conflict.second().equals(question)) {
        Question other = conflict.first().equals(question) ? conflict.second() : conflict.first();
        prompter.show(
            "! " + conflict.message() + " (see also " + other.id() + "; back changes an answer)");
      }
    }
  }

  private boolean goBack() {
    if (asked.isEmpty()) {
      prompter.show("There is no earlier question in this interview.");
      return false;
    }
    Question earlier = asked.pop();
    skipped.remove(earlier);
    answers = answers.without(earlier);
    keeper.accept(answers);
    return true;
  }

  private void showAnswers() {
    if (answers.isEmpty()) {
      prompter.show("Nothing was answered yet.");
    }
    answers
        .asMap()
        .forEach((q, answer) -> prompter.show("✓ " + q.id() + ": " + AnswerText.spoken(q, answer)));
  }
}
