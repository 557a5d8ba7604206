package org.mlfit.shell.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.TextFiles;

/** Files that are all written, or none of them. */
final class NewFiles {

  private final TextFiles files;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  NewFiles(TextFiles files) {
    this.files = files;
  }

  /** Refuses a file that is there already, before anything is written. */
  static void refuseToOverwrite(Path path) {
    if (Files.exists(path)) {
      throw CommandFailedException.usage(path + " is there already; nothing was written.");
    }
  }

  void create(Path path, String text) {
    orNone(() -> files.create(path, text));
    undo.push(() -> files.remove(path));
  }

  void change(SourceText before, SourceText after) {
    Path path = Path.of(before.name());
    orNone(() -> files.write(path, after.text()));
    undo.push(() -> files.write(path, before.text()));
  }

  private void orNone(Runnable step) {
    try {
      step.run();
    } catch (CommandFailedException notAll) {
      undo.forEach(Runnable::run);
      throw notAll;
    }
  }
}
