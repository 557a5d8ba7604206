package org.mlfit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.shell.LauncherTexts;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.RulePreloader;

/**
 * Writes into the folder to ship what its launcher tells without a start of Java, in the words of
 * the program: the one source of them.
 */
public final class LauncherTextsBuild {

  private LauncherTextsBuild() {}

  /** Runs with the folder of the program, which holds its rules. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Invocation ofFolder =
        new Invocation(
            List.of("help"), Optional.of(folder.resolve("rules").toString()), true, true);
    try (var context = Start.begun(ofFolder, RulePreloader.none())) {
      for (Map.Entry<String, String> text :
          context.getBean(LauncherTexts.class).byFile().entrySet()) {
        Path file = folder.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.getValue());
      }
    }
  }
}
