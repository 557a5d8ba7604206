package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** How interviews end in plain lines, and what is kept of them. */
class InterviewEndTest {

  @TempDir private Path folder;

  @Test
  void aResumedInterviewAsksOnlyWhatIsLeft() throws Exception {
    ProgramInProcess.in(folder)
        .reading("\n\nclassify\nspecific\nnone\nyes\n")
        .run("assess", "--plain");

    Run run = ProgramInProcess.in(folder).reading("money\n").run("resume", "--plain");

    assertThat(run.err())
        .doesNotContain("Which of these apply")
        .contains("✓ risk.error-harm: money");
  }

  @Test
  void anInterviewEndsByItselfOnceTheVerdictIsSettled() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("\n\nclassify\nspecific\nmanipulation\nyes\nyes\n")
            .run("assess", "--plain");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Verdict: Not as proposed");
    assertThat(run.err())
        .contains("Settled: Not as proposed.", "Stopped after 3 of 76 questions")
        .doesNotContain("uestion 4");
  }

  @Test
  void aCommandTypedAtAQuestionIsNoAnswerUnlessItIsOneOfTheChoices() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("plan B\nsave one.yaml\nsave one.yaml\nreport\nredo\n")
            .run("assess", "--plain");

    assertThat(run.err())
        .contains("save is a command,", "✓ problem.task: report", "redo is a command,")
        .doesNotContain("plan is a command");
    assertThat(folder.resolve("one.yaml")).doesNotExist();
  }

  @Test
  void whatIsTakenBackInATalkCanBeMadeAgainAfterIt() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("assess\n\n\nact\nvague\nundo\nquit\nredo\nanswers\nundo\n")
            .run("--plain");

    assertThat(run.err() + run.out())
        .contains("Taken back: problem.goal, vague.")
        .doesNotContain("There is nothing to make again");
    assertThat(run.out()).containsSubsequence("problem.task", "problem.goal", "vague");
  }

  @Test
  void withoutAutosaveNothingIsWritten() throws Exception {
    ProgramInProcess.in(folder).reading("\n\nclassify\n").run("assess", "--plain", "--no-autosave");

    assertThat(folder.resolve(".state/mlfit/assessments"))
        .satisfiesAnyOf(
            saved -> assertThat(saved).doesNotExist(),
            saved -> assertThat(saved).isEmptyDirectory());
    assertThat(ProgramInProcess.in(folder).run("resume").err())
        .contains("No assessment was saved yet.");
  }
}
