package org.mlfit.shell.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;

@DisabledOnOs(OS.WINDOWS)
class AutosaveTest {

  @TempDir private Path home;
  private final StringWriter told = new StringWriter();
  private final Invocation invocation = new Invocation(List.of(), Optional.empty(), true, false);
  private final RulesInUse knowledge =
      new RulesInUse(invocation, new KnowledgeLoader(Clock.systemUTC()), Clock.systemUTC());
  private Answers answers;

  @BeforeEach
  void answerOneQuestion() {
    answers = SmallKnowledge.answers(knowledge.base(), "problem.goal: vague");
  }

  @Test
  void savedAnswersAreTheirOwnersAlone() throws IOException {
    autosave().save(Testimony.of(answers));

    Path assessments = home.resolve("mlfit/assessments");
    assertThat(permissions(home.resolve("mlfit"))).isEqualTo("rwx------");
    assertThat(permissions(assessments)).isEqualTo("rwx------");
    try (var files = Files.list(assessments)) {
      assertThat(files.map(AutosaveTest::permissions)).containsOnly("rw-------");
    }
  }

  @Test
  void whereAFolderWouldLeadElsewhereNothingIsSavedAndThatIsToldOnce() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.createSymbolicLink(home.resolve("mlfit"), elsewhere);
    Autosave autosave = autosave();

    autosave.save(Testimony.of(answers));
    autosave.save(Testimony.of(answers));

    assertThat(elsewhere).isEmptyDirectory();
    assertThat(autosave.file()).isEmpty();
    assertThat(told.toString())
        .startsWith("Answers are not saved as you go: Cannot write ")
        .containsOnlyOnce("it is a link");
  }

  @Test
  void whereNothingCanBeReadItIsToldAndNotThatNothingWasSaved() throws IOException {
    assertThatThrownBy(autosave()::none).hasMessageContaining("No assessment was saved yet.");

    Path other = Files.createDirectories(home.resolve("other"));
    Files.createSymbolicLink(other.resolve("mlfit"), home);

    assertThatThrownBy(autosave(Optional.of(other))::none).hasMessageContaining("it is a link");
  }

  @Test
  void whereThereIsNoHomeNothingIsSavedAndThatIsTold() {
    autosave(Optional.empty()).save(Testimony.of(answers));

    assertThat(told.toString()).contains("There is no home folder to write into.");
  }

  @Test
  void aPlantedLinkIsNeitherTakenUpNorWrittenThrough() throws IOException {
    Path ofOthers = Files.writeString(home.resolve("of-others.yaml"), "scenarios: []");
    Path assessments = Files.createDirectories(home.resolve("mlfit/assessments"));
    Path planted = assessments.resolve("assessment-20260101-000000-000-1.yaml");
    Files.createSymbolicLink(planted, ofOthers);
    Autosave autosave = autosave();

    assertThat(autosave.newestFirst()).isEmpty();
    autosave.takeUp(planted, () -> answers);
    autosave.save(Testimony.of(answers));

    assertThat(ofOthers).hasContent("scenarios: []");
    assertThat(autosave.newestFirst()).containsExactly(autosave.file().orElseThrow());
  }

  private Autosave autosave() {
    return autosave(Optional.of(home));
  }

  private Autosave autosave(Optional<Path> stateHome) {
    PrintWriter writer = new PrintWriter(told, true);
    return new Autosave(
        new StateFolder(stateHome),
        new TextFiles(),
        knowledge,
        new Assessment(Clock.systemUTC()),
        new Console(invocation, null, false, writer, writer),
        Clock.systemUTC());
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }
}
