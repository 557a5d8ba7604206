package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.exit.CommandFailedException;

class InvocationTest {

  @Test
  void optionsOfAllCommandsAreTakenWhereverTheyStand() {
    Invocation invocation = Invocation.of(List.of("--rules", "r", "rules", "--plain", "check"));

    assertThat(invocation.words()).containsExactly("rules", "check");
    assertThat(invocation.rules()).contains("r");
    assertThat(invocation.plain()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status --rules", "--rules --plain status", "status --rules="})
  void noFolderOfRulesIsTakenByAccident(String line) {
    assertThatThrownBy(() -> Invocation.of(List.of(line.split(" "))))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("The option --rules needs a value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--plain", "--trust-rules", "--no-color", "--help"})
  void aSwitchTakesNoValue(String option) {
    assertThatThrownBy(() -> Invocation.of(List.of("assess", option + "=yes")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage("The option " + option + " takes no value.");
  }

  @Test
  void rulesThatCanBeNoPathAreWrongUse() {
    assertThatThrownBy(() -> Invocation.of(List.of("--rules", "a\0b", "status")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("The path a\0b cannot be: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status --rules r", "status --rules=r", "--rules", "status --trust-rules"})
  void theShellSaysThatItsRulesAreSettled(String line) {
    assertThatThrownBy(() -> Invocation.inShell(List.of(line.split(" "))))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("leave it with quit");
  }

  @Test
  void theShellTakesPlainLinesAndNoColoursWithACommand() {
    Invocation command = Invocation.inShell(List.of("assess", "--plain", "--no-color"));

    assertThat(command.words()).containsExactly("assess");
    assertThat(command.plain()).isTrue();
    assertThat(command.colour()).isFalse();
    assertThatThrownBy(() -> Invocation.inShell(List.of("--plain")))
        .hasMessage("--plain goes with a command, such as assess.");
  }
}
