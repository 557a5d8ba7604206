package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.FindingRoles.Role;
import org.mlfit.knowledge.KnowledgeBase;

class FindingRolesTest {

  private final KnowledgeBase shipped = SmallKnowledge.shipped();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          problem.goal: vague                              | problem-goal-not-specific
          problem.goal: vague, problem.success: none       | problem-goal-not-specific, problem-no-success-criteria
          problem.goal: vague, problem.decision: no        | problem-goal-not-specific, problem-no-decision
          problem.goal: unknown                            | problem-basics-unknown
          risk.use-areas: [ manipulation ]                 | risk-prohibited
          problem.success: none                            | problem-no-success-criteria
          data.access: hearsay                             | data-not-reachable
          data.minority-examples: 20                       | data-too-few-cases
          poc.state: planned                               | poc-still-needed
          """)
  void theCaseAtHandIsNamedAndNotTheRuleThatGathersAllCases(String but, String findings)
      throws IOException {
    Advice advice = new Advisor(shipped).advise(sound("{ " + but + " }"));

    assertThat(FindingRoles.of(advice).caseAtHand())
        .extracting(RuleFinding::id)
        .containsExactly(findings.split(", "));
  }

  @Test
  void whatGathersTheCasesIsNotForLaterButComesAfterThem() throws IOException {
    Advice advice = new Advisor(shipped).advise(sound("{ data.access: hearsay }"));

    assertThat(FindingRoles.of(advice).with(Role.DECIDES))
        .extracting(RuleFinding::id)
        .containsExactly("data-not-reachable", "data-work-first");
  }

  @Test
  void inEachRoleTheHeaviestFindingsComeFirst() throws IOException {
    Advice advice =
        new Advisor(shipped)
            .advise(
                sound(
                    "{ problem.goal: vague, data.access: hearsay, problem.benefit-cost: unknown,"
                        + " poc.state: planned }"));

    for (Role role : Role.values()) {
      assertThat(FindingRoles.of(advice).with(role))
          .as("%s", role)
          .extracting(RuleFinding::severity)
          .isSorted();
    }
    assertThat(FindingRoles.of(advice).with(Role.NEXT))
        .extracting(RuleFinding::id)
        .containsSubsequence("data-work-first", "poc-still-needed");
  }

  @Test
  void whereNoFindingLedToAConclusionTheOneThatTellsOfItIsNamed() {
    Advice advice =
        SmallKnowledge.advice("{ goal.stated: yes, data.examples: 50, data.inputs: 10 }");

    assertThat(FindingRoles.of(advice).with(Role.DECIDES))
        .extracting(RuleFinding::id)
        .containsExactly("data-thin");
  }

  @Test
  void whatMeetsAnotherGateComesNextAndTheRestLater() throws IOException {
    Advice advice =
        new Advisor(shipped)
            .advise(sound("{ problem.goal: vague, data.access: hearsay, delivery.channel: none }"));
    FindingRoles roles = FindingRoles.of(advice);

    assertThat(roles.with(Role.DECIDES))
        .extracting(RuleFinding::id)
        .containsExactly("problem-goal-not-specific");
    assertThat(roles.with(Role.NEXT)).extracting(RuleFinding::id).contains("data-not-reachable");
    assertThat(roles.with(Role.LATER)).isNotEmpty().allMatch(f -> roles.of(f) == Role.LATER);
    assertThat(Stream.of(Role.values()).flatMap(role -> roles.with(role).stream()))
        .as("each finding has one role")
        .containsExactlyInAnyOrderElementsOf(advice.findings());
  }

  @Test
  void whatLedToTheFindingThatMetTheGateDecidesToo() throws IOException {
    Answers assistant =
        SmallKnowledge.scenarios(
                shipped, Files.readString(Path.of("scenarios/cases/generative-answers.yaml")))
            .stream()
            .filter(scenario -> scenario.name().startsWith("An HR assistant is asked"))
            .findFirst()
            .orElseThrow()
            .given();

    assertThat(FindingRoles.of(new Advisor(shipped).advise(assistant)).with(Role.DECIDES))
        .extracting(RuleFinding::id)
        .contains(
            "poc-still-needed", "generative-declines-untested", "modelling-bought-unvalidated");
  }

  @Test
  void whileAnswersAreMissingNothingDecidesAndWhatMeetsAGateIsNext() {
    Advice advice = SmallKnowledge.advice("{ data.examples: 5, data.inputs: 10 }");
    FindingRoles roles = FindingRoles.of(advice);

    assertThat(advice.isOpen()).isTrue();
    assertThat(roles.with(Role.DECIDES)).isEmpty();
    assertThat(roles.with(Role.NEXT)).extracting(RuleFinding::id).containsExactly("data-thin");
  }

  @Test
  void nothingIsNamedWhileAnswersAreMissing() {
    Advice advice = new Advisor(shipped).advise(Answers.none());

    assertThat(FindingRoles.of(advice).with(Role.DECIDES)).isEmpty();
  }

  /** A sound project with some other answers. */
  private Answers sound(String but) throws IOException {
    Answers answers =
        SmallKnowledge.scenarios(
                shipped, Files.readString(Path.of("scenarios/contradictions.yaml")))
            .get(0)
            .given();
    for (var entry : SmallKnowledge.answers(shipped, but).asMap().entrySet()) {
      answers = answers.with(entry.getKey(), entry.getValue());
    }
    return answers;
  }
}
