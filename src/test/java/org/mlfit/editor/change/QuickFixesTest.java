package org.mlfit.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void whatHasNoSingleWayOutIsLeftAlone() {
    String text = TeaFolder.RULES.replace("Cups( value > 8 )", "Bottles( value > 8 )¦");

    assertThat(fixes("rules/tea.drl", text)).isEmpty();
  }
}
