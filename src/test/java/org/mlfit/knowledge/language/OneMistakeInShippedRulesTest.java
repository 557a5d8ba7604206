package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.knowledge.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.SourceText;

/** A question that many rules read is told once when it is wrong, where it is declared. */
class OneMistakeInShippedRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value : Harm        | value : Harn       | unknown-field-type",
        "@topic( risk )      | @topics( risk )    | unknown-metadata",
        "value : boolean     | value : bolean     | unknown-field-type",
        "value : Set         | value : List       | unknown-field-type"
      })
  void oneMistakeInTheFileOnRiskIsToldOnce(String right, String wrong, String id) {
    List<SourceText> broken =
        RuleFiles.inFolder(Path.of("rules")).sources().stream()
            .map(source -> withMistake(source, right, wrong))
            .toList();

    FaultyInput faulty =
        catchThrowableOfType(FaultyInput.class, () -> new DrlReader().read(broken));

    assertThat(faulty.faults()).extracting(Fault::id).contains(id);
    assertThat(faulty.faults())
        .as("all at one declaration")
        .allMatch(fault -> fault.position().file().endsWith("risk.drl"))
        .hasSizeLessThanOrEqualTo(2);
  }

  private static SourceText withMistake(SourceText source, String right, String wrong) {
    return source.name().endsWith("risk.drl")
        ? new SourceText(source.name(), source.text().replaceFirst(Pattern.quote(right), wrong))
        : source;
  }
}
