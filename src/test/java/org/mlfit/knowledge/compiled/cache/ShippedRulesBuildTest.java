package org.mlfit.knowledge.compiled.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedRulesBuildTest {

  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/mlfit/knowledge/compiled/RuleCompiler.class",
        "org/mlfit/knowledge/language/parse/Lexer.class",
        "org/mlfit/advice/Facts.class",
        "org/mlfit/reasoning/lookahead/LookAhead.class"
      })
  void whatCompilesRulesOrReasonsAboutThemMakesAnotherBuild(String file) throws Exception {
    for (String folder : new String[] {"knowledge", "advice", "reasoning"}) {
      Files.createDirectories(classes.resolve("org/mlfit/" + folder));
    }
    Path changed = classes.resolve(file);
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, "as it was");
    String before = ShippedRulesBuild.build(classes);
    Files.writeString(changed, "as it is");

    assertThat(ShippedRulesBuild.build(classes)).isNotEqualTo(before);
  }

  @Test
  void whatShowsThemDoesNot() throws Exception {
    for (String folder : new String[] {"knowledge", "advice", "reasoning", "shell"}) {
      Files.createDirectories(classes.resolve("org/mlfit/" + folder));
    }
    String before = ShippedRulesBuild.build(classes);
    Files.writeString(classes.resolve("org/mlfit/shell/Session.class"), "as it is");

    assertThat(ShippedRulesBuild.build(classes)).isEqualTo(before);
  }
}
