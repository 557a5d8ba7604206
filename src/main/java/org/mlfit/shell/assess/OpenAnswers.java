package org.mlfit.shell.assess;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Proposal;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.springframework.stereotype.Component;

/**
 * What becomes of the answers that are open in the shell when a command brings others: what comes
 * on top of them is told, and what would take their place does so only where they are kept.
 */
@Component
class OpenAnswers {

  private static final int NAMED = 3;

  private final Assessment assessment;
  private final Autosave autosave;
  private final Console console;

  OpenAnswers(Assessment assessment, Autosave autosave, Console console) {
    this.assessment = assessment;
    this.autosave = autosave;
    this.console = console;
  }

  /** Answers that were open, of which proposal, and the file that keeps them. */
  record Kept(Testimony said, Proposal of, Path file) {}

  /**
   * What is open now, with the file that keeps it; nothing if nothing was said.
   *
   * @throws CommandFailedException with exit code 2 if it is kept nowhere
   */
  Optional<Kept> kept() {
    if (assessment.said().isEmpty()) {
      return Optional.empty();
    }
    Path file = autosave.file().orElseThrow(this::keptNowhere);
    return Optional.of(
        new Kept(
            assessment.said().undated(), assessment.proposal(), file.toAbsolutePath().normalize()));
  }

  private CommandFailedException keptNowhere() {
    return CommandFailedException.usage(
        "The "
            + counted(assessment.said(), assessment.proposal())
            + " would be lost, since nothing is saved. save FILE keeps them, new --yes gives them"
            + " up.");
  }

  /** Begins another assessment in place of the open one, which is told where it is kept. */
  void giveWayTo(Testimony next, Proposal named) {
    Optional<Kept> open = kept();
    boolean isSame =
        open.filter(old -> old.said().equals(next.undated()) && old.of().equals(named)).isPresent();
    if (open.isEmpty() || isSame) {
      return;
    }
    assessment.clear();
    autosave.beginAnother();
    tellPutAside(open.get());
  }

  /** Tells where what was open is kept, in a line that can be copied whole. */
  void tellPutAside(Kept old) {
    tell("Put aside: the " + counted(old.said(), old.of()) + ". This goes on with them:");
    console.complain("  resume " + old.file());
  }

  /** Tells what single answers are about to come on top of, and what they replace there. */
  void tellOnTop(Testimony next, Proposal named) {
    Testimony open = assessment.said().undated();
    Proposal now = assessment.proposal();
    if (!open.isEmpty() && !now.isUnnamed() && !now.name().equals(named.name())) {
      tell("What was called “" + now.name() + "” is called “" + named.name() + "” from now on.");
    }
    if (open.isEmpty() || open.equals(next.undated())) {
      return;
    }
    List<Question> replaced =
        open.questions().stream()
            .filter(question -> !open.to(question).equals(next.to(question)))
            .toList();
    tell(
        "This comes on top of the "
            + counted(open, now)
            + (replaced.isEmpty() ? "." : ": " + before(replaced, open) + ".")
            + " undo takes it back; new begins another assessment.");
  }

  private static String before(List<Question> replaced, Testimony open) {
    return replaced.size() > NAMED
        ? replaced.size() + " of them are replaced"
        : replaced.stream()
            .map(question -> question.id() + " was " + spoken(question, open))
            .collect(Collectors.joining(", "));
  }

  private static String spoken(Question question, Testimony open) {
    String value =
        open.to(question)
            .map(statement -> AnswerText.spoken(question, statement.answer()))
            .orElse("open");
    return open.evidence(question).isEmpty()
        ? value
        : value + " (" + open.evidence(question).spoken() + ")";
  }

  private static String counted(Testimony said, Proposal of) {
    return Count.of(said.questions().size(), "answer")
        + (of.isUnnamed() ? " given so far" : " of “" + of.name() + "”");
  }

  private void tell(String sentence) {
    console.complain(PromptText.wrapped(sentence, console.look()));
  }
}
