package org.mlfit.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.Golden;
import org.mlfit.report.text.TextStyle;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImpactReportsTest {

  private static Impact impact;
  private static Impact none;

  @BeforeAll
  static void edit() {
    impact =
        ImpactCases.to(
            Foresight.advisor(
                SmallKnowledge.labelsText(
                    text ->
                        text.replace("value < 100", "value < 120")
                            .replace("value > 20", "value >= 20.1")
                            .replace("Begin with it.", "Start there."))));
    none = ImpactCases.to(SmallKnowledge.labels());
  }

  @Test
  void forPeople() throws IOException {
    Golden.assertSame("impact.txt", ImpactText.of(impact, TextStyle.plain()));
    Golden.assertSame("impact-none.txt", ImpactText.of(none, TextStyle.plain()));
  }

  @Test
  void forPeopleAtATerminal() throws IOException {
    Golden.assertSame("impact-terminal.txt", ImpactText.of(impact, new TextStyle(60, true)));
  }

  @Test
  void itFitsANarrowScreen() {
    assertThat(ImpactText.of(impact, new TextStyle(40, false)).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void forAPullRequest() throws IOException {
    Golden.assertSame("impact.md", ImpactMarkdown.of(impact));
  }

  @Test
  void asJson() throws IOException {
    String text = ImpactJson.of(impact);
    JsonNode json = JsonMapper.shared().readTree(text);

    Golden.assertSame("impact.json", text);
    assertThat(json.get("proof").get("complete").asBoolean()).isTrue();
    assertThat(json.get("changedScenarios").asInt()).isEqualTo(1);
  }
}
