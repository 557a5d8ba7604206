package org.mlfit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ScenarioTests;

/** Every shipped scenario, and that together they exercise the shipped rules. */
@TestInstance(Lifecycle.PER_CLASS)
class ShippedScenariosTest {

  private final KnowledgeBase shipped = SmallKnowledge.shipped();
  private final List<Outcome> outcomes = new ArrayList<>();

  @BeforeAll
  void playAllScenarios() throws IOException {
    ScenarioReader reader = new ScenarioReader(shipped);
    Replay replay = new Replay(Foresight.advisor(shipped));
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        SourceText source = new SourceText(file.toString(), Files.readString(file));
        reader.read(source).scenarios().forEach(s -> outcomes.add(replay.play(s)));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return ScenarioTests.of(Path.of("rules"), Path.of("scenarios"))
        .map(test -> DynamicTest.dynamicTest(test.name(), test.source(), test::play));
  }

  @Test
  void noneIsLeftOut() {
    assertThat(outcomes).extracting(Outcome::status).containsOnly(Status.PASSED);
  }

  @Test
  void everyRuleFiresInOneScenarioAndIsSilentInAnother() {
    Set<String> somewhere = new HashSet<>();
    Set<String> everywhere = new HashSet<>(shipped.findingRules().stream().map(Rule::id).toList());
    for (Outcome outcome : outcomes) {
      List<String> ids = outcome.advice().orElseThrow().findingIds();
      somewhere.addAll(ids);
      everywhere.retainAll(ids);
    }

    assertThat(shipped.findingRules()).extracting(Rule::id).allMatch(somewhere::contains);
    assertThat(everywhere).isEmpty();
  }

  @Test
  void everyFindingIsExpectedByNameSomewhere() {
    Set<String> expected = new TreeSet<>();
    outcomes.forEach(o -> expected.addAll(o.scenario().expect().findings().orElse(List.of())));

    assertThat(expected).containsAll(shipped.findingRules().stream().map(Rule::id).toList());
  }

  @Test
  void everyVerdictIsReached() {
    Set<String> reached = new TreeSet<>();
    outcomes.forEach(o -> reached.add(o.advice().orElseThrow().verdict().id()));

    assertThat(shipped.verdicts()).extracting(Verdict::id).allMatch(reached::contains);
  }

  @Test
  void everyOptionIsAnAnswerSomewhere() {
    Set<String> given = new HashSet<>();
    outcomes.forEach(
        o ->
            o.scenario()
                .given()
                .asMap()
                .forEach(
                    (question, answer) ->
                        question.options().stream()
                            .filter(option -> answer.toString().contains(option.toString()))
                            .forEach(option -> given.add(question.id() + "=" + option.id()))));
    List<String> missing = new ArrayList<>();
    for (Question question : shipped.questions()) {
      for (Option option : question.options()) {
        if (!given.contains(question.id() + "=" + option.id())) {
          missing.add(question.id() + "=" + option.id());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyChapterOfTheGuidanceHasRules() {
    assertThat(shipped.findingRules())
        .extracting(Rule::id)
        .contains("problem-goal-not-specific", "problem-no-success-criteria")
        .contains("alternatives-query-suffices", "data-low-maturity")
        .contains("data-not-reachable", "quality-unusable", "relevance-wrong-population")
        .contains("modelling-overfit", "modelling-too-complex", "modelling-no-cross-validation")
        .contains("poc-joins-untested", "poc-wrong-length", "poc-no-criteria")
        .contains("delivery-no-action", "delivery-no-training", "delivery-no-change-plan")
        .contains("problem-no-shared-statement");
  }
}
