package org.mlfit.editor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.editor.Mention;
import org.mlfit.editor.TeaFolder;

/** Things get another name everywhere at once, or not at all. */
class RenamingTest {

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  /** Renames what stands first under a name, in rules or in scenarios. */
  private Map<String, List<Change>> rename(String old, String typed) {
    Mention mention =
        tea.workspace().texts().rules().files().sources().stream()
            .flatMap(text -> tea.workspace().mentions(text).stream())
            .filter(m -> m.text().equals(old))
            .findFirst()
            .or(
                () ->
                    tea.workspace().texts().scenarios().files().stream()
                        .flatMap(text -> tea.workspace().mentions(text).stream())
                        .filter(m -> m.text().equals(old))
                        .findFirst())
            .orElseThrow();
    return new Renaming(tea.workspace()).changes(mention, typed);
  }

  private List<String> written(String old, String typed) {
    return rename(old, typed).values().stream()
        .flatMap(List::stream)
        .map(Change::text)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Cups, Mugs, Mugs, tea.mugs",
    "tea.cups, tea.big-mugs, BigMugs, tea.big-mugs",
    "TooLate, NightTime, NightTime, night-time",
    "too-late, night-time, NightTime, night-time",
    "GREEN_TEA, SENCHA, SENCHA, sencha",
    "green-tea, jasmine-tea, JASMINE_TEA, jasmine-tea",
  })
  void aNameTypedInOneFormIsWrittenInBoth(String old, String typed, String type, String id) {
    assertThat(written(old, typed)).containsExactly(type, id);
  }

  @Test
  void aRuleAndAVerdictAreRenamedInRulesAndScenarios() {
    assertThat(rename("tea-much", "tea-plenty"))
        .containsOnlyKeys("rules/tea.drl", "scenarios/tea.yaml");
    assertThat(rename("much", "plenty")).containsOnlyKeys("rules/tea.drl", "scenarios/tea.yaml");
  }

  @ParameterizedTest
  @CsvSource({"Tea, HotDrinks", "tea, hot-drinks"})
  void aTopicIsRenamedWithAllThatBeginsWithItsName(String old, String typed) {
    tea.write("rules/tea.drl", TeaFolder.RULES.replace("Leaves", "TeaLeaves"));

    Map<String, List<Change>> changes = rename(old, typed);

    assertThat(changes.get("rules/tea.drl"))
        .extracting(Change::text)
        .containsExactly(
            "HotDrinks",
            "hot-drinks",
            "HotDrinksLeaves",
            "hot-drinks",
            "hot-drinks-late",
            "hot-drinks-much",
            "HotDrinksLeaves");
    assertThat(changes.get("scenarios/tea.yaml"))
        .extracting(Change::text)
        .containsExactly(
            "hot-drinks.cups",
            "hot-drinks.leaves",
            "hot-drinks-much",
            "hot-drinks.cups",
            "hot-drinks.leaves");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cups | TooLate | There is TooLate already (rules/tea.drl:16)",
        "tea-much | tea-late | There is tea-late already",
        "GREEN_TEA | BLACK | There is BLACK already",
        "much | fine | There is fine already",
        "Cups | mugs | cannot be a name here",
        "Cups | Finding | is a word of the rule language",
        "tea.cups | coffee.cups | its topic, a dot",
        "Tea | TooLate | There is TooLate already",
        "tea | Hot Tea | cannot be a name here",
      })
  void whatCannotBeIsSaidInASentence(String old, String typed, String sentence) {
    assertThatThrownBy(() -> rename(old, typed))
        .isInstanceOf(CannotRenameException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void nothingIsRenamedWhileTheRulesHaveErrors() {
    tea.open("rules/tea.drl", TeaFolder.RULES.replace("Leaves( value ==", "Leafs( value =="));

    assertThatThrownBy(() -> rename("Cups", "Mugs"))
        .isInstanceOf(CannotRenameException.class)
        .hasMessageContaining("so a place could be missed");
  }

  @Test
  void nothingIsRenamedWhereAFileThatMayNameItCannotBeRead() {
    tea.write("scenarios/broken.yaml", "scenarios:\n - name: [\n   tea-much");

    assertThatThrownBy(() -> rename("tea-much", "tea-plenty"))
        .isInstanceOf(CannotRenameException.class)
        .hasMessageContaining("scenarios/broken.yaml cannot be read");
  }

  @Test
  void aRenameThatWouldLeaveAFaultIsNone() {
    assertThatThrownBy(() -> rename("GREEN_TEA", "UNKNOWN"))
        .isInstanceOf(CannotRenameException.class)
        .hasMessageContaining("would");
  }
}
