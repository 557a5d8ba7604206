package org.mlfit.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void aFaultShowsPlaceLineCaretsAndTheWayOut() {
    Fault fault = fault("    Harm( value )", 5, 4).suggesting("Did you mean Harms?");

    assertThat(fault.text())
        .isEqualTo(
            """
            a.drl:1:5  Something is wrong.
                    Harm( value )
                    ^^^^
                Did you mean Harms?""");
  }

  @Test
  void tabsBeforeTheCaretsStayTabsSoThatTheyStandBelow() {
    assertThat(fault("\tHarm(\tvalue )", 8, 5).text())
        .isEqualTo("a.drl:1:8  Something is wrong.\n    \tHarm(\tvalue )\n    \t     \t^^^^^");
  }

  @Test
  void caretsEndWithTheLine() {
    assertThat(fault("Harm(", 5, 100).text()).endsWith("\n    Harm(\n        ^");
  }

  @Test
  void aPlaceBehindTheEndOfTheLineIsShownRightBehindIt() {
    assertThat(fault("Harm()", 50, 3).text()).endsWith("\n    Harm()\n          ^");
  }

  @Test
  void aVeryLongLineIsNotShown() {
    assertThat(fault("x".repeat(161), 100, 3).text()).isEqualTo("a.drl:1:100  Something is wrong.");
    assertThat(fault("x".repeat(160), 100, 3).text()).contains("\n    xxx");
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    assertThat(fault("    Harm( value )", 5, 4).lineWithCarets(17))
        .containsExactly("    Harm( value )", "    ^^^^");
  }

  @Test
  void whatIsTooWideFirstLosesItsIndentation() {
    assertThat(fault("    Harm( value )", 5, 4).lineWithCarets(13))
        .containsExactly("Harm( value )", "^^^^");
  }

  @Test
  void aWideLineIsCutAroundItsCarets() {
    String line =
        "    ( LabelSource( value == \"none\" ) or Unknown( question == LabelSource.class ) )";

    assertThat(fault(line, 5, 1).lineWithCarets(36))
        .containsExactly("( LabelSource( value == \"none\" ) o…", "^");
    assertThat(fault(line, 62, 11).lineWithCarets(36))
        .containsExactly("… question == LabelSource.class ) )", " ".repeat(14) + "^^^^^^^^^^^");
    assertThat(fault(line, line.length() + 1, 1).lineWithCarets(36).get(1))
        .isEqualTo(" ".repeat(34) + "^");
    assertThat(fault(line, 7, 76).lineWithCarets(36))
        .containsExactly("…LabelSource( value == \"none\" ) or …", " " + "^".repeat(34));
  }

  @Test
  void whateverIsMeantFitsIntoAnyWidth() {
    String line =
        "\t\tLabelSource( value == \"none\" )  or Unknown( question == LabelSource.class )";

    for (int width = 16; width < 90; width++) {
      for (int column = 1; column <= line.length() + 1; column++) {
        List<String> shown = fault(line, column, 5).lineWithCarets(width);
        assertThat(shown).hasSize(2).allMatch(part -> part.indexOf('\n') < 0);
        assertThat(shown.get(0).length()).isLessThanOrEqualTo(width);
        assertThat(shown.get(1).length()).isLessThanOrEqualTo(width);
        assertThat(shown.get(1)).endsWith("^");
        char marked = column > line.length() ? ' ' : line.charAt(column - 1);
        int caret = shown.get(1).indexOf('^');
        char above = caret < shown.get(0).length() ? shown.get(0).charAt(caret) : ' ';
        assertThat(Character.isWhitespace(marked) ? ' ' : marked)
            .isEqualTo(Character.isWhitespace(above) ? ' ' : above);
      }
    }
  }

  @Test
  void aFaultOfAWholeFileShowsNoPlaceInIt() {
    assertThat(Fault.of("rules", "no-folder", "There is no folder rules.").text())
        .isEqualTo("rules  There is no folder rules.");
  }

  @Test
  void faultsComeInTheOrderOfTheirPlacesAndEachOnce() {
    Fault late = new Fault("x", new Position("a.drl", 10, 1), 1, "", "Late.", none());
    Fault early = new Fault("x", new Position("a.drl", 9, 20), 1, "", "Early.", none());
    Fault other = new Fault("x", new Position("b.drl", 1, 1), 1, "", "Other.", none());

    assertThat(Fault.inOrder(List.of(other, late, early, late)))
        .containsExactly(early, late, other);
  }

  @Test
  void theMessageOfAFaultyInputHasAllFaultsInOrder() {
    Fault late = new Fault("x", new Position("a.drl", 10, 1), 1, "", "Late.", none());
    Fault early = new Fault("x", new Position("a.drl", 9, 1), 1, "", "Early.", none());

    assertThat(new FaultyInputException(List.of(late, early)))
        .hasMessage("a.drl  Early.\na.drl  Late.");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Fault fault(String line, int column, int length) {
    SourceText source = new SourceText("a.drl", line + "\n");
    return Fault.at(
        source, new Position("a.drl", 1, column), length, "fault-id", "Something is wrong.");
  }
}
