package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.SourceText;

/** The rules that the README shows, beside the shipped ones. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)\n```\n(declare .*?)```\n");
  private static final String HEAD =
      "package rules;\nimport org.mlfit.knowledge.vocabulary.*;\nimport java.util.Set;\n";

  private final String shown = shown();

  @Test
  void theRulesShownHaveNoFaultAndAreNotDoubtful() {
    List<SourceText> sources = new ArrayList<>(SmallKnowledge.shipped().files().sources());
    sources.add(new SourceText("readme.drl", HEAD + shown));

    assertThat(new DrlReader().faults(sources, true)).isEmpty();
  }

  @Test
  void eachPartOfTheLanguageIsShown() {
    assertThat(shown)
        .contains("extends Topic", "declare enum", "@options(", "new Contradiction(")
        .contains("extends Conclusion", "@verdict(", "new GateTriggered(", "Finding.risk(");
  }

  private static String shown() {
    try {
      List<String> blocks =
          BLOCK
              .matcher(Files.readString(Path.of("README.md")))
              .results()
              .map((MatchResult block) -> block.group(1))
              .toList();
      return String.join("\n", blocks);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
