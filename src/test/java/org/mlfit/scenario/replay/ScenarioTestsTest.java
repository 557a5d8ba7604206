package org.mlfit.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.source.FaultyInputException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Scenarios as tests in a test class; the shipped ones are played so, too. */
class ScenarioTestsTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..100" ) value : long end
      rule "tea-much" @severity( low ) @source( "A book" ) when Cups( value > 8 )
      then insertLogical( Finding.risk( "Much.", "Drink less." ) ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir Path folder;
  private Path scenarios;

  @BeforeEach
  void rulesAreThere() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
    scenarios = Files.createDirectory(folder.resolve("scenarios"));
  }

  @Test
  void theReadmeShowsTheLinesThatPlayTheShippedScenarios() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String lines = readme.substring(readme.indexOf("@TestFactory"));
    String shown = onOneLine(lines.substring(0, lines.indexOf("```")));

    assertThat(shown).contains("ScenarioTests.of(");
    for (String file :
        List.of(
            "src/test/java/org/mlfit/scenario/ShippedScenariosTest.java",
            "src/main/java/org/mlfit/scenario/replay/ScenarioTests.java")) {
      assertThat(onOneLine(Files.readString(Path.of(file)))).contains(shown);
    }
  }

  private static String onOneLine(String code) {
    return code.replaceAll("(?m)^ \\*", "").replaceAll("\\s+", " ").strip();
  }

  @Test
  void aTestIsCalledByItsFileAndLeadsToItsLine() throws IOException {
    write("cups.yaml", scenario("Nine", "{ findings: [ tea-much ] }"));

    ScenarioTest test = only();

    assertThat(test.name()).isEqualTo("cups.yaml: Nine");
    assertThat(test.source().getScheme()).isEqualTo("file");
    assertThat(test.source().toString()).endsWith("scenarios/cups.yaml?line=2");
    test.play();
  }

  @Test
  void whatFailsTellsWhatWasExpectedWhatCameAndWhy() throws IOException {
    write("cups.yaml", scenario("Nine", "{ findings: [], exactly: true }"));

    assertThatThrownBy(only()::play)
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            failed -> {
              assertThat(failed.getExpected().getStringRepresentation()).isEqualTo("exactly: none");
              assertThat(failed.getActual().getStringRepresentation())
                  .isEqualTo("exactly: tea-much");
            })
        .hasMessageContaining("Rule tea-much (")
        .hasMessageContaining("tea.drl:5) fired");
  }

  @Test
  void whatIsSkippedOrStillToBeDoneIsNeverGreen() throws IOException {
    write(
        "cups.yaml",
        scenario("Nine", "{ verdict: fine }\n    skip: Nobody drinks tea in summer")
            + scenario("Ten", "{ findings: [], exactly: true }\n    todo: Ask the cook")
                .replace("scenarios:\n", ""));

    assertThat(tests())
        .extracting(test -> catchThrowable(test::play))
        .allMatch(TestAbortedException.class::isInstance)
        .extracting(Throwable::getMessage)
        .containsExactly("Nobody drinks tea in summer", "Ask the cook");
  }

  @Test
  void aFileThatCannotBeReadFailsAtItsFault() throws IOException {
    write("cups.yaml", scenario("Nine", "{ verdict: fine }"));
    write("faulty.yaml", scenario("Nine", "{ verdict: nowhere }"));

    assertThat(tests()).hasSize(2);
    assertThat(tests().get(1).source().toString()).endsWith("faulty.yaml?line=4");
    assertThatThrownBy(tests().get(1)::play)
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aFolderWithoutScenariosIsNoSuccess() throws IOException {
    Files.createDirectory(scenarios.resolve(".hidden"));
    write(".hidden/cups.yaml", scenario("Nine", "{ verdict: fine }"));

    assertThatThrownBy(this::tests)
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("holds no scenarios");
  }

  private ScenarioTest only() {
    assertThat(tests()).hasSize(1);
    return tests().get(0);
  }

  private List<ScenarioTest> tests() {
    return ScenarioTests.of(folder.resolve("rules"), scenarios).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(scenarios.resolve(name), text);
  }

  private static String scenario(String name, String expected) {
    return "scenarios:\n  - name: %s\n    given: { tea.cups: 9 }\n    expect: %s\n"
        .formatted(name, expected);
  }
}
