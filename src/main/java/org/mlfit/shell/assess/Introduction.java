package org.mlfit.shell.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Prompter;
import org.mlfit.scenario.Proposal;

/**
 * What a talk begins with: a name for the proposal and one sentence about it. Both may be left
 * empty, and whoever goes back beyond the first question can say them anew.
 */
final class Introduction {

  private static final String NAME = "What is the proposal called?";
  private static final String STORY = "What is it to do, in one sentence?";
  private static final String BACK = "back";
  private static final String NONE = "-";

  private final Prompter prompter;
  private final boolean beginsWithTheName;
  private Proposal proposal;
  private Optional<End> end = Optional.empty();

  private Introduction(Prompter prompter, boolean beginsWithTheName, Proposal proposal) {
    this.prompter = prompter;
    this.beginsWithTheName = beginsWithTheName;
    this.proposal = proposal;
  }

  /** An introduction of a proposal of which nothing was told so far. */
  Introduction(Prompter prompter, Proposal unnamed) {
    this(prompter, true, unnamed);
  }

  /** The same for whoever comes back to it from the first question: the sentence is the nearer. */
  static Introduction again(Prompter prompter, Proposal told) {
    return new Introduction(prompter, false, told);
  }

  /** What was told. */
  Proposal proposal() {
    return proposal;
  }

  /**
   * Asks for both.
   *
   * @return how the talk ends, if it ends here already
   */
  Optional<End> ask() {
    boolean asksName = beginsWithTheName;
    String story = BACK;
    while (story.equals(BACK) && end.isEmpty()) {
      if (asksName) {
        name(
            line(
                NAME,
                proposal.isUnnamed() ? "" : proposal.name(),
                "It heads the report, and save calls the file after it."));
      }
      story =
          end.isPresent()
              ? ""
              : line(STORY, proposal.story(), "It stands in the report and in what is saved.");
      asksName = true;
    }
    if (!story.isEmpty() && !story.equals(BACK)) {
      proposal = proposal.told(story.equals(NONE) ? "" : story);
      tellIfNoSentence();
    }
    return end;
  }

  /** Who takes this for the first question types its answer, which would then head each report. */
  private void tellIfNoSentence() {
    if (proposal.story().matches("\\S+")) {
      prompter.show(
          "“"
              + proposal.story()
              + "” is noted as the sentence about the proposal; back at the first question says it"
              + " anew.");
    }
  }

  private void name(String said) {
    if (!said.isEmpty() && !said.equals(BACK)) {
      proposal = said.equals(NONE) ? proposal.unnamed() : proposal.called(said);
    }
  }

  /**
   * What was typed; empty if that was nothing, or if the talk ends.
   *
   * @param now what was told before; may be empty
   */
  private String line(String question, String now, String help) {
    if (!now.isEmpty()) {
      prompter.show("Now: " + now + ". Enter keeps it, " + NONE + " takes it out.");
    }
    return line(question + (now.isEmpty() ? " Enter leaves that out > " : " > "), help);
  }

  /** What was typed; empty if that was nothing, or if the talk ends. */
  private String line(String prompt, String help) {
    boolean interrupted = false;
    while (true) {
      Prompter.Typed typed = prompter.ask(prompt, List.of(), List.of(BACK, "quit"));
      if (typed instanceof Prompter.Ended || typed instanceof Prompter.Interrupted && interrupted) {
        return ended(typed instanceof Prompter.Ended ? End.INPUT_ENDED : End.INTERRUPTED);
      }
      interrupted = typed instanceof Prompter.Interrupted;
      String words = typed instanceof Prompter.Line line ? line.text().strip() : "";
      switch (words.toLowerCase(Locale.ROOT)) {
        case "?", "help", "why" ->
            prompter.show(help + " Enter leaves it as it is. Also: back, quit.");
        case "undo", "answers", "possible", "change", "done" ->
            prompter.show(
                words
                    + " is for the questions that come next. "
                    + help
                    + " Enter goes on to them.");
        case "skip", "unknown" -> {
          return "";
        }
        case "quit", "exit" -> {
          return ended(End.LEFT);
        }
        case BACK -> {
          return BACK;
        }
        default -> {
          if (!interrupted) {
            return words;
          }
          prompter.show("Ctrl-C again leaves.");
        }
      }
    }
  }

  private String ended(End how) {
    end = Optional.of(how);
    return "";
  }
}
