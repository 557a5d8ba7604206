package org.mlfit.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

class RuleFilesTest {

  private static final String RULES = "package rules;\n\ndeclare Few extends Conclusion end\n";

  @TempDir Path folder;

  @Test
  void filesOfAllFoldersBelowAreReadInTheOrderOfTheirNames() throws IOException {
    write("b.drl", RULES);
    write("deeper/a.drl", RULES);
    write("a.drl", RULES);
    write("notes.txt", "no rules");

    assertThat(RuleFiles.inFolder(folder).sources())
        .extracting(SourceText::name)
        .containsExactly(
            folder.resolve("a.drl").toString(),
            folder.resolve("b.drl").toString(),
            folder.resolve("deeper/a.drl").toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatEditorsAndSystemsPutBesideRulesIsNoRule() throws IOException {
    write("data.drl", RULES);
    write("._data.drl", "\u0000\u0005\u0016\u0007");
    write(".git/data.drl", "history");
    Files.createSymbolicLink(folder.resolve(".#data.drl"), Path.of("ada@desk.4711:1700000000"));

    assertThat(RuleFiles.inFolder(folder).sources())
        .extracting(SourceText::name)
        .containsExactly(folder.resolve("data.drl").toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHiddenFolderThatNobodyMayReadIsNobodysBusiness() throws IOException {
    write("data.drl", RULES);
    Path closed = Files.createDirectory(folder.resolve(".Trashes"));
    Files.setPosixFilePermissions(closed, Set.of());

    assertThat(RuleFiles.inFolder(folder).sources()).hasSize(1);
    assertThat(RuleFiles.areIn(folder)).isTrue();
  }

  @Test
  void hiddenFilesDoNotMakeAFolderOneOfRules() throws IOException {
    write(".#data.drl", RULES);

    assertThat(RuleFiles.areIn(folder)).isFalse();
  }

  @Test
  void aMissingFolderIsRefused() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> RuleFiles.inFolder(missing))
        .isInstanceOf(FaultyInputException.class)
        .hasMessage(
            missing
                + "  There is no folder "
                + missing
                + ".\n    Name a folder with rule files: --rules DIR");
  }

  @Test
  void aFolderWithoutRuleFilesIsRefused() throws IOException {
    write("rules.txt", RULES);

    assertThatThrownBy(() -> RuleFiles.inFolder(folder))
        .isInstanceOf(FaultyInputException.class)
        .hasMessage(
            folder
                + "  The folder "
                + folder
                + " holds no rule file.\n    Rule files end in .drl.");
  }

  @Test
  void everyFileThatIsNotUtf8IsNamed() throws IOException {
    Path latin = folder.resolve("latin.drl");
    Files.write(latin, "// Prüfung".getBytes(StandardCharsets.ISO_8859_1));
    Files.copy(latin, folder.resolve("other.drl"));
    write("good.drl", RULES);

    assertThatThrownBy(() -> RuleFiles.inFolder(folder))
        .isInstanceOfSatisfying(
            FaultyInputException.class,
            faulty -> {
              assertThat(faulty.faults()).hasSize(2);
              assertThat(faulty.faults().get(0).text())
                  .isEqualTo(
                      latin
                          + "  The file is not UTF-8 text. Save it as UTF-8.\n"
                          + "    Rule files are UTF-8 text that you may read, at most 2 MB each.");
            });
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    write("huge.drl", " ".repeat(2_000_001));

    assertThatThrownBy(() -> RuleFiles.inFolder(folder))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("It is larger than 2 MB.");
  }

  @Test
  void aLinkOutOfTheFolderIsRefusedAndNothingOfWhatItLeadsToIsShown() throws IOException {
    write("outside/secret.drl", "password");
    write("rules/data.drl", RULES);
    Path link = folder.resolve("rules/link.drl");
    Files.createSymbolicLink(link, folder.resolve("outside/secret.drl"));

    assertThatThrownBy(() -> RuleFiles.inFolder(folder.resolve("rules")))
        .isInstanceOf(FaultyInputException.class)
        .hasMessage(
            link
                + "  This link leads out of the rules’ folder.\n"
                + "    Put the file itself into the folder.");
  }

  @Test
  void aLinkedFolderIsNotFollowed() throws IOException {
    write("outside/secret.drl", "password");
    write("rules/data.drl", RULES);
    Files.createSymbolicLink(folder.resolve("rules/more"), folder.resolve("outside"));

    assertThat(RuleFiles.inFolder(folder.resolve("rules")).sources()).hasSize(1);
  }

  @Test
  void aFolderOfRulesMayBeALinkItselfAndLinksInItMayStillNotLeadOut() throws IOException {
    write("real/tea/data.drl", RULES);
    write("outside/secret.drl", "password");
    Path linked = Files.createSymbolicLink(folder.resolve("rules"), folder.resolve("real"));
    String hash = RuleFiles.inFolder(folder.resolve("real")).hash();

    RuleFiles files = RuleFiles.inFolder(linked);
    Files.createSymbolicLink(folder.resolve("real/more.drl"), folder.resolve("outside/secret.drl"));

    assertThat(files.sources())
        .extracting(SourceText::name)
        .containsExactly(linked.resolve("tea/data.drl").toString());
    assertThat(files.hash()).isEqualTo(hash);
    assertThat(RuleFiles.areIn(linked)).isTrue();
    assertThatThrownBy(() -> RuleFiles.inFolder(linked))
        .hasMessageContaining("This link leads out of the rules’ folder.");
  }

  @Test
  void aLinkThatStaysInTheFolderIsRead() throws IOException {
    write("rules/.versions/data.drl.1", RULES);
    Path link = folder.resolve("rules/data.drl");
    Files.createSymbolicLink(link, Path.of(".versions/data.drl.1"));

    assertThat(RuleFiles.inFolder(folder.resolve("rules")).sources())
        .extracting(SourceText::text)
        .containsExactly(RULES);
  }

  @Test
  void aLinkThatLeadsNowhereIsNamed() throws IOException {
    write("rules/data.drl", RULES);
    Files.createSymbolicLink(folder.resolve("rules/link.drl"), Path.of("nowhere.drl"));

    assertThatThrownBy(() -> RuleFiles.inFolder(folder.resolve("rules")))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("The link leads to no file.");
  }

  @Test
  void theHashDoesNotDependOnLineEndsOrOnWhereTheFolderLies() throws IOException {
    write("here/data.drl", RULES);
    write("there/data.drl", RULES.replace("\n", "\r\n"));

    assertThat(hash("here")).isEqualTo(hash("there")).hasSize(64);
  }

  @Test
  void theHashChangesWithANameAndWithAText() throws IOException {
    write("here/data.drl", RULES);
    write("renamed/risk.drl", RULES);
    write("changed/data.drl", RULES + "// more\n");

    assertThat(hash("here")).isNotEqualTo(hash("renamed")).isNotEqualTo(hash("changed"));
  }

  @Test
  void theHashTellsWhereOneFileEndsAndTheNextBegins() throws IOException {
    write("here/a.drl", "x");
    write("here/b.drl", "y");
    write("there/a.drl", "");
    write("there/b.drl", "xy");

    assertThat(hash("here")).isNotEqualTo(hash("there"));
  }

  private String hash(String name) {
    return RuleFiles.inFolder(folder.resolve(name)).hash();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void rulesOfAnotherEngineAreNotTakenForOurs(@TempDir Path other) throws IOException {
    assertThat(RuleFiles.areIn(other.resolve("nowhere"))).isFalse();
    assertThat(RuleFiles.areIn(other)).isFalse();
    Files.writeString(other.resolve("readme.txt"), "package rules;");
    Files.writeString(other.resolve("pricing.drl"), "// prices\npackage com.acme.pricing\n");
    assertThat(RuleFiles.areIn(other)).isFalse();

    Files.writeString(other.resolve("data.drl"), "package rules;\n");
    assertThat(RuleFiles.areIn(other)).isTrue();
  }

  @Test
  void aFileOfOursWithAMistakeInItsFirstLineIsStillOurs(@TempDir Path ours) throws IOException {
    Files.writeString(ours.resolve("data.drl"), "pakage rules;\n");

    assertThat(RuleFiles.areIn(ours)).isTrue();
  }

  @Test
  void theRootOfADiskHasNoNameAndMayHoldRulesAllTheSame() throws IOException {
    try (FileSystem disk =
        FileSystems.newFileSystem(folder.resolve("disk.zip"), Map.of("create", "true"))) {
      Path root = disk.getPath("/");
      Files.writeString(root.resolve("tea.drl"), "package rules;");

      assertThat(RuleFiles.areIn(root)).isTrue();
      assertThat(RuleFiles.inFolder(root).sources()).hasSize(1);
    }
  }
}
