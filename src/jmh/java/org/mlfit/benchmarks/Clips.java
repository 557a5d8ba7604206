package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The CLIPS of this machine. */
final class Clips {

  private static final long MOST_MINUTES = 10;

  private final Path program;
  private final Path folder;

  private Clips(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Looks for {@code clips} on the path; it keeps its files in a folder. */
  static Optional<Clips> installed(Path folder) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .map(directory -> Path.of(directory, "clips"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Clips(program, folder));
  }

  /**
   * Loads constructs, then runs commands; gives the lines that were printed.
   *
   * @throws IOException if the program cannot run, or does not end in time
   */
  List<String> run(String constructs, String commands) throws IOException {
    Path loaded = folder.resolve("benchmark.clp");
    Path batch = folder.resolve("benchmark.bat");
    Path output = folder.resolve("benchmark.out");
    Files.writeString(loaded, constructs);
    // Without the last word CLIPS would wait for more at the end of its input.
    Files.writeString(batch, "(load* \"" + loaded + "\")\n" + commands + "(exit)\n");
    Process process =
        new ProcessBuilder(program.toString(), "-f2", batch.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    await(process);
    return Files.readAllLines(output);
  }

  private static void await(Process process) throws IOException {
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("CLIPS did not end within " + MOST_MINUTES + " minutes");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while CLIPS ran", stopped);
    } finally {
      process.destroyForcibly();
    }
  }
}
