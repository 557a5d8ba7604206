package org.mlfit.shell.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Prompter;
import org.mlfit.shell.state.Proposal;

/**
 * What a new talk begins with: a name for the proposal and one sentence about it. Both may be left
 * empty.
 */
final class Introduction {

  private static final String NAME = "What is the proposal called? Enter leaves that out > ";
  private static final String STORY = "What is it to do, in one sentence? Enter leaves it out > ";
  private static final String BACK = "back";

  private final Prompter prompter;
  private Proposal proposal;
  private Optional<End> end = Optional.empty();

  /** An introduction of a proposal of which nothing was told so far. */
  Introduction(Prompter prompter, Proposal unnamed) {
    this.prompter = prompter;
    this.proposal = unnamed;
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
    String story = BACK;
    while (story.equals(BACK) && end.isEmpty()) {
      name(line(NAME, "It heads the report, and save calls the file after it."));
      story = end.isPresent() ? "" : line(STORY, "It stands in the report and in what is saved.");
    }
    proposal = new Proposal(proposal.name(), story.equals(BACK) ? "" : story);
    return end;
  }

  private void name(String said) {
    if (!said.isEmpty() && !said.equals(BACK)) {
      proposal = new Proposal(said, "");
    }
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
        case "?", "help" -> prompter.show(help + " Also: back, quit.");
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
