package org.mlfit.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a process of its own. */
final class Program {

  /** The folder, below the one it is called from, in which it remembers things. */
  static final String STATE = ".state";

  private static final long LONGEST_SECONDS = 120;

  private final Path folder;
  private final Path launcher;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  private Program(Path folder, Path launcher) {
    this.folder = folder;
    this.launcher = launcher;
    environment.put("XDG_STATE_HOME", folder.resolve(".state").toAbsolutePath().toString());
    environment.put("XDG_CACHE_HOME", folder.resolve(".cache").toAbsolutePath().toString());
    environment.put("CI", "");
    environment.put("MLFIT_NO_ARCHIVE", "1");
  }

  /** The program as called from a folder. */
  static Program in(Path folder) {
    return in(folder, home().resolve("bin").resolve("mlfit"));
  }

  /** The program as called from a folder by another path. */
  static Program in(Path folder, Path launcher) {
    return new Program(folder, launcher);
  }

  /** The folder that is shipped. */
  static Path home() {
    return Path.of(System.getProperty("mlfit.folder"));
  }

  /** The same program in another folder, without archives. */
  static Path copiedTo(Path home) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(
        home().resolve("bin/mlfit"), home.resolve("bin/mlfit"), StandardCopyOption.COPY_ATTRIBUTES);
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(home().resolve("lib"), "*.jar")) {
      for (Path jar : jars) {
        Files.copy(jar, home.resolve("lib").resolve(jar.getFileName()));
      }
    }
    return home;
  }

  /** What the process reads from its standard input. */
  Program reading(String text) {
    this.input = text;
    return this;
  }

  /** A variable of its environment. */
  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Begins to run and does not wait for the end. */
  Process start(File out, File err, String... words) throws IOException {
    return builder(words).redirectOutput(out).redirectError(err).start();
  }

  /** Begins to run, for somebody who talks with it over its standard input and output. */
  Process talk(File err, String... words) throws IOException {
    return builder(words).redirectError(err).start();
  }

  /** Begins to run with nobody listening. */
  Process start(String... words) throws IOException {
    return builder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve(STATE).toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs to the end. */
  Run run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("mlfit", ".out");
    Path err = Files.createTempFile("mlfit", ".err");
    Process process = start(out.toFile(), err.toFile(), words);
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
