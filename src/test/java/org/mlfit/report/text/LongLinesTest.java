package org.mlfit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongLinesTest {

  private static final TextStyle NARROW = new TextStyle(40, false);

  @Test
  void aSentenceThatIsTooLongGoesOnBelowWithAWholeWord() {
    assertThat(
            LongLines.broken(
                "The command undo takes back a change.\n"
                    + "poc.weeks does not take 20-30: one number is wanted.",
                NARROW))
        .isEqualTo(
            "The command undo takes back a change.\n"
                + "poc.weeks does not take 20-30: one\n"
                + "number is wanted.");
  }

  @Test
  void whatALabelIsOfGoesOnBelowItself() {
    assertThat(LongLines.broken("loaded  2026-11-28 23:27:03, compiled when built\n", NARROW))
        .isEqualTo("loaded  2026-11-28 23:27:03, compiled\n        when built\n");
  }

  @Test
  void whatIsPaintedIsPaintedOnEachLine() {
    assertThat(
            LongLines.broken(
                "\u001b[31m0 scenarios, 0 passed, 0 failed, 0 errors, 0 todo\u001b[0m", NARROW))
        .isEqualTo(
            "\u001b[31m0 scenarios, 0 passed, 0 failed, 0\u001b[0m\n"
                + "\u001b[31merrors, 0 todo\u001b[0m");
  }

  @Test
  void aPathThatIsTooLongIsBrokenBehindAFolder() {
    assertThat(
            LongLines.broken("Saved to /home/ann/state/assessments/assessment-2026-1.yaml", NARROW))
        .isEqualTo("Saved to\n/home/ann/state/assessments/\nassessment-2026-1.yaml");
  }

  @Test
  void anIdThatIsTooLongIsBrokenBehindOneOfItsParts() {
    assertThat(
            LongLines.broken("Did you mean operations-without-anybody-who-answers-for-it?", NARROW))
        .isEqualTo("Did you mean\noperations-without-anybody-who-answers-\nfor-it?");
  }

  @Test
  void theFirstLineOfAFaultAndALineWithCaretsStayWhole() {
    String fault =
        "rules/tea.drl:12:5 no-such-field Cups has no field weight.\n"
            + "    Cups( $weight : weight, $cups : value, $cups > 3 )\n"
            + "          ^^^^^^^\n";

    assertThat(LongLines.broken(fault, NARROW)).isEqualTo(fault);
  }

  @Test
  void whereNoTerminalBreaksLinesTheyStayAsTheyAre() {
    String line = "a word ".repeat(30);

    assertThat(LongLines.broken(line, TextStyle.plain())).isEqualTo(line);
  }
}
