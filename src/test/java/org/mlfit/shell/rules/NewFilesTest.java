package org.mlfit.shell.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.shell.files.TextFiles;

/** Files that belong together come together. */
class NewFilesTest {

  @TempDir private Path folder;
  private final NewFiles written = new NewFiles(new TextFiles());

  @Test
  void nothingIsInItsPlaceBeforeAllOfItIsOnTheDisk() throws IOException {
    Path changed = Files.writeString(folder.resolve("gates.drl"), "old");
    Path rule = folder.resolve("tea.drl");
    Path scenarios = folder.resolve("deep/tea.yaml");

    written.change(text(changed, "old"), text(changed, "new"));
    written.create(scenarios, "scenarios");
    written.create(rule, "rule");

    assertThat(changed).hasContent("old");
    assertThat(scenarios).doesNotExist();
    assertThat(rule).doesNotExist();
    written.keep();
    assertThat(changed).hasContent("new");
    assertThat(scenarios).hasContent("scenarios");
    assertThat(rule).hasContent("rule");
  }

  @Test
  void whereOneCannotBeKeptTheOthersAreAsBefore() throws IOException {
    Path changed = Files.writeString(folder.resolve("gates.drl"), "old");
    Path scenarios = folder.resolve("tea.yaml");
    Path rule = folder.resolve("tea.drl");
    written.change(text(changed, "old"), text(changed, "new"));
    written.create(scenarios, "scenarios");
    written.create(rule, "rule");
    Files.writeString(rule, "of somebody quicker");

    assertThatThrownBy(written::keep).hasMessageContaining("tea.drl is there already");
    written.close();

    assertThat(changed).hasContent("old");
    assertThat(rule).hasContent("of somebody quicker");
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(changed, rule);
    }
  }

  private static SourceText text(Path file, String text) {
    return new SourceText(file.toString(), text);
  }
}
