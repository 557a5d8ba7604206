package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** What a proposal is called, from the beginning of the talk to what is written of it. */
class NamedProposalTest {

  private static final String STORY = "Sort the letters of tenants by urgency.";

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..9" ) value : long end
      declare Plates @topic( tea ) @question( "How many plates?" ) @range( "0..9" ) value : long end
      rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Cups( value > 3 ) Plates( value > 3 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-wait" @gate( 2 ) @verdict( "wait" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  @TempDir private Path folder;

  /** A talk about these begins at once. */
  @BeforeEach
  void smallRules() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
  }

  @Test
  void aTalkBeginsWithANameAndASentenceAndKeepsBoth() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("Letters: who first?\n" + STORY + "\n4\nquit\n")
            .run("assess", "--plain");

    assertThat(run.err())
        .containsSubsequence("What is the proposal called?", "What is it to do", "How many cups?");
    assertThat(Files.readString(saved()))
        .contains("name: \"Letters: who first?\"", "story: " + STORY);
  }

  @Test
  void bothMayBeLeftEmpty() throws Exception {
    Run run = ProgramInProcess.in(folder).reading("\n\n4\nquit\n").run("assess", "--plain");

    assertThat(run.err()).contains("✓ tea.cups: ");
    assertThat(Files.readString(saved())).contains("name: A proposal").doesNotContain("story");
  }

  @Test
  void backHelpAndQuitWorkBeforeTheFirstQuestionToo() throws Exception {
    Run run =
        ProgramInProcess.in(folder)
            .reading("?\nLeters\nback\nLetters\n" + STORY + "\n4\nquit\n")
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
            .reading("4\nquit\n")
            .run("assess", "--plain", "--name", "Letters", "--story", STORY);
    Run brought = ProgramInProcess.in(folder).run("assess", "--set", "tea.cups=4", "--plain");

    assertThat(named.err()).doesNotContain("called?").contains("✓ tea.cups: ");
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
            + ", given: { tea.cups: 4 }, expect: { verdict: drink } }\n");

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
