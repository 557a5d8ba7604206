package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.CommandRunner;
import org.mlfit.shell.command.CommandsTest;
import org.mlfit.shell.state.Assessment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What several commands say of the same incomplete answers does not read as a contradiction. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
class SideBySideTest {

  private static final List<String> GOAL = List.of("problem.goal=specific");

  private static final List<String> LATE =
      List.of(
          "problem.goal=specific",
          "problem.task=rank",
          "problem.decision=yes",
          "risk.use-areas=none",
          "risk.about-people=no",
          "risk.personal-data=no",
          "risk.error-harm=money",
          "alternatives.logic-known=no",
          "alternatives.query-answers=no");

  @Autowired private CommandRunner runner;
  @Autowired private Assessment assessment;
  @Autowired private CommandsTest.Paper paper;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
    assessment.clear();
  }

  @Test
  void aVerdictOfTwoGatesIsListedOnceAmongThoseThatWerePassed() {
    String explained =
        told(
            List.of(),
            "explain",
            "--answers",
            "scenarios/cases/first-meetings.yaml#"
                + "A bakery chain has to measure its data before it forecasts sales");

    assertThat(explained.substring(explained.indexOf("Verdicts that come before it")).lines())
        .filteredOn(line -> line.contains("(define-problem-first)"))
        .hasSize(1);
  }

  @Test
  void whyNotNamesTheVerdictsBeforeThatPossibleNames() {
    for (List<String> answers : List.of(GOAL, LATE)) {
      String possible = told(answers, "possible");
      String whyNot = told(answers, "why-not", "ready-for-ml");

      assertThat(whyNot).contains("“Ready for ML” can still come");
      assertThat(verdicts("(?m)^  - [^:\\n]+ \\(([a-z-]+)\\)$", possible))
          .containsExactlyElementsOf(verdicts("(?m)\\(([a-z-]+)\\), (?:not|which)", whyNot));
    }
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedCountsTwiceAndThatIsSaid() {
    assertThat(told(GOAL, "why-not", "data-sizeable-sample"))
        .contains("As things are, it is not asked, which counts as one more answer:");
  }

  /** All but the last, before which the others come. */
  private static List<String> verdicts(String named, String text) {
    return Pattern.compile(named)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(id -> !id.equals("ready-for-ml"))
        .toList();
  }

  @Test
  void findingsThatMayComeAreASentenceIfTheyAreMany() {
    assertThat(told(GOAL, "possible"))
        .containsPattern("(?m)^\\d+ findings may come; --format json");
  }

  private String told(List<String> answers, String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    answers.forEach(answer -> command.addAll(List.of("--set", answer)));
    paper.clear();
    assertThat(runner.run(command)).as(paper.err()).isZero();
    return paper.out();
  }
}
