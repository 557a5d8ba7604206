package org.mlfit.measure.table;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the test alone, where the machine has the program (on Debian the package
 * {@code postgresql}). It refuses to run as root, so there it runs as the user of that package.
 */
public final class PostgresServer implements AutoCloseable {

  private final Path programs;
  private final Path data;
  private final int port;

  private PostgresServer(Path programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /** A server that runs; nothing where the program is not there. */
  public static Optional<PostgresServer> start() throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    Path data = Path.of(run(List.of("mktemp", "-d")).strip());
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs.get(), data, port);
    run(
        List.of(
            server.program("initdb"),
            "-D",
            data.toString(),
            "-A",
            "scram-sha-256",
            "-U",
            "tester",
            "--no-sync",
            "--pwfile=" + passwordFile(data)));
    run(
        List.of(
            server.program("pg_ctl"),
            "-D",
            data.toString(),
            "-w",
            "-l",
            data + "/log",
            "-o",
            "-F -h 127.0.0.1 -p " + port + " -k " + data,
            "start"));
    return Optional.of(server);
  }

  private static String passwordFile(Path data) throws IOException, InterruptedException {
    String file = data + ".word";
    run(List.of("sh", "-c", "echo s3cret > " + file));
    return file;
  }

  private static Optional<Path> programs() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(debian)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(debian)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .findFirst();
    }
  }

  private String program(String name) {
    return programs.resolve(name).toString();
  }

  private static String run(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.addAll(words);
    // What the server inherits would keep a pipe open for as long as it runs.
    Path out = Files.createTempFile("server", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    String said = Files.readString(out);
    Files.delete(out);
    if (!ended || process.exitValue() != 0) {
      throw new IOException(command + " failed: " + said);
    }
    return said;
  }

  /** Its address, with user and password. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tester&password=s3cret";
  }

  @Override
  public void close() throws IOException {
    try {
      run(List.of(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "stop"));
      run(List.of("rm", "-rf", data.toString(), data + ".word"));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
