package org.mlfit.knowledge.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.type.Key;

/** Names that types cannot have. */
class LanguageWordsTest {

  private static final Pattern TYPE =
      Pattern.compile("org/kie/api/definition/(?:rule|type)/(\\w+)\\.class");

  @Test
  void eachNameThatTheEngineKeepsForItselfIsKnown() throws Exception {
    List<String> names = namesInTheJarOf(Key.class);

    assertThat(names).contains("Key", "Rule").allMatch(LanguageWords::isOfEngine);
    assertThat(LanguageWords.isOfEngine("Cups")).isFalse();
  }

  private static List<String> namesInTheJarOf(Class<?> type) throws Exception {
    try (JarFile jar = new JarFile(location(type).toFile())) {
      return jar.stream()
          .map(entry -> TYPE.matcher(entry.getName()))
          .filter(name -> name.matches())
          .map(name -> name.group(1))
          .toList();
    }
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void namesOfJavaAreReserved() {
    assertThat(List.of("StringBuilder", "Thread")).allMatch(LanguageWords::isReserved);
    assertThat(LanguageWords.isReserved("Cups")).isFalse();
  }
}
