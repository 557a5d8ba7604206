package org.mlfit.shell.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Proposal;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.AnswersFiles;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.SavedAnswers;
import org.springframework.stereotype.Component;

/**
 * The commands that lead back to what was said before. None of them loses anything: what was taken
 * back can be made again, and the last ten states outlive the shell.
 */
@Component
class TakeBackCommands implements Commands {

  private static final String GROUP = "Assess a proposal";
  private static final int UNASKED = 3;
  private static final int NAMED = 2;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Assessment assessment;
  private final Autosave autosave;
  private final AnswersFiles answersFiles;
  private final Interviewer interviewer;
  private final ToldChanges changes;
  private final Console console;

  TakeBackCommands(
      Assessment assessment,
      Autosave autosave,
      AnswersFiles answersFiles,
      Interviewer interviewer,
      ToldChanges changes,
      Console console) {
    this.assessment = assessment;
    this.autosave = autosave;
    this.answersFiles = answersFiles;
    this.interviewer = interviewer;
    this.changes = changes;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of("undo", GROUP, "Take back the last changes of answers", this::undo)
            .withWord(Takes.TEXT)
            .with(DeclaredOption.flag("yes", "do not ask whether more than three are meant")),
        ShellCommand.of("redo", GROUP, "Make changes again that undo took back", this::redo)
            .withWord(Takes.TEXT),
        ShellCommand.of(
                "earlier",
                GROUP,
                "List the last ten states of the assessment; with a number, go back to one",
                this::earlier)
            .withWord(Takes.TEXT));
  }

  private String undo(GivenOptions given) {
    int wanted = wanted("undo", given);
    int count = Math.min(wanted, assessment.undoable());
    if (count == 0) {
      throw CommandFailedException.usage(
          "There is nothing to take back. The command earlier lists what was saved before.");
    }
    if (isMuch(count) && !given.has("yes") && !isMeant(count)) {
      return "Nothing was changed.";
    }
    String told = changes.told(() -> assessment.undo(count));
    return console.laidOut(
            "Took back "
                + Count.of(count, "change")
                + "; redo makes "
                + (count == 1 ? "it" : "them")
                + " again."
                + (count < wanted ? " There were no more." : "")
                + "\n")
        + told;
  }

  /** Many changes, or one that brought many answers. */
  private boolean isMuch(int count) {
    return count > UNASKED
        || assessment.answers().questions().size() - assessment.before(count).questions().size()
            > UNASKED;
  }

  private boolean isMeant(int count) {
    if (!interviewer.canConfirm()) {
      throw CommandFailedException.usage(
          "That would take back " + Count.of(count, "change") + ". undo --yes " + count + " does.");
    }
    return interviewer.confirms("Take back " + Count.of(count, "change") + "?");
  }

  private String redo(GivenOptions given) {
    int wanted = wanted("redo", given);
    int count = Math.min(wanted, assessment.redoable());
    if (count == 0) {
      throw CommandFailedException.usage(
          "There is nothing to make again: nothing was taken back, or another change came after.");
    }
    String told = changes.told(() -> assessment.redo(count));
    String less = count < wanted ? " The last undo took back no more." : "";
    String more =
        count < wanted && assessment.redoable() > 0 ? " redo makes again those before." : "";
    return console.laidOut("Made " + Count.of(count, "change") + " again." + less + more + "\n")
        + told;
  }

  private static int wanted(String command, GivenOptions given) {
    String count = given.word().isEmpty() ? "1" : given.word();
    return (int) GivenOptions.whole(command, count, 1, Integer.MAX_VALUE);
  }

  private String earlier(GivenOptions given) {
    List<Path> states = autosave.earlier();
    if (states.isEmpty()) {
      throw CommandFailedException.usage("There is no earlier state of this assessment.");
    }
    if (given.word().isEmpty()) {
      return listed(states);
    }
    int number = (int) GivenOptions.whole("earlier", given.word(), 1, states.size());
    SavedAnswers state = answersFiles.understoodIn(states.get(number - 1).toString());
    answersFiles.tellLeftOut(state);
    return changes.told(() -> assessment.keep(state.said(), state.origins()));
  }

  private String listed(List<Path> states) {
    StringBuilder text = new StringBuilder();
    Testimony later = assessment.said();
    Proposal calledLater = assessment.proposal();
    for (int i = 0; i < states.size(); i++) {
      SavedAnswers state = answersFiles.understoodIn(states.get(i).toString());
      Testimony answers = state.said();
      Proposal proposal = state.proposal().orElse(calledLater);
      String line =
          "%d. %s, until %s, when %s"
              .formatted(
                  i + 1,
                  Count.of(answers.questions().size(), "answer"),
                  TIME.format(writtenAt(states.get(i))),
                  changed(answers, later).orElse(changed(proposal, calledLater)));
      text.append(PromptText.wrapped(line, console.look()));
      later = answers;
      calledLater = proposal;
    }
    return console.laidOut("What was said before, the latest first:\n")
        + text
        + console.laidOut("earlier NUMBER goes back to the answers of one; undo takes that back.");
  }

  /** What was changed from one state to the next: up to two answers in full; nothing if none. */
  private static Optional<String> changed(Testimony from, Testimony to) {
    Set<Question> all = new LinkedHashSet<>(from.questions());
    all.addAll(to.questions());
    all.removeIf(question -> from.to(question).equals(to.to(question)));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            all.size() > NAMED
                ? Count.of(all.size(), "answer") + " changed"
                : all.stream()
                    .map(question -> changed(question, from, to))
                    .collect(Collectors.joining(" and ")));
  }

  private static String changed(Question question, Testimony from, Testimony to) {
    String before = spoken(question, from);
    String after = spoken(question, to);
    return before.equals(after)
        ? "what " + question.id() + " rests on changed"
        : question.id() + " changed from " + before + " to " + after;
  }

  private static String spoken(Question question, Testimony said) {
    return said.to(question)
        .map(statement -> AnswerText.spoken(question, statement.answer()))
        .orElse("open");
  }

  private static String changed(Proposal from, Proposal to) {
    return from.name().equals(to.name())
        ? from.story().equals(to.story())
            ? "it was saved again with the same answers"
            : "the sentence changed from “" + from.story() + "” to “" + to.story() + "”"
        : "the name changed from “" + from.name() + "” to “" + to.name() + "”";
  }

  private static LocalDateTime writtenAt(Path state) {
    try {
      return LocalDateTime.ofInstant(
          Files.getLastModifiedTime(state).toInstant(), ZoneId.systemDefault());
    } catch (IOException goneMeanwhile) {
      throw new UncheckedIOException(goneMeanwhile);
    }
  }
}
