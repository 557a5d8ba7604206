package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Visible;

/**
 * Rule files that try to run code, to hide what they do, or to use up the machine. Each is refused
 * by the reader, which knows no compiler ({@code ArchitectureTest} holds that), so that no code was
 * generated from it. The first line of each says with which fault and where.
 */
class AttackFilesTest {

  private static final Path ATTACKS = Path.of("src/test/resources/attacks");
  private static final String EXPECTED = "// refused: ";

  @TestFactory
  Stream<DynamicTest> anAttackIsRefusedWhereItStandsBeforeAnythingIsCompiled() throws IOException {
    return attacks().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> refuse(file)));
  }

  @Test
  void thereAreManyAttacks() throws IOException {
    assertThat(attacks()).hasSizeGreaterThan(80);
  }

  private static List<Path> attacks() throws IOException {
    try (Stream<Path> files = Files.list(ATTACKS)) {
      return files.sorted().toList();
    }
  }

  private static void refuse(Path file) throws IOException {
    String text = Files.readString(file);
    String expected = text.lines().findFirst().orElseThrow().substring(EXPECTED.length());
    SourceText attack = new SourceText("attack.drl", text);
    List<SourceText> sources = List.of(Drl.sound(), attack);

    FaultyInputException refused =
        catchThrowableOfType(FaultyInputException.class, () -> new DrlReader().read(sources));

    assertThat(refused.faults().stream().map(AttackFilesTest::idAndPlace)).contains(expected);
    assertThat(refused.getMessage().chars().filter(Visible::isHidden)).isEmpty();
  }

  private static String idAndPlace(Fault fault) {
    return fault.id() + " " + fault.position().line() + ":" + fault.position().column();
  }
}
