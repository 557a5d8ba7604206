package org.mlfit.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.Fault;

class SkippedPathsTest {

  @TempDir Path folder;

  @Test
  void aFileWithAnotherEndingIsToldWithItsName() throws IOException {
    Files.writeString(folder.resolve("tea.DRL"), "");
    Files.writeString(folder.resolve("water.drl.txt"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve("data.drl"), "");

    assertThat(SkippedPaths.in(folder))
        .extracting(Fault::text)
        .containsExactly(
            folder.resolve("tea.DRL")
                + "  This file is not read: rule files end in .drl, in small letters.\n"
                + "    If it holds rules, call it tea.drl",
            folder.resolve("water.drl.txt")
                + "  This file is not read: rule files end in .drl, in small letters.\n"
                + "    If it holds rules, call it water.drl");
  }

  @Test
  void aFolderCalledLikeAFileAndALinkedFolderAreTold() throws IOException {
    Files.createDirectory(folder.resolve("x.drl"));
    Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("more"), folder.resolve("real"));

    assertThat(SkippedPaths.in(folder))
        .extracting(Fault::id)
        .containsExactly("linked-folder", "folder-like-file");
  }

  @Test
  void aPipeIsToldAndNotOpened() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.drl");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();

    assertThat(SkippedPaths.in(folder)).extracting(Fault::id).containsExactly("no-plain-file");
  }

  @Test
  void aCheckWarnsOfWhatItSkipsAndLooksAtAllElse() throws IOException {
    Files.writeString(folder.resolve("tea.DRL"), "");
    Files.writeString(
        folder.resolve("data.drl"), "package rules;\nrule \"data-few\" when Few() then end\n");

    Inspection inspection =
        new Inspector(new KnowledgeLoader(Clock.systemUTC())).inspect(folder, false);

    assertThat(inspection.faults())
        .extracting(Fault::id)
        .containsExactlyInAnyOrder("other-ending", "no-consequence", "unknown-type", "no-verdict");
  }
}
