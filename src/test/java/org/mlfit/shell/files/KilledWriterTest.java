package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes leaves the old file or the new one, never half. */
class KilledWriterTest {

  private static final int KILLS = Boolean.getBoolean("mlfit.thorough") ? 40 : 4;
  private static final int LENGTH = 2_000_000;

  @TempDir private Path folder;

  @Test
  void aFileIsWholeWheneverItsWriterIsKilled() throws Exception {
    Path file = folder.resolve("answers.yaml");
    Random chance = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      Files.deleteIfExists(file);
      Process writer = start(file);
      waitFor(file);
      Thread.sleep(chance.nextInt(40));
      writer.destroyForcibly().waitFor();

      assertThat(Files.readString(file)).isIn(text('o'), text('n'));
    }
  }

  private static Process start(Path file) throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            classes,
            KilledWriterTest.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void waitFor(Path file) throws InterruptedException {
    Instant latest = Instant.now().plus(Duration.ofMinutes(1));
    while (!Files.exists(file) && Instant.now().isBefore(latest)) {
      Thread.sleep(2);
    }
  }

  private static String text(char letter) {
    return String.valueOf(letter).repeat(LENGTH);
  }

  /** The process that is killed: writes one text over the other until then. */
  public static void main(String[] args) {
    TextFiles files = new TextFiles();
    while (true) {
      files.write(Path.of(args[0]), text('o'));
      files.write(Path.of(args[0]), text('n'));
    }
  }
}
