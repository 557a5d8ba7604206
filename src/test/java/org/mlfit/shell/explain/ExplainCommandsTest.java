package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.CommandRunner;
import org.mlfit.shell.Completions;
import org.mlfit.shell.command.CommandsTest;
import org.mlfit.shell.state.Assessment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Questions the advice through the real commands, on the shipped rules. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
class ExplainCommandsTest {

  @Autowired private CommandRunner runner;
  @Autowired private Completions completions;
  @Autowired private Assessment assessment;
  @Autowired private CommandsTest.Paper paper;
  @TempDir private Path folder;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
    assessment.clear();
  }

  @Test
  void whyNotGoesFromAVerdictDownToTheAnswers() {
    int code = run("why-not", "use-simple-analytics", "--set", "problem.goal=vague");

    assertThat(code).isZero();
    assertThat(paper.out())
        .contains(
            "Why not “Simpler analytics suffice” (use-simple-analytics)",
            "Define the problem first (define-problem-first), at its first place, which",
            "It would take alternatives.query-answers to be yes.");
  }

  @Test
  void whyNotForMachinesHasConditionsWithStatusActualAndNeeded() {
    run(
        "why-not",
        "problem-goal-not-specific",
        "--set",
        "problem.goal=specific",
        "--format",
        "json");

    assertThat(paper.out())
        .contains(
            "\"schemaVersion\" : 1",
            "\"status\" : \"not-met\"",
            "\"actual\" : \"problem.goal = specific\"",
            "\"needed\" : \"problem.goal to be one of none, vague\"");
  }

  @Test
  void whatIfKeepsNothing() {
    int code =
        run(
            "what-if",
            "risk.use-areas=none",
            "risk.about-people=no",
            "risk.personal-data=no",
            "risk.error-harm=money",
            "problem.goal=vague",
            "problem.task=classify",
            "problem.success=none");

    assertThat(code).isZero();
    assertThat(paper.out())
        .contains(
            "The verdict would be: Define the problem first",
            "and problem.goal = vague and problem.task =\nclassify are enough.",
            "Due to: problem.goal = vague",
            "This is only a look");
    assertThat(assessment.answers().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain",
        "graph",
        "why-not ready-for-ml",
        "what-if problem.goal=vague",
        "possible",
        "gaps",
        "plan",
        "margins",
        "change-to ready-for-ml --most 1",
        "answers"
      })
  void everyCommandTellsAnswersThatCannotBothBeTrue(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--set", "problem.task=classify", "--set", "problem.goal=specific"));
    words.addAll(List.of("--set", "data.access=hearsay", "--set", "poc.state=done-beat-baseline"));

    int code = run(words.toArray(String[]::new));

    assertThat(code).isZero();
    assertThat(paper.err().replace('\n', ' '))
        .contains("Answers that cannot both be true:", "(data.access, poc.state)");
  }

  @Test
  void possibleTellsFindingsThatAreGivenAndMayGoFromThoseThatMayCome() {
    run(
        "possible",
        "--set",
        "problem.task=act",
        "--set",
        "generative.reach=reads-confidential,reads-outsiders-text,sends-outside");
    String open = paper.out();
    paper.clear();
    run("possible", "--set", "problem.task=classify", "--set", "delivery.team=unknown");

    assertThat(open).contains("Findings so far that may still go", "- generative-");
    assertThat(paper.out()).contains("“Unknown” counts as said here, for delivery.team;");
  }

  @Test
  void twoAssessmentsAreComparedWithWhatCausedEachChange() throws IOException {
    Path march = Files.writeString(folder.resolve("march.yaml"), "problem.goal: vague\n");
    Path june = Files.writeString(folder.resolve("june.yaml"), "problem.goal: specific\n");

    assertThat(run("compare", march.toString(), june.toString())).isZero();
    String told = paper.out().replaceAll("\\s+", " ");
    paper.clear();
    run("compare", march.toString(), march.toString());
    String same = paper.out().replaceAll("\\s+", " ");

    assertThat(told)
        .contains(
            "- problem.goal: from vague",
            "Findings that are gone critical blocker: The goal does not yet say",
            "Due to: problem.goal = specific");
    assertThat(same).contains("The answers are the same, and so is the advice");
    Path doubtful =
        Files.writeString(
            folder.resolve("doubtful.yaml"),
            "{ problem.task: classify, data.access: hearsay, poc.state: done-beat-baseline }\n");
    run("compare", march.toString(), doubtful.toString());
    assertThat(paper.err()).contains("Answers that cannot both be true:");
    assertThat(run("compare", march.toString())).isEqualTo(2);
    assertThat(paper.err()).contains("Name two files with answers");
  }

  @Test
  void whatIfTellsAnswersThatCouldNotBothBeTrueThen() {
    String[] words = {
      "what-if", "poc.state=done-beat-baseline", "--set", "problem.task=classify",
      "--set", "data.access=hearsay", "--format", "text"
    };

    run(words);
    String told = paper.out();
    words[words.length - 1] = "json";
    run(words);

    assertThat(told).contains("Answers that could not both be true\n", "(data.access, poc.state)");
    assertThat(paper.out()).contains("\"questions\" : [ \"data.access\", \"poc.state\" ]");
    assertThat(paper.err()).isEmpty();
  }

  @Test
  void whatIfWithoutAnswersOrWithWrongOnesIsRefusedPlainly() {
    assertThat(run("what-if")).isEqualTo(2);
    assertThat(run("what-if", "problem.goal")).isEqualTo(2);
    assertThat(run("what-if", "problem.gaol=vague")).isEqualTo(2);
    assertThat(run("what-if", "problem.goal=sharp")).isEqualTo(2);

    assertThat(paper.err())
        .contains(
            "Name the answers to try as ID=VALUE",
            "problem.goal is not so",
            "Did you mean problem.goal?",
            "It takes one of none, vague, specific, or unknown.");
  }

  @Test
  void anIdThatDoesNotExistIsRefusedWithTheNearest() {
    assertThat(run("why-not", "redy-for-ml")).isEqualTo(2);
    assertThat(run("explain", "ready-for-ml")).isEqualTo(2);
    assertThat(run("rules", "graph", "problem.gaol")).isEqualTo(2);
    assertThat(run("rules", "graph", "--topic", "dta")).isEqualTo(2);

    assertThat(paper.err())
        .contains(
            "Did you mean ready-for-ml?",
            "ready-for-ml did not come about. The command why-not ready-for-ml says why.",
            "Did you mean problem.goal?",
            "Did you mean data?");
  }

  @Test
  void aDepthThatIsNoNumberIsRefused() {
    assertThat(run("explain", "--depth", "deep")).isEqualTo(2);
    assertThat(paper.err()).contains("--depth takes a whole number from 1");
  }

  @Test
  void anExplanationIsCutAtADepthAndDrawn() {
    runOnVagueGoal("explain", "--depth", "2");
    runOnVagueGoal("explain", "--format", "mermaid");
    runOnVagueGoal("graph", "--format", "dot");

    assertThat(paper.out())
        .contains("… 2 steps further down …", "flowchart BT", "digraph mlfit {")
        .contains("define-problem-first<br/>Define the problem first");
  }

  @Test
  void theRulesAreDrawnWholeByTopicAndNearAnId() {
    run("rules", "graph");
    int whole = paper.out().length();
    paper.clear();
    run("rules", "graph", "--topic", "risk");
    int topic = paper.out().length();
    paper.clear();
    run("rules", "graph", "problem.goal", "--steps", "1");

    assertThat(whole).isGreaterThan(topic);
    assertThat(topic).isGreaterThan(paper.out().length());
    assertThat(paper.out()).contains("problem.goal", "problem-goal-not-specific");
  }

  @Test
  void tabOffersWhatEachCommandTakes() {
    assertThat(completions.proposals(List.of("why-not"), "ready")).containsExactly("ready-for-ml");
    assertThat(completions.proposals(List.of("what-if"), "problem.g"))
        .containsExactly("problem.goal=");
    assertThat(completions.proposals(List.of("explain", "--format"), "m"))
        .containsExactly("mermaid");
    assertThat(completions.proposals(List.of("rules", "graph", "--topic"), "ri"))
        .containsExactly("risk");
  }

  /** On the fewest answers that settle a verdict. */
  private void runOnVagueGoal(String... words) {
    run(CommandsTest.onVagueGoal(words));
  }

  private int run(String... words) {
    return runner.run(List.of(words));
  }
}
