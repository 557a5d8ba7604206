package org.mlfit.knowledge.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlfit.knowledge.language.parse.Parser;
import org.mlfit.knowledge.language.parse.RuleLayout;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.RuleFile;

/** Rule files are laid out without a change of what is read of them. */
class RuleLayoutTest {

  private static final int TIMES = 5;

  static Stream<SourceText> shippedFiles() {
    return RuleFiles.inFolder(Path.of("rules")).sources().stream();
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shippedRulesAreLaidOutAlready(SourceText file) {
    assertThat(laidOut(file.text())).isEqualTo(file.text());
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void nothingIsReadOtherwiseHoweverLinesAreIndented(SourceText file) {
    Random random = new Random(7);
    for (int time = 0; time < TIMES; time++) {
      String ragged =
          file.text()
              .lines()
              .map(line -> blanks(random) + line.strip() + blanks(random))
              .collect(joining(time % 2 == 0 ? "\n" : "\r\n"));

      String laidOut = laidOut(ragged);

      assertThat(read(laidOut)).isEqualTo(read(file.text()));
      assertThat(laidOut(laidOut)).isEqualTo(laidOut);
      assertThat(laidOut).doesNotContainPattern("(?m)[ \t]\r?$|\t").endsWith("\n");
    }
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void whatBeginsAnewGetsTheIndentationOfTheShippedRules(SourceText file) {
    List<String> shipped = file.text().lines().toList();
    String flat = shipped.stream().map(String::strip).collect(joining("\n", "", "\n"));

    List<String> laidOut = laidOut(flat).lines().toList();

    for (int i = 0; i < shipped.size(); i++) {
      if (shipped.get(i).matches(" {0,4}(@\\w+\\( .* \\)|\\w+ : \\w+|[a-z]+|[A-Z]\\w+\\(.*\\))")) {
        assertThat(laidOut.get(i)).isEqualTo(shipped.get(i));
      }
    }
  }

  private static String blanks(Random random) {
    StringBuilder blanks = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      blanks.append(random.nextInt(5) == 0 ? '\t' : ' ');
    }
    return blanks.toString();
  }

  private static String laidOut(String text) {
    return RuleLayout.of(new SourceText("a.drl", text), Trust.NONE).text();
  }

  /** All that is read of a text, without where it stands and how it is written. */
  private static String read(String text) {
    RuleFile file = new Parser(new SourceText("a.drl", text), new ArrayList<>(), Trust.NONE).file();
    String rules =
        file.rules().stream()
            .map(
                rule ->
                    List.of(
                            rule.name(),
                            rule.comment(),
                            rule.metadata(),
                            rule.conditions(),
                            rule.consequences())
                        .toString())
            .collect(joining("\n"));
    return (file.imports() + "\n" + file.declarations() + "\n" + rules)
        .replaceAll("Position\\[[^]]*]|a\\.drl:\\d+:\\d+", "");
  }

  @Test
  void aRaggedFileIsLaidOut() {
    assertThat(
            laidOut(
                """
                  package rules;
                declare enum Leaf
                GREEN( "green" ),   // the usual
                \tBLACK( "black" );
                      label : String
                  end
                /* Many
                 * cups. */
                  rule "tea-late"
                @severity( low )
                    when
                  // Eight is the limit.
                  Cups( $cups : value,
                        $cups > 8 )
                  ( Late()
                  or Early() )
                  // No more.
                    then insertLogical( Finding.risk(
                "Much.",
                    "Drink less." )
                );\t
                    // Over.
                    end"""))
        .isEqualTo(
            """
            package rules;
            declare enum Leaf
                GREEN( "green" ),   // the usual
                BLACK( "black" );
                label : String
            end
            /* Many
             * cups. */
            rule "tea-late"
                @severity( low )
            when
                // Eight is the limit.
                Cups( $cups : value,
                      $cups > 8 )
                ( Late()
                    or Early() )
                // No more.
            then insertLogical( Finding.risk(
                "Much.",
                "Drink less." )
            );
                // Over.
            end
            """);
  }

  @Test
  void commentsMoveAsAWhole() {
    assertThat(
            laidOut(
                "rule \"a\" when\n  A() /* one\n\n     two */\n/* three\n   four */\nthen end\n"))
        .isEqualTo(
            "rule \"a\" when\n    A() /* one\n\n       two */\n    /* three\n       four */\nthen end\n");
  }

  @Test
  void whatIsHalfWrittenStaysAsItIs() {
    assertThatThrownBy(() -> laidOut("  rule \"a\n"))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("not closed");
  }
}
