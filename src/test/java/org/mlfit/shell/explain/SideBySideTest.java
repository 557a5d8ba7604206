package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
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

  /** A vague goal, which no open answer mends, and a law that nobody has looked up. */
  private static final List<String> VAGUE =
      List.of(
          "problem.task=generate",
          "problem.goal=vague",
          "risk.use-areas=unknown",
          "risk.personal-data=yes");

  /** Answered up to the trial, with three questions left “unknown”. */
  private static final List<String> HALF =
      List.of(
          "problem.goal=specific",
          "problem.task=forecast",
          "problem.decision=yes",
          "problem.shared-statement=unknown",
          "problem.success=business-metric-with-target",
          "problem.benefit-cost=unknown",
          "risk.use-areas=none",
          "risk.about-people=no",
          "risk.personal-data=no",
          "risk.error-harm=money",
          "alternatives.logic-known=no",
          "alternatives.query-answers=no",
          "alternatives.baseline-share=unknown",
          "data.access=accessible");

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
          .containsExactlyInAnyOrderElementsOf(
              verdicts("(?m)\\(([a-z-]+)\\)(?:, at its [a-z]+ place)?, (?:not|which)", whyNot));
    }
  }

  @Test
  void whatIfNamesTheVerdictThatComesBeforeAndNotOneThatIsOnlyTriedBefore() {
    List<String> pumps =
        List.of(
            "problem.task=classify",
            "problem.goal=specific",
            "risk.use-areas=none",
            "risk.about-people=no",
            "risk.personal-data=no",
            "problem.decision=yes",
            "problem.success=model-metric-only",
            "alternatives.logic-known=unknown",
            "alternatives.query-answers=no",
            "alternatives.baseline-share=60",
            "problem.benefit-cost=unknown",
            "poc.state=done-not-compared",
            "modelling.sourcing=build",
            "data.label-source=observed-outcome",
            "data.labelled-examples=1440",
            "data.minority-examples=26",
            "data.classes=2");

    assertThat(told(pumps, "what-if", "problem.success=none").replaceAll("\\s+", " "))
        .contains(
            "“Data work first” would still have its reasons, but “Define the problem first” comes"
                + " before it.");
  }

  @Test
  void whyNotDoesNotStopAtTheFirstVerdictThatHolds() {
    String whyNot = told(VAGUE, "why-not", "ready-for-ml");

    assertThat(whyNot)
        .contains(
            "(define-problem-first), which holds; only a verdict\n    before it can come",
            "(prepare-delivery-first), which holds as well",
            "Not tried, since a verdict before comes first.",
            "  - Data work first (fix-data-first)",
            "  - Bounded proof of concept (bounded-poc)",
            "Nothing else is asked for");
    assertThat(told(VAGUE, "why-not", "ready-for-ml", "--format", "json"))
        .contains("would give prepare-delivery-first");
  }

  @Test
  void aPlanDoesNotClaimThatFindingOutIsWithoutEffectWhereGapsNamesAnotherVerdict() {
    assertThat(told(VAGUE, "gaps"))
        .contains("risk.use-areas (unknown)", "social-scoring leads to “Not as proposed”");
    assertThat(told(VAGUE, "plan"))
        .contains("[risk-legal-unknown]", "gaps says whether that\ncan change the verdict.")
        .doesNotContain("without moving the verdict");
  }

  @Test
  void theReportShowsTheWayThatIsCertainBeforeOneThatNeedsOpenAnswers() {
    String report = told(HALF, "report", "--format", "md");

    assertThat(report)
        .contains("| Define the problem first | one answer | problem.decision: from yes to no |")
        .contains("leads for certain to “Define the problem first” or “Data work first”.");
    assertThat(told(HALF, "change-to", "define-problem-first"))
        .contains("Way 1: change one answer\n  problem.decision: from yes to no");
  }

  @Test
  void thatNoAnswerLeadsElsewhereIsClaimedOnlyWhereOpenAnswersDoNotDecide() {
    assertThat(told(VAGUE, "report", "--format", "md"))
        .contains("| Bounded proof of concept | one answer, and open ones |")
        .contains(
            "No one changed answer that somebody can choose leads to another verdict for certain")
        .doesNotContain("one changed answer away");
  }

  @Test
  void whatFollowsFromAChangeIsSaidOfTheAnswerForWhichItHolds() {
    assertThat(
            told(
                List.of("problem.task=classify", "problem.goal=vague", "problem.success=none"),
                "change-to",
                "bounded-poc"))
        .contains(
            "business-metric-no-target",
            "will do too",
            "What follows is said for problem.success = model-metric-only; with the other");
  }

  @Test
  void anAnswerThatCountsOnlyAfterAChangeIsNamed() {
    assertThat(
            told(
                List.of(
                    "problem.task=forecast",
                    "risk.personal-data=no",
                    "risk.lawful-basis=no",
                    "problem.goal=none",
                    "risk.about-people=no",
                    "risk.use-areas=none",
                    "risk.error-harm=money"),
                "change-to",
                "reshape-or-stop"))
        .contains("Does not apply yet and counts then, as it was answered: risk.lawful-basis.");
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedCountsTwiceAndThatIsSaid() {
    assertThat(told(GOAL, "why-not", "data-sizeable-sample"))
        .contains("As things are, it is not asked, which counts as one more answer:");
  }

  @Test
  void anAnswerThatIsCountedAlreadyIsNotCountedAgainForMakingAQuestionApply() {
    List<String> sorting =
        List.of(
            "problem.task=classify",
            "problem.goal=vague",
            "risk.use-areas=unknown",
            "risk.personal-data=yes",
            "risk.about-people=yes");

    assertThat(told(sorting, "why-not", "reshape-or-stop").replaceAll("\\s+", " "))
        .contains("[risk-no-human-oversight], 2 answers away")
        .contains("an answer that counts already can change that:");
    assertThat(told(VAGUE, "why-not", "use-simple-analytics").replaceAll("\\s+", " "))
        .contains("[alternatives-baseline-meets-target], 2 answers away");
    assertThat(
            told(
                sorting,
                "possible",
                "--set",
                "risk.error-harm=life-or-safety",
                "--set",
                "risk.human-oversight=none"))
        .contains("(reshape-or-stop)");
  }

  @Test
  void betweenWhichVerdictsAGapDecidesIsTheFirstPairWhateverWasAskedBefore() {
    String pair = "between “Keep the present or a simpler way” and “Data work first”";

    String gaps = told(HALF, "gaps", "--all").replaceAll("\\s+", " ");
    String report =
        told(HALF, "report", "--format", "md")
            .replaceAll("\\s+", " ")
            .replaceFirst(".*## What is not known, and what it could change", "");

    assertThat(about("data.label-source", gaps)).contains(pair);
    assertThat(report.substring(0, report.indexOf("data.label-source"))).contains(pair);
    assertThat(pairs(report))
        .as("each pair is said once, before the questions that decide between them")
        .isEqualTo(List.copyOf(new LinkedHashSet<>(pairs(gaps))))
        .hasSizeGreaterThan(2);
  }

  @Test
  void possibleNamesTheUnknownAnswersWithWhichGapsBegins() {
    assertThat(told(HALF, "gaps")).contains("1. problem.benefit-cost (unknown)");
    assertThat(told(HALF, "possible").replaceAll("\\s+", " "))
        .contains("Open questions that can still decide between them")
        .containsPattern("“Unknown” counts as said here, for [^;]*problem.benefit-cost[^;]*;");
    assertThat(told(HALF, "explain")).doesNotContain("needs an answer");
  }

  @Test
  void whereAProposalIsHeadingIsSaidAlikeByAssessTheReportAndMachines() {
    String heading =
        "Once problem.goal no longer holds it back, this looks like: Prepare delivery first";

    assertThat(told(VAGUE, "assess").replaceAll("\\s+", " ")).contains(heading);
    assertThat(told(VAGUE, "report", "--format", "md")).contains(heading);
    for (String command : List.of("assess", "report")) {
      assertThat(told(VAGUE, command, "--format", "json").replaceAll("\\s+", " "))
          .containsPattern(
              "\"direction\" ?: \\{ \"without\" ?: \\[ \"problem.goal\" \\], \"verdict\" ?:"
                  + " \"prepare-delivery-first\"");
    }
    assertThat(told(VAGUE, "what-if", "problem.goal=specific").replaceAll("\\s+", " "))
        .contains(
            "The verdict would stay: Not enough answers yet (not-enough-answers). It would lean"
                + " to: Prepare delivery first (prepare-delivery-first). Now it leans to: Define"
                + " the problem first (define-problem-first).");
  }

  @Test
  void rulesAreShownAsWrittenOnlyIfAskedForAndWithShortPlaces() {
    assertThat(told(VAGUE, "why-not", "reshape-or-stop"))
        .contains("It would take risk.lawful-basis to be no.")
        .doesNotContain("LawfulBasis(", ".drl:", "UseArea.");
    assertThat(told(VAGUE, "why-not", "reshape-or-stop", "--rules-text"))
        .contains("LawfulBasis( value == false )")
        .containsPattern("(?m)^ *rules/risk\\.drl:\\d+$");
  }

  @Test
  void aPlanPrefersWhatSomebodyCanChooseToWhatMayTurnOutSo() {
    List<String> unreviewed =
        List.of(
            "problem.goal=vague",
            "problem.task=classify",
            "risk.about-people=yes",
            "risk.error-harm=unknown",
            "risk.human-oversight=none");

    assertThat(told(unreviewed, "plan").replaceAll("\\s+", " "))
        .containsPattern(
            "Step 1: [^:]*\\[risk-no-human-oversight\\] risk.human-oversight: from none")
        .contains("Then what is still open decides; answer that next.");
    assertThat(told(unreviewed, "change-to", "define-problem-first").replaceAll("\\s+", " "))
        .containsPattern("Way 1: change one answer risk.human-oversight: .*nobody can choose it")
        .contains("answers that nobody can choose stay, unless they are unknown now, none");
  }

  private static String about(String question, String text) {
    int from = text.indexOf(question);
    return text.substring(from, from + 300);
  }

  private static List<String> pairs(String text) {
    return Pattern.compile("for example between “[^”]+” and “[^”]+”")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
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
  void ofOptionsThatAreChosenTogetherTheNearestIsAnExample() {
    List<String> terms =
        List.of(
            "problem.task=act",
            "problem.goal=vague",
            "risk.error-harm=money",
            "risk.personal-data=yes",
            "modelling.sourcing=buy",
            "generative.supplier-terms=unknown");

    assertThat(told(terms, "gaps").replaceAll("\\s+", " "))
        .contains("an answer such as none of these leads to “Not as proposed”");
    assertThat(told(terms, "what-if", "generative.supplier-terms=change-notice"))
        .contains("The verdict would be: Not as proposed");
    List<String> settled = new ArrayList<>(terms);
    settled.addAll(
        List.of(
            "generative.reach=spends-or-promises",
            "generative.undo=undo-on-paper",
            "risk.use-areas=none",
            "risk.lawful-basis=unknown",
            "risk.binding-output=yes",
            "risk.human-oversight=none"));
    assertThat(told(settled, "change-to", "reshape-or-stop").replaceAll("\\s+", " "))
        .contains("Where several options can be chosen together, the nearest choice is named");
  }

  @Test
  void whatRestsOnAGivenIsFarInWhyNotAsItIsOutOfReachInChangeTo() {
    List<String> agent =
        List.of("problem.task=act", "alternatives.logic-known=no", "alternatives.query-answers=no");

    assertThat(told(agent, "change-to", "use-simple-analytics"))
        .contains("No changes of answers lead to");
    assertThat(told(agent, "why-not", "use-simple-analytics").replaceAll("\\s+", " "))
        .containsPattern(
            "\\[alternatives-baseline-meets-target\\], \\d answers away, a given among them");
  }

  @Test
  void allGatesOfTheVerdictAreReasonsForItInEachCommand() {
    List<String> undefined =
        List.of("problem.task=classify", "problem.goal=vague", "problem.success=none");
    List<String> safe =
        List.of(
            "risk.use-areas=none",
            "risk.about-people=no",
            "risk.personal-data=no",
            "risk.error-harm=money");
    List<String> all = new ArrayList<>(undefined);
    all.addAll(safe);

    for (List<String> command :
        List.of(List.of("assess", "--no-input"), List.of("explain"), List.of("report"))) {
      String text = told(all, command.toArray(String[]::new));
      int rest = text.indexOf("else holds it back");
      assertThat(rest < 0 ? text : text.substring(0, rest))
          .as("%s", command)
          .contains("problem-goal-not-specific", "problem-no-success-criteria");
    }
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
