package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** What a proposal is called, from the beginning of the talk to what is written of it. */
class NamedProposalTest {

  private static final String STORY = "Sort the letters of tenants by urgency.";

  @TempDir private Path folder;

  @Test
  void aTalkBeginsWithANameAndASentenceAndKeepsBoth() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("Letters: who first?\n" + STORY + "\nclassify\nquit\n")
            .run("assess", "--plain");

    assertThat(run.err())
        .containsSubsequence(
            "What is the proposal called?", "What is it to do", "What kind of output is wanted?");
    assertThat(Files.readString(saved()))
        .contains("name: \"Letters: who first?\"", "story: " + STORY);
  }

  @Test
  void bothMayBeLeftEmpty() throws Exception {
    Run run = ProgramInProcess.in(folder).reading("\n\nclassify\nquit\n").run("assess", "--plain");

    assertThat(run.err()).contains("✓ problem.task: ");
    assertThat(Files.readString(saved())).contains("name: A proposal").doesNotContain("story");
  }

  @Test
  void backHelpAndQuitWorkBeforeTheFirstQuestionToo() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("?\nLeters\nback\nLetters\n" + STORY + "\nclassify\nquit\n")
            .run("assess", "--plain");
    Run left = ProgramInProcess.in(folder).reading("quit\n").run("assess", "--plain");

    assertThat(run.err()).contains("It heads the report");
    assertThat(Files.readString(saved())).contains("name: Letters\n");
    assertThat(left.err()).contains("Left the interview.").doesNotContain("What is it to do");
  }

  @Test
  void whatIsNamedOrBroughtIsNotAskedFor() throws Exception {
    Run named =
        ProgramInProcess.in(folder)
            .reading("classify\nquit\n")
            .run("assess", "--plain", "--name", "Letters", "--story", STORY);
    Run brought =
        ProgramInProcess.in(folder).run("assess", "--set", "problem.goal=vague", "--plain");

    assertThat(named.err()).doesNotContain("called?").contains("✓ problem.task: ");
    assertThat(Files.readString(saved())).contains("name: Letters\n", "story: " + STORY);
    assertThat(brought.err()).isEmpty();
  }

  @Test
  void reportAndSaveTakeTheNameAndTheSentence() throws Exception {
    Path answers = folder.resolve("answers.yaml");
    Files.writeString(
        answers,
        "scenarios:\n  - { name: Letters of tenants, story: "
            + STORY
            + ", given: { problem.goal: vague }, expect: { verdict: define-problem-first } }\n");

    Run report = ProgramInProcess.in(folder).run("report", "--answers", answers.toString());
    Run page =
        ProgramInProcess.in(folder)
            .run("report", "--answers", answers.toString(), "--format", "html");

    assertThat(report.err()).isEmpty();
    assertThat(report.out()).startsWith("# Letters of tenants\n\n" + STORY + "\n");
    assertThat(page.out())
        .contains("<title>Letters of tenants: ", "<p class=\"story\">" + STORY + "</p>");
  }

  private Path saved() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(".state/mlfit/assessments"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return yaml.get(0);
    }
  }
}
