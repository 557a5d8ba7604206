package org.mlfit.shell.assess;

import java.nio.file.Path;
import java.util.List;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.state.AnswersFiles;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.SavedAnswers;
import org.springframework.stereotype.Component;

/**
 * The assessments that can go on. One that is damaged is never passed over in silence, since what
 * was said last would seem to be what an older one says; but the older one is named.
 */
@Component
class SavedAssessments {

  private final Autosave autosave;
  private final AnswersFiles answersFiles;

  SavedAssessments(Autosave autosave, AnswersFiles answersFiles) {
    this.autosave = autosave;
    this.answersFiles = answersFiles;
  }

  /** What was read, and from where. */
  record Reading(String file, SavedAnswers answers) {}

  /**
   * Takes up an assessment, which is the present one from now on.
   *
   * @param named its file; if empty, the one of the present assessment or that written last
   * @throws CommandFailedException with exit code 2 if there is none, with 4 if it is damaged or
   *     holds no answers
   */
  Reading takeUp(String named) {
    return named.isEmpty() ? takeUpLast() : read(named);
  }

  private Reading takeUpLast() {
    List<Path> saved = autosave.newestFirst();
    Path last = autosave.file().or(() -> saved.stream().findFirst()).orElseGet(autosave::none);
    try {
      return read(last.toString());
    } catch (RuntimeException damaged) {
      CommandFailedException failure = Diagnosis.of(damaged);
      String older =
          saved.stream()
              .filter(file -> !file.equals(last) && isWhole(file))
              .findFirst()
              .map(file -> "The last one that can be read goes on with resume " + file + ".")
              .orElse("None that was saved before can be read. assess begins one.");
      throw CommandFailedException.ending(
          failure.exitCode(), failure.getMessage().stripTrailing() + "\n" + older);
    }
  }

  private Reading read(String named) {
    return new Reading(named, autosave.takeUp(NamedPath.of(named), () -> answersIn(named)));
  }

  private SavedAnswers answersIn(String named) {
    SavedAnswers read = answersFiles.understoodIn(named);
    if (read.said().isEmpty()) {
      throw CommandFailedException.scenarios(named + "  There are no answers in this file.");
    }
    return read;
  }

  private boolean isWhole(Path file) {
    try {
      return !answersIn(file.toString()).said().isEmpty();
    } catch (RuntimeException damagedToo) {
      return false;
    }
  }
}
