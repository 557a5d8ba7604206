package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

/** A question that many rules read is told once when it is wrong, where it is declared. */
class OneMistakeInShippedRulesTest {

  @Test
  void theShippedRulesHaveNeitherErrorNorWarning() {
    assertThat(new DrlReader().faults(RuleFiles.inFolder(Path.of("rules")).sources(), true))
        .isEmpty();
  }

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

    FaultyInputException faulty =
        catchThrowableOfType(FaultyInputException.class, () -> new DrlReader().read(broken));

    assertThat(faulty.faults()).extracting(Fault::id).contains(id);
    assertThat(faulty.faults())
        .as("all at one declaration")
        .allMatch(fault -> fault.position().file().endsWith("risk.drl"))
        .hasSizeLessThanOrEqualTo(2);
  }

  /** As a person makes them who has just learnt the language; each is one mistake. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data     | declare SeasonalCycles          | declare rule                    | type-name",
        "data     | declare SeasonalCycles          | declare SeasonalCycle           | misspelt-type",
        "risk     | HighStakes extends Conclusion   | HighStakes extends Conclusions  | unknown-parent",
        "data     | declare enum AnswerSource       | declare enum AnswerSorce        | misspelt-type",
        "data     | of the season does              | of the \"season\" does         | straight-quote",
        "data     | does the history cover?\" )    | does the history cover? )       | open-text",
        "data     | @range( \"0..1000\" )          | @range( \"1000..0\" )         | bad-range",
        "risk     | Finding.blocker(                | Finding.bloker(                 | unknown-finding",
        "verdicts | new GateTriggered( 70 )          | new GateTriggered( 70, 8 )       | argument-count",
        "verdicts | new GateTriggered( 80 )          | new GateTriggered( \"eight\" ) | gate-number",
        "verdicts | new GateTriggered( 20 )          | new GateTriggered( 30 )          | gate-number",
        "verdicts | @verdict( \"use-simple          | @vedict( \"use-simple           | unknown-metadata",
        "verdicts | new GateTriggered( 90 ) );       | new GateTriggered( 90 ) ;        | missing-close-parenthesis",
        "poc      | package rules;                  | package rule;                   | wrong-package",
        "risk     | import org.mlfit                | import com.mlfit                | refused-import",
        "data     | SeasonalCycles( value < 2       | SeasonalCycles( value < \"two\" | unlike-kinds",
        "data     | SeasonalCycles( value < 2       | SeasonalCycles( value / 0 < 2   | division-by-zero",
        "data     | SeasonalCycles( value < 2       | SeasonalCycles( value < $n, $n : value | unbound-variable"
      })
  void oneMistakeIsToldByOneMessage(String file, String right, String wrong, String id) {
    List<SourceText> sound = RuleFiles.inFolder(Path.of("rules")).sources();
    List<SourceText> broken =
        sound.stream()
            .map(
                source ->
                    source.name().endsWith(file + ".drl")
                        ? new SourceText(
                            source.name(),
                            source
                                .text()
                                .replaceFirst(
                                    Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                        : source)
            .toList();

    assertThat(broken).as("a mistake was made").isNotEqualTo(sound);
    assertThat(new DrlReader().faults(broken, true)).extracting(Fault::id).containsExactly(id);
  }

  private static SourceText withMistake(SourceText source, String right, String wrong) {
    return source.name().endsWith("risk.drl")
        ? new SourceText(source.name(), source.text().replaceFirst(Pattern.quote(right), wrong))
        : source;
  }
}
