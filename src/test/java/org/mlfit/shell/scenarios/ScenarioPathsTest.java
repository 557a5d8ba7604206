package org.mlfit.shell.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.TextFiles;

class ScenarioPathsTest {

  private final ScenarioPaths paths = new ScenarioPaths(new TextFiles());
  @TempDir private Path folder;

  @Test
  void aFolderGivesItsFilesByNameAndThoseOfFoldersInIt() throws IOException {
    write("b.yaml", "a.yml", "deep/er/c.yaml", "D.YML", "notes.txt", ".hidden.yaml", ".git/d.yaml");

    assertThat(files(folder.toString()))
        .containsExactly("D.YML", "a.yml", "b.yaml", "deep/er/c.yaml");
  }

  @Test
  void aFileIsTakenOnceHoweverItIsNamed() throws IOException {
    write("a.yaml");

    assertThat(files(folder.resolve("a.yaml").toString(), folder + "/./a.yaml", folder.toString()))
        .containsExactly("a.yaml");
  }

  @Test
  void aPatternMatchesInFoldersAndBesideThem() throws IOException {
    write("a.yaml", "deep/a.yaml", "deep/er/a.yaml", "deep/b.yaml");

    assertThat(files(folder + "/**/a.yaml"))
        .containsExactly("a.yaml", "deep/a.yaml", "deep/er/a.yaml");
    assertThat(files(folder + "/deep/?.yaml")).containsExactly("deep/a.yaml", "deep/b.yaml");
    assertThat(files(folder + "/{a,deep/b}.yaml")).containsExactly("a.yaml", "deep/b.yaml");
  }

  @Test
  void aLineChoosesWithinAFile() throws IOException {
    write("a.yaml", "odd:7");

    Source source = find(folder.resolve("a.yaml") + ":42").sources().get(0);
    assertThat(source.line()).contains(42);
    assertThat(source.name()).isEqualTo(folder.resolve("a.yaml").toString());
    assertThat(find(folder.resolve("odd:7").toString()).sources().get(0).line()).isEmpty();
  }

  @Test
  void whatLeadsNowhereIsAFault() {
    assertThat(find("nowhere", folder + "/*.yaml", folder + "/a.yaml:3").faults())
        .extracting(Fault::id)
        .containsOnly(ScenarioPaths.NO_SUCH_PATH)
        .hasSize(3);
    assertThatThrownBy(() -> find(folder + "/{a.yaml")).isInstanceOf(CommandFailedException.class);
  }

  @Test
  void aFolderWithoutScenarioFilesIsTold() throws IOException {
    write("notes.txt");

    assertThat(find(folder.toString()).empty()).containsExactly(folder.toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedAndLoopsAndLooseEndsAreTold() throws IOException {
    write("real/a.yaml");
    Files.createDirectory(folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/linked"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("b/loop"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/loose.yaml"), folder.resolve("nowhere"));

    ReplayInput found = find(folder.resolve("b").toString());

    assertThat(found.faults()).extracting(Fault::id).containsExactly("link-loop");
    assertThat(found.sources()).hasSize(2);
    assertThat(fault(found.sources().get(1))).contains("There is no file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatALinkLeadsToASecondTimeIsNotPlayedAgain() throws IOException {
    write("real/a.yaml");
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("real/b.yaml"), folder.resolve("real/a.yaml"));

    assertThat(files(folder.toString())).hasSize(1);
    assertThat(files(folder.resolve("real").toString(), folder.resolve("linked").toString()))
        .containsExactly("real/a.yaml");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeInAFolderIsToldAndNotWaitedFor() throws Exception {
    write("a.yaml");
    String pipe = folder.resolve("b.yaml").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    ReplayInput found = find(folder.toString());

    assertThat(found.sources()).hasSize(1);
    assertThat(found.faults()).extracting(Fault::text).singleElement().asString().contains(pipe);
  }

  @Test
  void whatIsNoTextOrTooLargeIsToldWhenItIsRead() throws IOException {
    Files.write(folder.resolve("a.yaml"), "scenarios: []".getBytes(StandardCharsets.UTF_16));
    Files.write(folder.resolve("b.yaml"), new byte[20_000_001]);
    Files.createDirectories(folder.resolve("c.yaml"));

    List<Source> sources = find(folder.toString()).sources();

    assertThat(sources).hasSize(2);
    assertThat(fault(sources.get(0)))
        .isEqualTo(
            "The file is UTF-16 text, not UTF-8."
                + " Save it as UTF-8, such as with iconv -f UTF-16 -t UTF-8.");
    assertThat(fault(sources.get(1))).isEqualTo("The file is larger than 20 MB.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeReadIsToldWhenItIsRead() throws IOException {
    write("a.yaml");
    Files.setPosixFilePermissions(folder.resolve("a.yaml"), java.util.Set.of());
    org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(folder.resolve("a.yaml")));

    assertThat(fault(find(folder.toString()).sources().get(0)))
        .isEqualTo("The file cannot be read.");
  }

  private static String fault(Source source) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            FaultyInputException.class, () -> source.text().get())
        .faults()
        .get(0)
        .message();
  }

  private ReplayInput find(String... named) {
    return paths.find(Arrays.asList(named));
  }

  private List<String> files(String... named) {
    ReplayInput found = find(named);
    assertThat(found.faults()).isEmpty();
    assertThat(found.sources()).extracting(Source::line).containsOnly(Optional.empty());
    return found.sources().stream()
        .map(source -> folder.relativize(Path.of(source.name()).normalize()).toString())
        .toList();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "scenarios: []\n");
    }
  }
}
