package org.mlfit.assistant;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;
import org.mlfit.scenario.write.ScenarioText;

/**
 * The one assessment that is open, and its file, into which each answer is written at once. A file
 * that holds more than this program writes is read and never written over.
 */
final class OpenAssessment {

  private static final String NONE =
      "No assessment is open. The tool start begins one, open goes on with one.";

  /** Behind this line stands what is expected, which other rules make another. */
  private static final String EXPECTED = "\n    expect:\n";

  private final Advisor advisor;
  private final AllowedFiles files;
  private final TextStore store;
  private final Clock clock;
  private Optional<State> open = Optional.empty();

  OpenAssessment(Advisor advisor, AllowedFiles files, TextStore store, Clock clock) {
    this.advisor = advisor;
    this.files = files;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What is open.
   *
   * @param written its file with the text that was last written there or read from it
   * @param isKept whether all that was said is in a file
   */
  private record State(
      Proposal proposal, Testimony said, Optional<Written> written, boolean isKept) {}

  private record Written(Path file, String text) {}

  /**
   * Begins an assessment in a file of its own, called as the proposal.
   *
   * @throws RefusedException if there is such a file, or something would be lost
   */
  void start(Proposal proposal) {
    requireNothingLost();
    String name =
        proposal
            .fileName()
            .orElseThrow(
                () ->
                    new RefusedException(
                        "Say in a few words what the proposal is called; "
                            + Arguments.shown(proposal.name())
                            + " gives no name for a file."));
    open = Optional.of(created(proposal, Testimony.none(), name + ".yaml"));
  }

  private State created(Proposal proposal, Testimony said, String named) {
    Path file = files.newScenarioFile(named);
    String text = text(proposal, said);
    store.create(file, text);
    return new State(proposal, said, Optional.of(new Written(file, text)), true);
  }

  /**
   * Goes on with a saved assessment, or with answers of another file.
   *
   * @param scenario the name of the scenario, if the file holds several
   * @return what is wrong with answers that were left out
   * @throws RefusedException if there is no such file, or something would be lost
   */
  List<Fault> open(String named, Optional<String> scenario) {
    requireNothingLost();
    SourceText source = store.read(files.scenarioFile(named));
    AnswersFile read = new ScenarioReader(advisor.knowledgeBase()).readSaved(source, scenario);
    Proposal proposal = read.scenario().map(Proposal::of).orElse(Proposal.UNNAMED);
    Testimony said = read.said().undated();
    boolean isOurs = isOurs(source.text(), proposal, said);
    Optional<Written> written =
        Optional.of(new Written(files.scenarioFile(named), source.text())).filter(file -> isOurs);
    open = Optional.of(new State(proposal, said, written, true));
    return read.leftOut();
  }

  private boolean isOurs(String text, Proposal proposal, Testimony said) {
    return answersOf(text).equals(answersOf(text(proposal, said)));
  }

  private static String answersOf(String text) {
    int end = text.indexOf(EXPECTED);
    return end < 0 ? text : text.substring(0, end);
  }

  /**
   * Writes what is open into another file of its own.
   *
   * @throws RefusedException if there is such a file
   */
  void saveAs(String named) {
    State now = state();
    open = Optional.of(created(now.proposal(), now.said(), named));
  }

  /** Takes over what was said, which is written at once where there is a file for it. */
  void keep(Testimony next) {
    State now = state();
    Testimony said = next.undated();
    Optional<Written> written =
        now.written().map(before -> written(before, text(now.proposal(), said)));
    open = Optional.of(new State(now.proposal(), said, written, written.isPresent()));
  }

  /** What somebody else wrote meanwhile is not written over. */
  private Written written(Written before, String text) {
    if (!store.read(before.file()).text().equals(before.text())) {
      throw new RefusedException(
          files.name(before.file())
              + " was changed by somebody else since it was opened, so nothing was written. The"
              + " tool open takes up what it holds now.");
    }
    store.write(before.file(), text);
    return new Written(before.file(), text);
  }

  private String text(Proposal proposal, Testimony said) {
    Testimony today = said.on(LocalDate.now(clock));
    return ScenarioText.of(
        proposal.name(), proposal.story(), "", today, advisor.advise(today.answers()));
  }

  private void requireNothingLost() {
    open.filter(state -> !state.isKept())
        .ifPresent(
            state -> {
              throw new RefusedException(
                  "Answers of “"
                      + state.proposal().name()
                      + "” are in no file. The tool save keeps them in one; then this can be done.");
            });
  }

  private State state() {
    return open.orElseThrow(() -> new RefusedException(NONE));
  }

  /**
   * What was said so far, judged today.
   *
   * @throws RefusedException if nothing is open
   */
  Testimony said() {
    return state().said().on(LocalDate.now(clock));
  }

  /** What is assessed. */
  Proposal proposal() {
    return state().proposal();
  }

  /** What its file is called; nothing if it has none. */
  Optional<String> file() {
    return state().written().map(Written::file).map(files::name);
  }
}
