package org.mlfit.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Scripts as pipelines run them: in bash, which stops at the first command that fails. */
final class Bash {

  private static final long LONGEST_SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String path = System.getenv("PATH");

  /** Runs in a folder. */
  Bash(Path folder) {
    this.folder = folder;
  }

  /** How a script ended, with all that it told. */
  record End(int code, String told) {}

  /** A variable of the environment of all scripts. */
  Bash with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Looks for programs in a folder before all others. */
  Bash before(String programs) {
    path = programs + ":" + path;
    return this;
  }

  /** Runs a script to its end. */
  End run(String script) throws IOException, InterruptedException {
    return run(script, Map.of());
  }

  /** Runs a script to its end, with variables of its own. */
  End run(String script, Map<String, String> own) throws IOException, InterruptedException {
    Path told = Files.createTempFile("mlfit", ".told");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(own);
    builder.environment().put("PATH", path);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The script does not end: " + script);
    }
    End end = new End(process.exitValue(), Files.readString(told));
    Files.delete(told);
    return end;
  }
}
