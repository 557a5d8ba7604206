package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How a line typed at the prompt becomes words. */
class CommandWordsTest {

  @Test
  void wordsAreCutAtBlanks() {
    assertThat(CommandWords.of("  save\tmy.yaml  --replace "))
        .containsExactly("save", "my.yaml", "--replace");
  }

  @Test
  void quotesKeepBlanksInAWord() {
    assertThat(CommandWords.of("save \"my file.yaml\" --name 'Tea for two' --story=\"A talk\""))
        .containsExactly("save", "my file.yaml", "--name", "Tea for two", "--story=A talk");
  }

  @Test
  void anApostropheInsideAWordIsACharacterLikeAnyOther() {
    assertThat(CommandWords.of("assess --name manager's mail"))
        .containsExactly("assess", "--name", "manager's", "mail");
    assertThat(CommandWords.of("assess --name 'manager's mail' --story 12\""))
        .containsExactly("assess", "--name", "manager's mail", "--story", "12\"");
  }

  @Test
  void whatStandsBehindAnExclamationMarkIsTakenAsItIsWritten() {
    assertThat(CommandWords.of("change problem.task act ! manager's  'mail, \"3\" Nov \\ --all"))
        .containsExactly("change", "problem.task", "act", "! manager's  'mail, \"3\" Nov \\ --all");
    assertThat(CommandWords.of("what-if a=b!c")).containsExactly("what-if", "a=b!c");
  }

  @Test
  void anExclamationMarkInsideQuotesStaysThere() {
    assertThat(CommandWords.of("gaps --set \"a=b ! it's counted\" --format json"))
        .containsExactly("gaps", "--set", "a=b ! it's counted", "--format", "json");
  }

  @Test
  void aBackslashTakesTheMeaningOfABlankAndOfAQuote() {
    assertThat(CommandWords.of("save my\\ file.yaml --name \"a \\\" b\" C:\\tea"))
        .containsExactly("save", "my file.yaml", "--name", "a \" b", "C:\\tea");
  }

  @Test
  void aQuoteThatIsNotClosedIsNamed() {
    assertThatThrownBy(() -> CommandWords.of("save --name \"my proposal"))
        .hasMessageContaining("The quote before “my proposal” is not closed, so nothing was done.");
  }
}
