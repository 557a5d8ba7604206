package org.mlfit.editor.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.editor.Outline;
import org.mlfit.editor.TeaFolder;
import org.mlfit.editor.TeaFolder.Cursor;
import org.mlfit.editor.Thing;
import org.mlfit.editor.Workspace;

/** What is said about what stands under the pointer, and what a file holds. */
class MeaningTest {

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  private String of(Thing thing) {
    return new Meaning(tea.workspace()).of(thing).orElseThrow();
  }

  private String wordAt(String file, String text) {
    Cursor at = tea.open(file, text);
    return new Meaning(tea.workspace()).at(at.file(), at.line(), at.column()).orElse("");
  }

  @Test
  void aQuestionIsToldWithItsRangeAndItsReaders() {
    assertThat(of(Thing.type("Cups")))
        .contains("How many cups?", "`tea.cups`", "from 0 to 100 cups", "Gate 1", "`tea-late`");
  }

  @Test
  void aChoiceIsToldWithItsOptions() {
    assertThat(of(Thing.type("Leaves"))).contains("- `green-tea` green tea", "- `black` black tea");
  }

  @Test
  void aConclusionIsToldWithWhatMakesAndWhatReadsIt() {
    assertThat(of(Thing.type("TooLate")))
        .contains(
            "it is too late", "Concluded by `tea-late`", "Read by `tea-much`, `verdict-much`");
  }

  @Test
  void aRuleIsToldWithItsSourceItsTextAndTheScenariosThatNameIt() {
    assertThat(of(Thing.rule("tea-much")))
        .contains(
            "blocker, high",
            "Source: A book",
            "Leaves( value == Leaf.GREEN_TEA )",
            "`scenarios/tea.yaml:7`");
  }

  @Test
  void aRuleIsToldWithTheScenariosInWhichItFiresOnceTheyWerePlayed() {
    assertThat(of(Thing.rule("tea-much"))).contains("known once they are played");

    play();
    assertThat(of(Thing.rule("tea-much")))
        .contains(
            "Fires in 2 scenarios of the 3 played:",
            "- Nine cups (`scenarios/tea.yaml:3`)",
            "- With green-tea in 9 (`scenarios/tea.yaml:15`)");

    tea.open("rules/tea.drl", TeaFolder.RULES.replace("value > 8", "value > 9"));
    tea.workspace().check();
    assertThat(of(Thing.rule("tea-much"))).contains("Fired in 2 scenarios before the last edit");

    play();
    assertThat(of(Thing.rule("tea-much"))).contains("Fires in no scenario of the 3 played.");
  }

  private void play() {
    Workspace workspace = tea.workspace();
    workspace.texts().scenarios().files().forEach(file -> workspace.play(file, () -> true));
  }

  @Test
  void aRuleThatIsNewWasNotPlayedYet() {
    play();
    tea.open("rules/tea.drl", TeaFolder.RULES.replace("tea-late", "tea-later"));
    tea.workspace().check();

    assertThat(of(Thing.rule("tea-later"))).contains("known once they are played");
  }

  @Test
  void anOptionAndAVerdictAreTold() {
    assertThat(of(Thing.option("Leaf", "BLACK"))).contains("black tea", "`black`");
    assertThat(of(Thing.verdict("much"))).contains("Much");
  }

  @Test
  void wordsOfTheLanguageAreTold() {
    assertThat(wordAt("rules/tea.drl", TeaFolder.RULES.replace("@severity", "@sev¦erity")))
        .contains("how much a finding weighs", "high");
    assertThat(wordAt("rules/tea.drl", TeaFolder.RULES.replace("value > 8", "value ¦> 8")))
        .contains("is more");
    assertThat(wordAt("rules/tea.drl", "rule \"x\" sal¦ience 10 when then end"))
        .contains("refused", "Take this line out");
  }

  @Test
  void keysOfScenariosAreTold() {
    assertThat(wordAt("scenarios/tea.yaml", TeaFolder.SCENARIOS.replace("findings", "fin¦dings")))
        .isEqualTo("Must be among the findings.");
  }

  @Test
  void whatNothingDeclaresMeansNothing() {
    assertThat(new Meaning(tea.workspace()).of(Thing.rule("tea-none"))).isEmpty();
  }

  @Test
  void theOutlineHoldsWhatAFileHolds() {
    assertThat(Outline.of(tea.file("rules/tea.drl"), tea.workspace()).parts())
        .extracting(Outline.Part::name)
        .containsExactly(
            "Tea",
            "Leaf",
            "Cups",
            "Leaves",
            "TooLate",
            "tea-late",
            "tea-much",
            "verdict-much",
            "verdict-fine");
    assertThat(Outline.of(tea.file("scenarios/tea.yaml"), tea.workspace()).parts())
        .extracting(Outline.Part::name)
        .containsExactly("Nine cups", "With ${leaves} in ${cups}");
    assertThat(Outline.of(tea.file("README.md"), tea.workspace()).parts()).isEmpty();
  }
}
