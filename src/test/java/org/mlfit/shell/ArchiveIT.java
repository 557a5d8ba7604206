package org.mlfit.shell;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The archive of classes that the script makes for a Java, so that starts are short. */
class ArchiveIT {

  private static final String TELLING_OPTIONS = "MLFIT_JAVA_OPTS";
  private static final String TELL = "-XX:+PrintCommandLineFlags";

  @TempDir static Path elsewhere;
  @TempDir Path folder;

  @Test
  void anArchiveThatIsDamagedOrOfOtherJarsIsNotUsedUntilItIsMadeAgain() throws Exception {
    Path home = preparedProgram();
    Path archive = filesOf(home.resolve("lib"), "classes-").stream().min(naturalOrder()).get();
    assertThat(optionsOf(home)).contains("SharedArchiveFile=").doesNotContain("fatal");

    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(optionsOf(home)).doesNotContain("Archive", "fatal");
    Arrays.fill(bytes, bytes.length / 4, bytes.length / 2, (byte) 0);
    Files.write(archive, bytes);
    assertThat(optionsOf(home)).doesNotContain("Archive", "fatal");

    prepare(home);
    assertThat(optionsOf(home)).contains("SharedArchiveFile=");
    Path older = Files.writeString(home.resolve("lib/another.jar"), "");
    Files.setLastModifiedTime(older, FileTime.from(Instant.EPOCH));
    assertThat(optionsOf(home)).doesNotContain("Archive");
    Files.delete(older);
  }

  /** A program that tests may damage, prepared unless one before has left it so. */
  private Path preparedProgram() throws Exception {
    Path home = elsewhere.toRealPath().resolve("the program");
    if (!Files.exists(home)) {
      Program.copiedTo(home);
    }
    prepare(home);
    return home;
  }

  private void prepare(Path home) throws Exception {
    assertThat(Program.in(folder, home.resolve("bin/mlfit")).run("--prepare").exitCode()).isZero();
  }

  private String optionsOf(Path home) throws Exception {
    Run run =
        Program.in(folder, home.resolve("bin/mlfit")).with(TELLING_OPTIONS, TELL).run("version");
    assertThat(run.exitCode()).isZero();
    return run.out().replace("AOTCache=", "SharedArchiveFile=");
  }

  @Test
  void aLockThatSomebodyLeftBehindDoesNotMakePrepareLie() throws Exception {
    Path home = preparedProgram();
    for (Path made : filesOf(home.resolve("lib"), "classes-")) {
      Files.delete(made);
      Files.writeString(Path.of(made + ".lock"), "999999999");
    }

    prepare(home);

    assertThat(optionsOf(home)).contains("SharedArchiveFile=");
  }

  @Test
  void anArchiveIsUsedInTheFolderItWasMadeInAndInNoOther() throws Exception {
    Path moved = Program.copiedTo(folder.toRealPath().resolve("the program"));
    for (Path archive : filesOf(Program.home().resolve("lib"), "classes-")) {
      Files.copy(archive, moved.resolve("lib").resolve(archive.getFileName()));
    }

    Run here =
        Program.in(folder, Program.home().resolve("bin/mlfit"))
            .with(TELLING_OPTIONS, TELL)
            .run("version");
    Run there =
        Program.in(folder, moved.resolve("bin/mlfit")).with(TELLING_OPTIONS, TELL).run("version");

    assertThat(here.out()).containsAnyOf("-XX:SharedArchiveFile=", "-XX:AOTCache=");
    assertThat(there.out()).contains("-XX:+UseSerialGC").doesNotContain("Archive", "AOTCache");
  }

  @Test
  void aFolderThatCannotBeWrittenIsEnough() throws Exception {
    Path home = Program.copiedTo(folder.toRealPath().resolve("the program"));
    assertThat(home.resolve("lib").toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(home.resolve("lib"))).as("not for root").isFalse();

    Run run =
        Program.in(folder, home.resolve("bin/mlfit")).with("MLFIT_NO_ARCHIVE", "").run("status");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private static List<Path> filesOf(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
