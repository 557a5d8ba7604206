package org.mlfit.shell.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.PreparedFile;
import org.mlfit.shell.files.TextFiles;

/**
 * Files that are all written, or none of them. The texts of all are on the disk before the first is
 * put in its place, so that whoever kills the program in between hardly ever meets some of them.
 */
final class NewFiles implements AutoCloseable {

  private final TextFiles files;
  private final List<Step> steps = new ArrayList<>();

  NewFiles(TextFiles files) {
    this.files = files;
  }

  /** A file to put in its place, and how to undo that. */
  private record Step(PreparedFile file, Runnable undo) {}

  /** Refuses a file that is there already, before anything is written. */
  static void refuseToOverwrite(Path path) {
    if (Files.exists(path)) {
      throw CommandFailedException.usage(path + " is there already; nothing was written.");
    }
  }

  /** The next file to put in its place is new. */
  void create(Path path, String text) {
    steps.add(new Step(files.prepareNew(path, text), () -> files.remove(path)));
  }

  /** The next file to put in its place has another text. */
  void change(SourceText before, SourceText after) {
    Path path = Path.of(before.name());
    steps.add(new Step(files.prepare(path, after.text()), () -> files.write(path, before.text())));
  }

  /** Puts all in their places, in the order in which they were named. */
  void keep() {
    Deque<Runnable> undo = new ArrayDeque<>();
    try {
      for (Step step : steps) {
        step.file().keep();
        undo.push(step.undo());
      }
    } catch (CommandFailedException notAll) {
      undo.forEach(Runnable::run);
      throw notAll;
    }
  }

  /** Takes away what was not kept. */
  @Override
  public void close() {
    steps.forEach(step -> step.file().close());
  }
}
