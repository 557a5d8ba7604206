package org.mlfit.shell.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.interview.Prompter;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.measure.Surveyor;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.CtrlC;
import org.mlfit.shell.console.Person;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.Origin;
import org.mlfit.shell.state.ReasonerInUse;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Seats the architect at a terminal or at a pipe, and keeps what is said. */
@Component
class Interviewer {

  private static final Optional<End> GOES_ON = Optional.empty();

  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final CurrentAdvice currentAdvice;
  private final Assessment assessment;
  private final Autosave autosave;
  private final MeasureAtPrompt measure;
  private final Console console;
  private final Person person;
  private final ObjectProvider<CommandRegistry> commands;

  Interviewer(
      RulesInUse rulesInUse,
      ReasonerInUse reasonerInUse,
      CurrentAdvice currentAdvice,
      Assessment assessment,
      Autosave autosave,
      MeasureAtPrompt measure,
      Console console,
      Person person,
      ObjectProvider<CommandRegistry> commands) {
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.currentAdvice = currentAdvice;
    this.assessment = assessment;
    this.autosave = autosave;
    this.measure = measure;
    this.console = console;
    this.person = person;
    this.commands = commands;
  }

  /**
   * Whether there is somebody to ask.
   *
   * @param brings whether the command brings answers: then a pipe is not read for more
   */
  boolean mayAsk(boolean brings) {
    return console.isTerminal() || console.plainIsAsked() && !brings;
  }

  /**
   * Begins the assessment, or goes on with it. Before its first answer the proposal is asked for,
   * unless it has a name. What the answers need is made ready while the person reads.
   *
   * @param day the day on which answers are judged
   */
  End ask(boolean all, LocalDate day) {
    greet();
    Prompter seat = new WhileReading(answering(), reasonerInUse::lookAhead);
    boolean isNew = assessment.answers().isEmpty() && assessment.proposal().isUnnamed();
    End end =
        undisturbed(
            () ->
                (isNew ? introduced(new Introduction(seat, assessment.proposal())) : GOES_ON)
                    .orElseGet(() -> asked(all, day, seat)));
    prompter().show("");
    return end;
  }

  private Optional<End> introduced(Introduction introduction) {
    Optional<End> end = introduction.ask();
    assessment.call(introduction.proposal());
    autosave.save(assessment.said());
    return end;
  }

  private void greet() {
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
  }

  private End asked(boolean all, LocalDate day, Prompter seat) {
    Length length =
        all ? Length.ALL : console.isTerminal() ? Length.AS_WANTED : Length.TO_THE_VERDICT;
    Advisor advisor = rulesInUse.advisor();
    Interview interview =
        new Interview(
            advisor,
            currentAdvice.agenda(),
            assessment.said().on(day),
            seat,
            new InTheAssessment(),
            length,
            measure);
    End end = interview.run();
    return end == End.BEGINNING
        ? introduced(Introduction.again(seat, assessment.proposal()))
            .orElseGet(() -> asked(all, day, seat))
        : end;
  }

  /** Asks one question anew and keeps the answer. */
  void askAgain(Question question) {
    Interview interview =
        new Interview(
            rulesInUse.advisor(),
            currentAdvice.agenda(),
            assessment.said(),
            answering(),
            new InTheAssessment(),
            Length.TO_THE_VERDICT,
            measure);
    undisturbed(() -> interview.change(question));
  }

  /** Lets Ctrl-C between two questions not end the shell; at a question it is heard. */
  private End undisturbed(Supplier<End> talk) {
    if (console.isOneShot()) {
      return talk.get();
    }
    CtrlC ctrlC = new CtrlC(console, () -> {});
    try {
      return talk.get();
    } finally {
      ctrlC.close();
    }
  }

  /** Whether no further answer can change the verdict. */
  boolean isSettled(LocalDate day) {
    return standing(day).isSettled();
  }

  /** The question that would come next. */
  Optional<Question> next(LocalDate day) {
    return standing(day).coming().stream().findFirst();
  }

  /** Whether there is a person to ask whether something is meant. */
  boolean canConfirm() {
    return console.isTerminal();
  }

  /** Asks for a yes; without a terminal there is none. */
  boolean confirms(String question) {
    return person.confirms(question);
  }

  /** Asks for a line that may be left empty; without a terminal it is. */
  String line(String prompt) {
    return console.isTerminal()
            && prompter().ask(prompt, List.of(), List.of()) instanceof Prompter.Line line
        ? line.text().strip()
        : "";
  }

  private Standing standing(LocalDate day) {
    Answers answers = assessment.said().on(day).answers();
    return currentAdvice.agenda().at(answers, rulesInUse.advisor().advise(answers));
  }

  /** What is taken back in a talk can be made again after it, as between commands. */
  private final class InTheAssessment implements Interview.Keeper {

    @Override
    public void keep(Testimony said) {
      assessment.keep(said, Interviewer::origin);
      autosave.save(said);
    }

    @Override
    public void takeBack(Testimony said) {
      if (assessment.undoable() == 0 || !assessment.before(1).equals(said.undated())) {
        keep(said);
        return;
      }
      assessment.undo(1);
      autosave.save(said);
    }
  }

  private Prompter answering() {
    return new NoCommandsHere(
        prompter(),
        word -> commands.getObject().getCommandByName(word) != null,
        console.isOneShot()
            ? "quit leaves with all that you said kept; mlfit without a command then opens a shell,"
                + " where resume and that command work."
            : "quit leaves with all that you said kept; then that command works, and assess goes"
                + " on.");
  }

  private static Origin origin(Statement statement) {
    return statement.evidence().by().equals(Optional.of(Surveyor.BY))
        ? Origin.MEASURED
        : Origin.TYPED;
  }

  private Prompter prompter() {
    return person.prompter();
  }
}
