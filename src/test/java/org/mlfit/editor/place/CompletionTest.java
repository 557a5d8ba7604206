package org.mlfit.editor.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.editor.TeaFolder;
import org.mlfit.editor.TeaFolder.Cursor;
import org.mlfit.knowledge.source.SourceText;

/** What may be written at a place, whatever is unfinished there. */
class CompletionTest {

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  /** What is offered at the end of a text behind the rules. */
  private List<String> inRules(String unfinished) {
    return texts(tea.open("rules/tea.drl", TeaFolder.RULES + unfinished + "¦"));
  }

  /** What is offered at the end of a scenario file, with more scenarios behind it. */
  private List<String> inScenarios(String unfinished) {
    return texts(tea.open("scenarios/new.yaml", unfinished + "¦\n  - name: Another\n"));
  }

  private List<String> texts(Cursor at) {
    return new Completion(tea.workspace())
        .at(at.file(), at.line(), at.column()).stream().map(Offer::text).toList();
  }

  @Test
  void whatIsBegunAnewBelongsToTheTopicOfItsFile() {
    assertThat(inRules(""))
        .anySatisfy(text -> assertThat(text).contains("rule \"tea-what-it-says\"", "Leaves( value"))
        .anySatisfy(text -> assertThat(text).contains("@topic( tea )"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "rule \"x\" @ # severity( critical )",
        "rule \"x\" @severity( # high",
        "rule \"x\" @verdict( # \"fine\"",
        "rule \"x\" @verdict( \"f # fine",
        "rule \"x\" # when",
        "declare X @ # question( \"How many cups a day?\" )",
        "declare X @topic( # tea",
        "declare X @gate( # 1",
        "declare X @options( # Leaf",
        "declare X @law( moreNeverWorse ) @except( \"tea-late, tea # tea-much",
        "declare X extends # Conclusion",
        "declare X extends Topic @ # order( 10 )",
        "declare X value : # Leaf",
        "rule \"x\" when # TooLate()",
        "rule \"x\" when Cu # Cups(",
        "rule \"x\" when Cups( # value",
        "rule \"x\" when Cups( value # >=",
        "rule \"x\" when Leaves( value == # Leaf.GREEN_TEA",
        "rule \"x\" when Leaves( value in ( Leaf.BLACK, # Leaf.GREEN_TEA",
        "rule \"x\" when Leaves( value == Leaf. # BLACK",
        "rule \"x\" when Leaves( value == Leaf.BL # BLACK",
        "rule \"x\" when Unknown( question == # Cups.class",
        "rule \"x\" when not # TooLate()",
        "rule \"x\" when ( TooLate() or # TooLate()",
        "rule \"x\" when TooLate() then # insertLogical( new NameOfConclusion() );",
        "rule \"x\" when TooLate() then insertLogical( new # TooLate()",
        "rule \"x\" when TooLate() then insertLogical( Finding. # gap( \"\", \"\" )",
        "rule \"x\" when TooLate() then insertLogical( new Irrelevant( # Cups.class",
        "rule \"x\" when TooLate() then insertLogical( new GateTriggered( # 2",
      })
  void rulesAreCompleted(String unfinished, String offered) {
    assertThat(inRules(unfinished + (unfinished.endsWith(" ") ? "" : blank(unfinished))))
        .as(unfinished)
        .map(String::strip)
        .contains(offered.strip());
  }

  /** A word or sign that has begun goes on; after all else a blank follows. */
  private static String blank(String unfinished) {
    return unfinished.matches("(?s).*(@|\\.|\"f|tea|Cu|BL)") ? "" : " ";
  }

  @Test
  void keysThatMeanNothingOnARuleAreNotOffered() {
    assertThat(inRules("rule \"x\" @")).noneMatch(text -> text.startsWith("question"));
  }

  @Test
  void nothingIsOfferedInCommentsAndFreeTexts() {
    assertThat(inRules("// wh")).isEmpty();
    assertThat(inRules("/* wh")).isEmpty();
    assertThat(inRules("rule \"x\" @title( \"a t")).isEmpty();
  }

  @Test
  void whatIsOfferedReplacesTheWordThatHasBegun() {
    Cursor at = tea.open("rules/tea.drl", TeaFolder.RULES + "rule \"x\" when TooL¦");

    assertThat(new Completion(tea.workspace()).at(at.file(), at.line(), at.column()))
        .isNotEmpty()
        .allMatch(offer -> offer.from().column() == at.column() - "TooL".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "sui # suite:",
        "scenarios:\\n  - na # name:",
        "scenarios:\\n  - name: x\\n    gi # given:",
        "scenarios:\\n  - name: x\\n    given:\\n      tea.c # tea.cups:",
        "scenarios:\\n  - name: x\\n    given: { te # tea.leaves:",
        "scenarios:\\n  - name: x\\n    given:\\n      tea.leaves:_ # green-tea",
        "scenarios:\\n  - name: x\\n    given: { tea.leaves:_ # unknown",
        "scenarios:\\n  - name: x\\n    given:\\n      tea.leaves: { va # value:",
        "scenarios:\\n  - name: x\\n    expect:\\n      fi # findings:",
        "scenarios:\\n  - name: x\\n    expect: { verdict:_ # not-enough-answers",
        "scenarios:\\n  - name: x\\n    expect: { findings: [_ # tea-much",
        "scenarios:\\n  - name: x\\n    expect:\\n      findings:\\n        - te # tea-much",
        "scenarios:\\n  - name: x\\n    expect:\\n      conclusions: [ to # too-late",
        "scenarios:\\n  - name: x\\n    expect:\\n      because: [_ # tea-late",
        "scenarios:\\n  - name: x\\n    expect:\\n      open: [ tea.c # tea.cups",
        "scenarios:\\n  - name: x\\n    expect:\\n      exactly:_ # true",
      })
  void scenariosAreCompleted(String unfinished, String offered) {
    assertThat(inScenarios(unfinished.strip().replace("\\n", "\n").replace('_', ' ')))
        .as(unfinished)
        .map(String::strip)
        .contains(offered.strip());
  }

  @Test
  void onlyFindingsAreOfferedWhereFindingsStand() {
    assertThat(inScenarios("scenarios:\n  - name: x\n    expect: { findings: [ "))
        .contains("tea-much")
        .doesNotContain("tea-late");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "rule \"x\" @severity( high ) @ # severity",
        "rule \"x\" @ \u00b6 @severity( high ) when # severity",
        "declare X @topic( tea ) @ # topic",
        "declare X @topic( tea ) value : long # value",
        "declare X @law( moreNeverWorse ) @except( \"tea-late, # tea-late",
        "rule \"x\" when Leaves( value in ( Leaf.BLACK, # Leaf.BLACK",
        "rule \"x\" when Leaves( value in ( Leaf.BLACK, Leaf. # BLACK",
        "rule \"x\" when Cups( value # contains",
        "rule \"x\" when Leaves( value # >=",
        "rule \"x\" when Leaves( value # contains",
      })
  void whatIsThereAlreadyOrCannotBeIsNotOffered(String unfinished, String not) {
    String[] parts = unfinished.split("\u00b6", 2);
    String behind = parts.length > 1 ? parts[1].replace("\\n", "\n") : "";
    Cursor at = tea.open("rules/tea.drl", TeaFolder.RULES + parts[0] + "¦" + behind);

    assertThat(new Completion(tea.workspace()).at(at.file(), at.line(), at.column()))
        .as(unfinished)
        .isNotEmpty()
        .extracting(Offer::label)
        .doesNotContain(not.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "scenarios:\\n  - name: x\\n    ¦\\n    given: { } # name",
        "scenarios:\\n  - name: x\\n    ¦\\n    given: { } # given",
        "scenarios:\\n  - name: x\\n    given:\\n      tea.cups: 2\\n      ¦ # tea.cups",
        "scenarios:\\n  - name: x\\n    given: { ¦, tea.cups: 2 } # tea.cups",
        "scenarios:\\n  - name: x\\n    expect: { verdict: much, ¦ } # verdict",
        "scenarios:\\n  - name: x\\n    expect: { because: [ tea-late, ¦ ] } # tea-late",
      })
  void whatAScenarioHasAlreadyIsNotOffered(String text, String not) {
    Cursor at = tea.open("scenarios/new.yaml", text.strip().replace("\\n", "\n"));

    assertThat(new Completion(tea.workspace()).at(at.file(), at.line(), at.column()))
        .as(text)
        .isNotEmpty()
        .extracting(Offer::label)
        .doesNotContain(not.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"¦", "  ¦", "      ¦", "  - ¦", "sce¦"})
  void aScenarioIsOfferedAsAWholeThatCanBePlayed(String begun) {
    Cursor at = tea.open("scenarios/tea.yaml", TeaFolder.SCENARIOS + begun);
    Offer whole =
        new Completion(tea.workspace())
            .at(at.file(), at.line(), at.column()).stream()
                .filter(offer -> offer.label().equals("scenario"))
                .findFirst()
                .orElseThrow();

    SourceText now = tea.workspace().texts().text(at.file()).orElseThrow();
    String before = now.text().substring(0, now.offset(whole.from()));
    SourceText then = new SourceText(now.name(), before + whole.text() + "\n");
    assertThat(tea.workspace().faultsOf(then)).isEmpty();
    assertThat(then.text()).contains("\n  - name: \"FILL IN: ");
  }

  @Test
  void nothingIsOfferedInAStory() {
    assertThat(inScenarios("scenarios:\n  - name: x\n    story: Some te")).isEmpty();
  }
}
