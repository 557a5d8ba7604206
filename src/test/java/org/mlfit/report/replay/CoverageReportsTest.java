package org.mlfit.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.Golden;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.CoverageGoal;
import org.mlfit.scenario.coverage.MissingScenarios;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;
import tools.jackson.databind.json.JsonMapper;

class CoverageReportsTest {

  private static final String CASES =
      """
      scenarios:
        - name: Few examples
          given: { goal.stated: yes, data.examples: 99, data.inputs: 10, data.labelled-by: users }
          expect: { verdict: get-data }
        - name: Doubtful labels
          given: { goal.stated: yes, data.examples: 100, data.inputs: 10, data.error-percent: 20.1 }
          expect: { verdict: check-labels }
        - name: No goal
          given: { goal.stated: no, data.trial: yes, data.trial-weeks: 1, data.trial-control: no }
          expect: { verdict: state-goal }
      """;

  private final Coverage coverage = new Coverage(SmallKnowledge.labels().knowledgeBase());
  private final Map<CoverageGoal, String> scenarios = new LinkedHashMap<>();
  private final Map<Scenario, String> unable = new LinkedHashMap<>();
  private Tally tally;

  @BeforeEach
  void playTheCases() {
    ReplayListener first =
        new ReplayListener() {
          @Override
          public void played(Outcome outcome, Duration took) {
            unable.putIfAbsent(outcome.scenario(), "It passes with no rules at all.");
          }
        };
    Source source = new Source("a.yaml", Optional.empty(), () -> new SourceText("a.yaml", CASES));
    tally =
        new ReplayRun(
                new ScenarioReader(SmallKnowledge.labels().knowledgeBase())::read,
                new Replay(SmallKnowledge.labels())::play,
                ReplaySettings.usual(),
                () -> 0)
            .run(
                new ReplayInput(List.of(source), List.of(), List.of()),
                ReplayListener.all(List.of(coverage, first)));
    MissingScenarios search = new MissingScenarios(SmallKnowledge.labels(), coverage);
    coverage.missing().stream()
        .limit(3)
        .forEach(point -> search.text(point).ifPresent(yaml -> scenarios.put(point, yaml)));
  }

  @Test
  void coverageForPeople() throws IOException {
    Golden.assertSame("coverage.txt", CoverageText.of(coverage, scenarios, TextStyle.plain()));
  }

  @Test
  void coverageFitsANarrowScreen() {
    assertThat(CoverageText.of(coverage, Map.of(), new TextStyle(40, false)).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void whatCanBePastedIsAScenarioFile() {
    String text = CoverageText.of(coverage, scenarios, TextStyle.plain());

    assertThat(SmallKnowledge.scenarios(text.substring(text.indexOf("scenarios:\n")))).hasSize(3);
  }

  @Test
  void coverageAsJson() throws IOException {
    String json = CoverageJson.of(tally, coverage, scenarios);

    Golden.assertSame("coverage.json", json);
    assertThat(JsonMapper.shared().readTree(json).get("replay").get("passed").asInt()).isEqualTo(3);
  }

  @Test
  void coverageAsMarkdown() throws IOException {
    Golden.assertSame("coverage.md", CoverageMarkdown.of(tally, coverage, scenarios));
  }

  @Test
  void scenariosThatAreUnableToFail() throws IOException {
    Golden.assertSame("vacuity.txt", VacuityReport.text(tally, unable, TextStyle.plain()));
    Golden.assertSame("vacuity.json", VacuityReport.json(tally, unable));
    assertThat(VacuityReport.text(tally, Map.of(), TextStyle.plain()))
        .isEqualTo("None of 3 scenarios is unable to fail.\n");
  }
}
