package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** An interview with the packaged program that is killed. */
class InterviewIT {

  @TempDir private Path folder;

  @Test
  void answersOfAProgramThatIsKilledAreThereForTheNext() throws Exception {
    Process process = Program.in(folder).start("assess", "--plain");
    try (OutputStream stream = process.getOutputStream()) {
      stream.write("\n\nclassify\nspecific\nnone\nyes\n".getBytes(StandardCharsets.UTF_8));
      stream.flush();
      waitUntilSaved("risk.about-people: yes");
    } finally {
      process.destroyForcibly().waitFor();
    }

    Run run = Program.in(folder).run("resume", "--no-input");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Going on with 4 answers from ");
    assertThat(run.out()).startsWith("Verdict: ");
  }

  private void waitUntilSaved(String line) throws Exception {
    Instant latest = Instant.now().plus(Duration.ofMinutes(2));
    while (Instant.now().isBefore(latest)) {
      Optional<Path> file = saved();
      if (file.isPresent() && Files.readString(file.get()).contains(line)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Nothing was saved in time");
  }

  private Optional<Path> saved() throws IOException {
    Path assessments = folder.resolve(Program.STATE).resolve("mlfit").resolve("assessments");
    if (!Files.isDirectory(assessments)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(assessments)) {
      List<Path> whole = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      return whole.stream().findFirst();
    }
  }
}
