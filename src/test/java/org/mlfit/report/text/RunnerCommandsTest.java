package org.mlfit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.rules.FaultText;
import org.mlfit.report.text.TextStyle.Ink;

class RunnerCommandsTest {

  /** As the runners of GitHub and Azure read a line. */
  private static final String OBEYED = "(?s)\\s*::.*|.*##\\w*\\[.*";

  @Test
  void aLineThatARunnerWouldObeyIsBroken() {
    assertThat(RunnerCommands.brokenIn("a\n  ::error::x\r::warning::y\n##vso[task]z ##[error]"))
        .isEqualTo("a\n  : :error::x\r: :warning::y\n# #vso[task]z # #[error]");
  }

  @Test
  void whatNoRunnerObeysStaysAsItIs() {
    String text = "std::string, a: b, ## Heading, C## [x]";

    assertThat(RunnerCommands.brokenIn(text)).isEqualTo(text);
  }

  @Test
  void noWrappedLineIsObeyedWhereverItBreaks() {
    String words = "word ".repeat(15) + "::error::title ##[error]x ::stop-commands::y";
    Page page = new Page(TextStyle.plain());
    page.paragraph(words).indented(4, words).item(2, "-", words).led(2, "lead", Ink.GOOD, words);
    page.line("::error::x").line("x".repeat(90) + " ::error::x").heading("::error::");

    assertThat(page.toString().lines()).noneMatch(line -> line.matches(OBEYED));
  }

  @Test
  void noFaultIsObeyed() {
    Fault fault =
        new Fault(
            "some-id",
            org.mlfit.knowledge.source.Position.startOf("::error::\n::error::.drl"),
            1,
            "::error:: the line",
            "The message\n::error::",
            java.util.Optional.of("::error:: way out"));

    assertThat(FaultText.of(List.of(fault), TextStyle.plain()).lines())
        .hasSize(4)
        .noneMatch(line -> line.matches(OBEYED));
  }
}
