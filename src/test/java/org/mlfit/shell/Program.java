package org.mlfit.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a process of its own. */
final class Program {

  /** The folder, below the one it is called from, in which it remembers things. */
  static final String STATE = ".state";

  private static final long LONGEST_SECONDS = 120;

  private final Path folder;
  private String input = "";

  private Program(Path folder) {
    this.folder = folder;
  }

  /** The program as called from a folder. */
  static Program in(Path folder) {
    return new Program(folder);
  }

  /** What the process reads from its standard input. */
  Program reading(String text) {
    this.input = text;
    return this;
  }

  /** Begins and goes on by itself. */
  Process start(String... words) throws IOException {
    return builder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-jar", System.getProperty("mlfit.jar")));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve(STATE).toString());
    return builder;
  }

  /** Runs to the end. */
  Run run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("mlfit", ".out");
    Path err = Files.createTempFile("mlfit", ".err");
    Process process =
        builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException programReadsNoInput) {
      // The program may end before it has read what it was given.
    }
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The program does not end: " + List.of(words));
    }
    Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  /** What came of it. */
  record Run(int exitCode, String out, String err) {}
}
