package org.mlfit.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.editor.TeaFolder.Cursor;

/** Where things are declared and named, in rules and in scenarios. */
class MentionsTest {

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  private Optional<Thing> at(String file, String text) {
    Cursor at = tea.open(file, text);
    return tea.workspace().mentionAt(at.file(), at.line(), at.column()).map(Mention::thing);
  }

  private List<String> places(Thing thing) {
    return tea.workspace().mentionsOf(thing).stream()
        .map(m -> m.position().fileAndLine() + " " + m.text())
        .toList();
  }

  @Test
  void aQuestionIsItsTypeInRulesAndItsIdInScenarios() {
    assertThat(places(Thing.type("Cups")))
        .containsExactly(
            "rules/tea.drl:9 Cups",
            "rules/tea.drl:19 Cups",
            "scenarios/tea.yaml:4 tea.cups",
            "scenarios/tea.yaml:11 tea.cups");
  }

  @Test
  void anOptionIsFoundInConditionsAnswersAndCellsOfTables() {
    assertThat(places(Thing.option("Leaf", "GREEN_TEA")))
        .containsExactly(
            "rules/tea.drl:5 GREEN_TEA",
            "rules/tea.drl:25 GREEN_TEA",
            "scenarios/tea.yaml:4 green-tea",
            "scenarios/tea.yaml:15 green-tea");
  }

  @Test
  void aConclusionARuleAndAVerdictAreFoundInBoth() {
    assertThat(places(Thing.type("TooLate")))
        .containsExactly(
            "rules/tea.drl:16 TooLate",
            "rules/tea.drl:20 TooLate",
            "rules/tea.drl:24 TooLate",
            "rules/tea.drl:28 TooLate",
            "scenarios/tea.yaml:8 too-late");
    assertThat(places(Thing.rule("tea-much")))
        .containsExactly("rules/tea.drl:21 tea-much", "scenarios/tea.yaml:7 tea-much");
    assertThat(places(Thing.verdict("much")))
        .containsExactly(
            "rules/tea.drl:27 much", "scenarios/tea.yaml:6 much", "scenarios/tea.yaml:15 much");
  }

  @Test
  void fromAScenarioOneGetsToTheDeclaration() {
    Thing found =
        at("scenarios/tea.yaml", TeaFolder.SCENARIOS.replace("green-tea }", "gre¦en-tea }"))
            .orElseThrow();

    assertThat(tea.workspace().declarationsOf(found))
        .singleElement()
        .satisfies(m -> assertThat(m.position()).hasToString("rules/tea.drl:5:5"));
  }

  @Test
  void aFileThatIsBrokenElsewhereStillSaysWhatItNames() {
    String broken = TeaFolder.RULES.replace("Cups( value > 8 )", "Cups( value > ) ) (");

    assertThat(
            at("rules/tea.drl", broken.replace("TooLate()\n    Leaves", "Too¦Late()\n    Leaves")))
        .contains(Thing.type("TooLate"));
  }

  @Test
  void textsAndCommentsNameNothing() {
    String text = TeaFolder.RULES.replace("// Many cups", "// Cups");

    assertThat(at("rules/tea.drl", text.replace("// Cups", "// Cu¦ps"))).isEmpty();
    assertThat(at("rules/tea.drl", text.replace("\"Much.\"", "\"Cu¦ps\""))).isEmpty();
  }

  @Test
  void placesBehindLettersOfTwoCharactersAreRight() {
    String cups = "  - { name: 😀 tea, given: { tea.cups: 9 }, expect: { verdict: much } }\n";

    assertThat(at("scenarios/tea.yaml", "scenarios:\n" + cups.replace("tea.cups", "¦tea.cups")))
        .contains(Thing.type("Cups"));
    assertThat(at("scenarios/tea.yaml", "scenarios:\n" + cups.replace("given", "¦given")))
        .isEmpty();
  }
}
