package org.mlfit.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.editor.TeaFolder;
import org.mlfit.editor.TeaFolder.Cursor;
import org.mlfit.knowledge.source.SourceText;

/** Faults whose way out is a single edit are mended by it. */
class QuickFixesTest {

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  private List<QuickFixes.Fix> fixes(String file, String text) {
    Cursor at = tea.open(file, text);
    return new QuickFixes(tea.workspace()).in(at.file(), at.line(), at.line());
  }

  private String mended(String file, QuickFixes.Fix fix) {
    SourceText before = tea.workspace().texts().text(tea.file(file)).orElseThrow();
    return fix.change().in(before).text();
  }

  private void mends(String sound, String slip) {
    String text = TeaFolder.RULES.replaceFirst(java.util.regex.Pattern.quote(sound), slip + "¦");
    assertThat(fixes("rules/tea.drl", text))
        .as(slip)
        .isNotEmpty()
        .first()
        .satisfies(fix -> assertThat(mended("rules/tea.drl", fix)).isEqualTo(TeaFolder.RULES));
  }

  @Test
  void namesThatAreNearAreOfferedFirst() {
    mends("Cups( value >", "Cup( value >");
    mends("Leaf.GREEN_TEA", "Leaf.GREN_TEA");
    mends("@severity", "@severety");
  }

  @Test
  void signsOfOtherTypesAreReplaced() {
    mends("\"Much.\"", "“Much.”");
    mends("insertLogical( new TooLate() )", "insert( new TooLate() )");
  }

  @Test
  void aMissingSeverityIsAdded() {
    String text = TeaFolder.RULES.replace("rule \"tea-much\"", "rule ¦\"tea-much\"");
    List<QuickFixes.Fix> fixes = fixes("rules/tea.drl", text.replace("@severity( high ) ", ""));

    assertThat(fixes).extracting(QuickFixes.Fix::title).contains("Add @severity( high )");
    tea.workspace().texts().open(tea.file("rules/tea.drl"), mended("rules/tea.drl", fixes.get(0)));
    assertThat(tea.faults()).noneMatch(message -> message.contains("@severity"));
  }

  @Test
  void scenariosAreMendedToo() {
    String text = TeaFolder.SCENARIOS.replace("[ tea-much ]", "[ tea-mach ]¦");

    assertThat(fixes("scenarios/tea.yaml", text))
        .singleElement()
        .satisfies(
            fix -> assertThat(mended("scenarios/tea.yaml", fix)).isEqualTo(TeaFolder.SCENARIOS));
  }

  /** What is sound, the slip in its place, and what each quick fix is called. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\0',
      value = {
        "Cups( value > 8 ) # Cups( value > 8 # Put ) here",
        "Cups( value > 8 ) # Cups( value = 8 ) # Write ==",
        "Cups( value > 8 ) # Cups( value > \"8\" ) # Write 8",
        "Cups( value > 8 ) # Cups( value > 8 value < 90 ) # Put , here",
        "Leaf.GREEN_TEA ) # GREEN_TEA ) # Write Leaf.GREEN_TEA",
        "Leaf.GREEN_TEA ) # Leaf.WHITE ) # Write Leaf.GREEN_TEA, Write Leaf.BLACK",
        "Finding.blocker( # Finding.stop( # Write blocker, Write risk, Write gap, Write advice, Write strength",
        "@severity( high ) # @severity( high ) @confidence( hgh ) # Write established, Write rule-of-thumb, Write judgement",
        "@severity( high ) # @severity( high ) @title( \"\" ) # Take out @title( \"\" )",
        "\"tea-late\" when # \"tea-late\" salience 3 when # Take out salience 3",
        "@source( \"A book\" ) # # Add @source( \"FILL IN: Author year, title or section\" )",
        "Cups( value > 8 ) # Cups( $cups : value, value > 8 ) # Take out $cups : value,",
        "Cups( value > 8 ) # Sleepy() # Declare Sleepy as a conclusion at the end of the file,"
            + " Declare Sleepy as a question for yes or no at the end of the file,"
            + " Declare Sleepy as a question for a number at the end of the file,"
            + " Declare Sleepy as a question for one of some options at the end of the file,"
            + " Declare Sleepy as a question for several of some options at the end of the file",
        "Cups( value > 8 ) # Sugar( value > 8 ) # Declare Sugar as a question for a number at the end of the file",
      })
  void aWayOutThatIsASingleEditIsAQuickFix(String sound, String slip, String titles) {
    tea.open("rules/tea.drl", TeaFolder.RULES.replace(sound, slip == null ? "" : slip));

    assertThat(new QuickFixes(tea.workspace()).in(tea.file("rules/tea.drl"), 1, 99))
        .as(slip)
        .extracting(QuickFixes.Fix::title)
        .containsExactly(titles.split(", (?=[A-Z][a-z]+ )"));
  }

  @Test
  void aQuestionThatNoRuleReadsGetsARuleThatPassesTheCheck() {
    for (String field :
        List.of(
            "value : boolean",
            "value : long",
            "value : double",
            "value : Leaf",
            "@options( Leaf )\n value : Set")) {
      String question =
          "\ndeclare ¦Sugar @topic( tea ) @question( \"Sugar?\" )\n " + field + " end\n";
      List<QuickFixes.Fix> fixes = fixes("rules/tea.drl", TeaFolder.RULES + question);

      assertThat(fixes)
          .as(field)
          .extracting(QuickFixes.Fix::title)
          .containsExactly("Add rule tea-sugar at the end of the file");
      String mended = mended("rules/tea.drl", fixes.get(0));
      assertThat(mended).contains("rule \"tea-sugar\"", "FILL IN: where it comes from");
      tea.workspace().texts().open(tea.file("rules/tea.drl"), mended);
      assertThat(tea.faults()).as(field).isEmpty();
    }
  }

  @Test
  void aConclusionThatIsNotReadOrNotDrawnGetsTheRuleThatDoesIt() {
    String unread = TeaFolder.RULES.replace("          TooLate()\n      Leaves", "      Leaves");
    String both =
        unread
            + "declare ¦Sleepless extends Conclusion end\n"
            + "rule \"tea-sleepless\" when Cups( value > 12 )"
            + " then insertLogical( new Sleepless() ); end\n";
    assertThat(fixes("rules/tea.drl", both))
        .extracting(QuickFixes.Fix::title)
        .contains("Add rule tea-sleepless-risk at the end of the file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "tea.cups: 9, # tea.cups:9, # Write tea.cups: 9",
        "leaves: green-tea } # leaves: grean-tea } # Write green-tea",
        "verdict: much # verdict: nothing # Write much, Write fine, Write not-enough-answers",
        "verdict: much # verdict: mush # Write much",
      })
  void faultsOfScenariosAreMended(String sound, String slip, String titles) {
    tea.open("scenarios/tea.yaml", TeaFolder.SCENARIOS.replaceFirst(sound, slip));

    assertThat(new QuickFixes(tea.workspace()).in(tea.file("scenarios/tea.yaml"), 1, 99))
        .as(slip)
        .extracting(QuickFixes.Fix::title)
        .containsExactly(titles.split(", "));
  }

  @Test
  void whatHasNoSingleWayOutIsLeftAlone() {
    String text = TeaFolder.RULES.replace("Cups( value > 8 )", "Cups( value > 800 )¦");

    assertThat(fixes("rules/tea.drl", text)).isEmpty();
  }
}
