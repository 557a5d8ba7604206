package org.mlfit.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.FaultyInput;

/**
 * Each fault of a scenario file with its place, wording and way out. The cases are data: a
 * behaviour after {@code ==}, a file, and after {@code -->} its faults. Signs stand for characters
 * that an editor would hide: {@code ⇥} for a tab, {@code ␀} for NUL, {@code ␛} for escape, {@code
 * ␍} for a carriage return, {@code ◘} for a byte order mark.
 */
class FaultsOfFilesTest {

  private static final String SIGNS = "⇥␀␛␍◘";
  private static final String HIDDEN = "\t\0\u001b\r\uFEFF";

  @TestFactory
  Stream<DynamicTest> scenarioFilesAreReadStrictly() throws IOException {
    return cases("/faults/scenario-faults.txt");
  }

  @TestFactory
  Stream<DynamicTest> yamlIsReadStrictly() throws IOException {
    return cases("/faults/yaml-faults.txt");
  }

  @TestFactory
  Stream<DynamicTest> eachMistakeByItselfIsToldWhereItStands() throws IOException {
    return cases("/faults/one-fault-each.txt");
  }

  private static Stream<DynamicTest> cases(String resource) throws IOException {
    try (InputStream data = FaultsOfFilesTest.class.getResourceAsStream(resource)) {
      String text = new String(data.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== ")).skip(1).map(FaultsOfFilesTest::test);
    }
  }

  private static DynamicTest test(String data) {
    String behaviour = data.lines().findFirst().orElseThrow();
    String[] parts = data.substring(behaviour.length() + 1).split("(?m)^-->\n");
    return DynamicTest.dynamicTest(
        behaviour, () -> assertThat(faults(parts[0])).isEqualTo(parts[1].strip()));
  }

  private static String faults(String signs) {
    String yaml = signs;
    for (int i = 0; i < SIGNS.length(); i++) {
      yaml = yaml.replace(SIGNS.charAt(i), HIDDEN.charAt(i));
    }
    String read = yaml;
    FaultyInput faulty =
        catchThrowableOfType(FaultyInput.class, () -> SmallKnowledge.scenarios(read));
    String text =
        faulty.faults().stream()
            .map(fault -> "[" + fault.id() + "] " + fault.text())
            .collect(joining("\n"));
    for (int i = 0; i < SIGNS.length(); i++) {
      text = text.replace(HIDDEN.charAt(i), SIGNS.charAt(i));
    }
    return text;
  }
}
