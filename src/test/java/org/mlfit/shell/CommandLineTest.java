package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.shell.core.command.CommandRegistry;

/** What a command takes, and what is refused. */
class CommandLineTest {

  private enum Drink {
    TEA,
    COFFEE,
    WATER
  }

  private static final Choice<Drink> DRINK =
      Choice.of("drink", "tea, coffee or water", List.of(Drink.values()));

  private final CommandRegistry registry = new CommandRegistry();

  @BeforeEach
  void serve() {
    ShellCommand pour =
        ShellCommand.of("pour", "Bar", "Pour something", given -> "")
            .withWord(Takes.TEXT)
            .with(
                DeclaredOption.value("cups", "how many"),
                DeclaredOption.value("note", "some words"),
                DeclaredOption.flag("hot", "with steam"))
            .with(DRINK.option());
    registry.registerCommand(pour);
    registry.registerCommand(ShellCommand.of("bar close", "Bar", "Close", given -> ""));
  }

  private GivenOptions read(String line) {
    return new GivenOptions(new CommandLine(registry).parse(List.of(line.split(" "))));
  }

  @Test
  void wordsOptionsAndSwitchesAreRead() {
    GivenOptions given = read("pour mug --cups 2 --hot --note=--");

    assertThat(given.word()).isEqualTo("mug");
    assertThat(given.whole("cups", 1, 9)).contains(2L);
    assertThat(given.has("hot")).isTrue();
    assertThat(given.text("note")).contains("--");
    assertThat(DRINK.in(given)).isEqualTo(Drink.TEA);
    assertThat(DRINK.in(read("pour --drink water"))).isEqualTo(Drink.WATER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pour mug jug             | The command pour takes one word only, not jug.",
        "bar close now            | The command bar close takes options only, not now.",
        "pour --note --hot        | The option --note needs a value: some words.",
        "pour --note              | The option --note needs a value: some words.",
        "pour --hot=very          | The option --hot takes no value.",
        "pour --cup 2             | The command pour has no option --cup. Did you mean --cups?",
        "bar                      | The command bar needs one more word: bar close.",
        "poor                     | There is no command poor. Did you mean pour?"
      })
  void whatACommandDoesNotTakeIsRefused(String line, String told) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pour --drink te          | There is no drink te. Did you mean tea?",
        "pour --drink beer        | There is no drink beer. Known are tea, coffee and water.",
        "pour --drink tea --drink tea | The option --drink stands there twice."
      })
  void aWordThatNobodyKnowsIsRefused(String line, String told) {
    GivenOptions given = read(line);

    assertThatThrownBy(() -> DRINK.in(given))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage(told);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 999_999_999_999_999_999L, Long.MAX_VALUE})
  void aRangeContainsItsBounds(long number) {
    assertThat(read("pour --cups " + number).whole("cups", Long.MIN_VALUE, Long.MAX_VALUE))
        .isEqualTo(Optional.of(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1.0", "+1", "many"})
  void whatIsBeyondARangeOrNoWholeNumberIsRefused(String written) {
    GivenOptions given = read("pour --cups=" + written);

    assertThatThrownBy(() -> given.whole("cups", Long.MIN_VALUE, Long.MAX_VALUE))
        .hasMessage(
            "--cups takes a whole number from -9223372036854775808 to 9223372036854775807, not "
                + written
                + ".");
  }
}
