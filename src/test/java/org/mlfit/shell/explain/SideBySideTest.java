package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
