package org.mlfit.shell.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;

/** What is kept of interviews: in which file, whose it is, and for how long. */
class SeveralProgramsTest {

  private static final String RULES =
      """
      package rules;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @help( "Count." )
          @unit( "cups" ) @range( "0..100" )
          value : long
      end
      rule "verdict-go" @gate( 1 ) @verdict( "go" ) @title( "Go" ) @meaning( "Go on." ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();
  private final TextFiles files = new TextFiles();
  private RulesInUse rulesInUse;

  @BeforeEach
  void writeRules() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("tea.drl"), RULES);
    rulesInUse =
        new RulesInUse(
            invocation(rules), new KnowledgeLoader(Clock.systemUTC()), Clock.systemUTC());
  }

  @Test
  void twoProgramsThatGoOnWithOneAssessmentWriteTwoFiles() {
    Path left = leftBehind(1);
    Autosave first = program();
    Autosave second = program();
    first.takeUp(left, () -> files.read(left));
    second.takeUp(left, () -> files.read(left));

    first.save(Testimony.of(cups(2)));
    second.save(Testimony.of(cups(3)));

    assertThat(first.file()).contains(left);
    assertThat(left).content().contains("tea.cups: 2");
    assertThat(second.file().orElseThrow()).isNotEqualTo(left).content().contains("tea.cups: 3");
    assertThat(told.toString()).contains("Another mlfit is at work on " + left);
  }

  @Test
  void whoGoesOnWithAnotherAssessmentLeavesTheFirstToOthers() {
    Path left = leftBehind(1);
    Path right = leftBehind(2);
    Autosave first = program();
    first.takeUp(left, () -> files.read(left));
    first.takeUp(right, () -> files.read(right));
    Autosave second = program();

    second.takeUp(left, () -> files.read(left));

    assertThat(first.file()).contains(right);
    assertThat(second.file()).contains(left);
  }

  @Test
  void anAssessmentThatCannotBeReadIsNotTakenUpAndThePresentOneGoesOn() {
    Path present = leftBehind(1);
    Path damaged = leftBehind(2);
    Autosave first = program();
    first.takeUp(present, () -> files.read(present));

    assertThatThrownBy(() -> first.takeUp(damaged, SeveralProgramsTest::unreadable))
        .isInstanceOf(CommandFailedException.class);

    assertThat(first.file()).contains(present);
    Autosave second = program();
    second.takeUp(damaged, () -> files.read(damaged));
    assertThat(second.file()).contains(damaged);
  }

  @Test
  void twentyScriptsInARowPushOutNothingThatAPersonSaid() throws IOException {
    Path typed =
        Files.createDirectories(assessments()).resolve("assessment-20200101-080000-000-7.yaml");
    Files.writeString(typed, "tea.cups: 1");
    Files.setLastModifiedTime(typed, FileTime.from(Instant.EPOCH));

    for (int script = 0; script < 25; script++) {
      leftBehind(script);
    }

    assertThat(typed).exists();
    assertThat(assessments()).isDirectoryContaining("glob:**/assessment-piped-*");
    assertThat(program().newestFirst()).hasSize(1 + 20);
  }

  @Test
  void whatAnotherProgramWorksOnIsNotRemoved() throws IOException {
    Autosave other = program();
    other.save(Testimony.of(cups(1)));
    Files.setLastModifiedTime(other.file().orElseThrow(), FileTime.from(Instant.EPOCH));

    for (int script = 0; script < 25; script++) {
      leftBehind(script);
    }

    assertThat(other.file().orElseThrow()).exists();
  }

  @Test
  void theLastTenStatesOfAnAssessmentOutliveTheShellAndAreTheirOwnersAlone() throws IOException {
    Autosave first = program();
    for (int cups = 0; cups <= 12; cups++) {
      first.save(Testimony.of(cups(cups)));
      first.save(Testimony.of(cups(cups)));
    }
    Path file = first.file().orElseThrow();
    first.beginAnother();
    Autosave second = program();

    second.takeUp(file, () -> files.read(file));

    List<Path> earlier = second.earlier();
    assertThat(earlier).hasSize(10);
    assertThat(earlier.get(0)).content().contains("tea.cups: 11");
    assertThat(earlier.get(9)).content().contains("tea.cups: 2\n");
    assertThat(Files.getPosixFilePermissions(earlier.get(0)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(program().newestFirst()).containsExactly(file);
  }

  @Test
  void whatIsSavedLastIsTheLastAlsoWhereTheClockWasSetBack() throws IOException {
    Autosave before = program();
    before.save(Testimony.of(cups(1)));
    Path older = before.file().orElseThrow();
    Files.setLastModifiedTime(older, FileTime.from(Instant.now().plusSeconds(3600)));
    Autosave after = program();

    after.save(Testimony.of(cups(2)));

    assertThat(program().newestFirst()).containsExactly(after.file().orElseThrow(), older);
  }

  @Test
  void statesGoWithTheAssessmentThatTheyWereOf() throws IOException {
    for (int script = 0; script < 25; script++) {
      Autosave ended = program();
      ended.save(Testimony.of(cups(1)));
      ended.save(Testimony.of(cups(2)));
      ended.beginAnother();
    }

    try (var kept = Files.list(folder.resolve("mlfit/earlier"))) {
      assertThat(kept).hasSize(20);
    }
  }

  @Test
  void aDiskThatTakesAnswersAgainIsWrittenAgain() throws IOException {
    Files.createDirectories(assessments().getParent());
    Path inTheWay = Files.writeString(assessments(), "no folder");
    Autosave program = program();

    program.save(Testimony.of(cups(1)));
    program.save(Testimony.of(cups(2)));
    assertThat(program.file()).isEmpty();
    Files.delete(inTheWay);
    program.save(Testimony.of(cups(3)));

    assertThat(program.file().orElseThrow()).content().contains("tea.cups: 3");
    assertThat(told.toString())
        .containsOnlyOnce("Answers are not saved as you go: Cannot write ")
        .endsWith("Answers are saved as you go again.\n");
  }

  private Path assessments() {
    return folder.resolve("mlfit").resolve("assessments");
  }

  private static Answers unreadable() {
    throw CommandFailedException.scenarios("damaged");
  }

  /** A file of a program that has ended. */
  private Path leftBehind(int cups) {
    Autosave ended = program();
    ended.save(Testimony.of(cups(cups)));
    Path file = ended.file().orElseThrow();
    ended.beginAnother();
    return file;
  }

  private Autosave program() {
    StateFolder state = new StateFolder(Optional.of(folder));
    PrintWriter writer = new PrintWriter(told, true);
    Console console = new Console(invocation(folder.resolve("rules")), null, false, writer, writer);
    return new Autosave(
        state, files, rulesInUse, new Assessment(Clock.systemUTC()), console, Clock.systemUTC());
  }

  private Answers cups(int count) {
    return Answers.none()
        .with(
            rulesInUse.base().question("tea.cups").orElseThrow(),
            AnswerReader.ofPeople()
                .read(rulesInUse.base().question("tea.cups").orElseThrow(), String.valueOf(count)));
  }

  private static Invocation invocation(Path rules) {
    return new Invocation(List.of("in a test"), Optional.of(rules.toString()), false, false);
  }
}
