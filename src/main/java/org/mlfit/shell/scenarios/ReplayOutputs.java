package org.mlfit.shell.scenarios;

import java.io.BufferedWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Progress;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.AtomicFile;
import org.mlfit.shell.files.NamedPath;

/**
 * Everything that tells of a replay: standard output in one form, and files in others. The files
 * are written whole at the end or not at all.
 */
public final class ReplayOutputs implements AutoCloseable {

  private final List<AtomicFile> drafts = new ArrayList<>();
  private final List<ReplayListener> listeners = new ArrayList<>();
  private boolean isDone;

  /**
   * Opens all of them.
   *
   * @param options with the values of {@code --report}, each {@code FORM=FILE}
   * @throws CommandFailedException with exit code 2 if one cannot be written
   */
  public static ReplayOutputs open(ReplayOptions options, Console console, Progress progress) {
    ReplayOutputs outputs = new ReplayOutputs();
    try {
      options
          .reports()
          .forEach(report -> outputs.add(report, options.has("replace"), console.trust()));
    } catch (CommandFailedException refused) {
      outputs.close();
      throw refused;
    }
    outputs.listeners.add(progress);
    outputs.listeners.add(new Complaints(console));
    outputs.listeners.add(outputs.end());
    outputs.listeners.add(onConsole(options.format(), console, progress));
    return outputs;
  }

  /** What tells of a replay on standard output. */
  static ReplayListener onConsole(ReplayFormat format, Console console, Progress progress) {
    Writer writer = new BufferedWriter(new ConsoleWriter(console, progress));
    return format.report(writer, console.trust(), console.look());
  }

  private void add(String report, boolean replace, Trust trust) {
    int equals = report.indexOf('=');
    if (equals < 1 || equals == report.length() - 1) {
      throw CommandFailedException.usage(
          "--report takes FORMAT=FILE, such as --report junit=replay.xml.");
    }
    ReplayFormat format = ReplayFormat.ALL.named(report.substring(0, equals));
    Path file = OwnFile.REPLAY.free(NamedPath.of(report.substring(equals + 1)), replace);
    AtomicFile draft = AtomicFile.of(file);
    drafts.add(draft);
    listeners.add(format.report(draft.writer(), trust, TextStyle.plain()));
  }

  /** What is to hear of the replay. */
  public List<ReplayListener> listeners() {
    return listeners;
  }

  private ReplayListener end() {
    return new ReplayListener() {
      @Override
      public void done(Tally tally) {
        isDone = true;
      }
    };
  }

  /**
   * Puts the files in place, unless there was nothing to tell.
   *
   * @throws CommandFailedException with exit code 2 if one cannot be written
   */
  public void keep() {
    if (isDone) {
      drafts.forEach(AtomicFile::keep);
    }
  }

  @Override
  public void close() {
    drafts.forEach(AtomicFile::close);
  }

  /** Standard output; the progress line makes room for it. */
  private static final class ConsoleWriter extends Writer {

    private final Console console;
    private final Progress progress;

    ConsoleWriter(Console console, Progress progress) {
      this.console = console;
      this.progress = progress;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      progress.makeRoom();
      console.result(new String(characters, offset, length));
    }

    @Override
    public void flush() {
      // The console lets everything be seen at once.
    }

    @Override
    public void close() {
      flush();
    }
  }
}
