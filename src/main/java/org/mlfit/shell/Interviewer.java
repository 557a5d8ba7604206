package org.mlfit.shell;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Interview;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.interview.Prompter;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seats the architect at a terminal or at a pipe, and keeps what is said. */
@Component
class Interviewer {

  private final Knowledge knowledge;
  private final CurrentAdvice currentAdvice;
  private final Assessment assessment;
  private final Autosave autosave;
  private final Console console;
  private final ObjectProvider<Terminal> terminal;

  Interviewer(
      Knowledge knowledge,
      CurrentAdvice currentAdvice,
      Assessment assessment,
      Autosave autosave,
      Console console,
      ObjectProvider<Terminal> terminal) {
    this.knowledge = knowledge;
    this.currentAdvice = currentAdvice;
    this.assessment = assessment;
    this.autosave = autosave;
    this.console = console;
    this.terminal = terminal;
  }

  /**
   * Whether there is somebody to ask.
   *
   * @param brings whether the command brings answers: then a pipe is not read for more
   */
  boolean mayAsk(boolean brings) {
    return console.isTerminal() || console.plainIsAsked() && !brings;
  }

  /** Goes on with the assessment. */
  End ask(boolean all) {
    Prompter prompter = prompter();
    prompter.show(
        "Answer as you would in a first meeting; unknown is an answer too. ? helps, why says what"
            + " depends on a question, quit leaves and keeps everything.");
    currentAdvice
        .unprovable()
        .ifPresent(
            why ->
                prompter.show(
                    "No verdict can be proved to be settled here, so every question is asked, gate"
                        + " by gate. "
                        + why));
    Length length =
        all ? Length.ALL : console.isTerminal() ? Length.AS_WANTED : Length.TO_THE_VERDICT;
    Advisor advisor = knowledge.advisor();
    Interview interview =
        new Interview(
            advisor, currentAdvice.agenda(), assessment.answers(), prompter, this::keep, length);
    End end = interview.run();
    prompter.show("");
    return end;
  }

  /** Asks one question anew and keeps the answer. */
  void askAgain(Question question) {
    new Interview(
            knowledge.advisor(),
            currentAdvice.agenda(),
            assessment.answers(),
            prompter(),
            this::keep,
            Length.TO_THE_VERDICT)
        .change(question);
  }

  /** Whether no further answer can change the verdict. */
  boolean isSettled() {
    return standing().isSettled();
  }

  /** The question that would come next. */
  Optional<Question> next() {
    return standing().deciding().stream().findFirst();
  }

  /** Asks for a yes; without a terminal there is none. */
  boolean confirms(String question) {
    return console.isTerminal()
        && prompter().ask(question + " yes / no > ", List.of("yes", "no"), List.of())
            instanceof Prompter.Line line
        && List.of("yes", "y").contains(line.text().strip().toLowerCase(java.util.Locale.ROOT));
  }

  private Standing standing() {
    Answers answers = assessment.answers();
    return currentAdvice.agenda().at(answers, knowledge.advisor().advise(answers));
  }

  private void keep(Answers answers) {
    assessment.keep(answers, Origin.TYPED);
    autosave.save(answers);
  }

  private Prompter prompter() {
    return console.isPlain()
        ? new LinePrompter(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), console)
        : new TerminalPrompter(terminal.getObject(), console);
  }
}
