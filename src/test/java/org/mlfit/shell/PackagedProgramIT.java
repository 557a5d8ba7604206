package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The folder that is shipped, used as people and pipelines use it. */
class PackagedProgramIT {

  private static final String ANSWERS =
      """
      risk.use-areas: []
      risk.about-people: no
      risk.personal-data: no
      risk.error-harm: money
      problem.goal: vague
      problem.task: classify
      problem.decision: yes
      """;

  private static final String PASSING =
      """
      suite: Goals
      scenarios:
        - name: A vague goal must be defined first
          given:
            { risk.use-areas: [], risk.about-people: no, risk.personal-data: no,
              risk.error-harm: money, problem.goal: vague, problem.task: classify }
          expect: { verdict: define-problem-first, findings: [ problem-goal-not-specific ] }
      """;

  @TempDir Path folder;

  @Test
  void assessPrintsTheVerdictOnStandardOutputAndNothingElse() throws Exception {
    Path answers = write("answers.yaml", ANSWERS);

    Run run = Program.in(folder).run("assess", "--answers", answers.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Verdict: Define the problem first (define-problem-first)");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anInterviewThatRunsOutOfInputGivesTheAdviceSoFarAndNamesTheNextQuestion() throws Exception {
    Run run =
        Program.in(folder)
            .reading("\n\nclassify\nspecific\nnone\nbanana\nyes\n")
            .run("assess", "--plain");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).startsWith("Verdict: Not enough answers yet");
    assertThat(run.err()).contains("does not take banana", "✓ risk.about-people: yes");
    assertThat(run.err()).contains("The next question would have been risk.error-harm.");
  }

  @Test
  void replayOfPassingScenariosIsGreen() throws Exception {
    write("goals.yaml", PASSING);

    Run run = Program.in(folder).run("replay", "goals.yaml");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("1 scenario, 1 passed, 0 failed");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theShellReadsCommandsFromAPipe() throws Exception {
    Run run = Program.in(folder).reading("status\nrules show problem-no-decision\nquit\n").run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("compiled by the build", "problem-no-decision");
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
