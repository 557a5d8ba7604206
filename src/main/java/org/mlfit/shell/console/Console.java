package org.mlfit.shell.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp.Capability;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.report.text.LongLines;
import org.mlfit.report.text.RunnerCommands;
import org.mlfit.report.text.TextStyle;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where results and complaints go: results to standard output, all else to standard error. */
@Component
public class Console {

  private static final int USUAL_WIDTH = 80;

  private final Invocation invocation;
  private final ObjectProvider<Terminal> terminal;
  private final boolean onTerminal;
  private final Output out;
  private final PrintWriter err;
  private boolean plain;
  private boolean colour;

  /** A console of the process; the terminal is opened only where there is one. */
  @Autowired
  public Console(Invocation invocation, ObjectProvider<Terminal> terminal) {
    this(
        invocation,
        terminal,
        System.console() != null,
        Output.standard(),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8)));
  }

  /** Writes to the given streams. */
  public Console(
      Invocation invocation,
      ObjectProvider<Terminal> terminal,
      boolean onTerminal,
      Writer out,
      PrintWriter err) {
    this(invocation, terminal, onTerminal, new Output(out, () -> false), err);
  }

  /** Writes to the given streams. */
  public Console(
      Invocation invocation,
      ObjectProvider<Terminal> terminal,
      boolean onTerminal,
      Output out,
      PrintWriter err) {
    this.plain = invocation.plain();
    this.colour = invocation.colour();
    this.invocation = invocation;
    this.terminal = terminal;
    this.onTerminal = onTerminal;
    this.out = out;
    this.err = err;
  }

  /**
   * Prints a result.
   *
   * @throws CommandFailedException with exit code 2 if standard output takes no more because the
   *     disk is full
   */
  public void result(String text) {
    if (onTerminal) {
      print(terminal.getObject().writer(), text);
    } else {
      out.print(text);
    }
  }

  /** Where a command prints its result; each flush lets it be seen. */
  public PrintWriter results() {
    StringWriter text = new StringWriter();
    return new PrintWriter(text) {
      @Override
      public void flush() {
        result(text.toString());
        text.getBuffer().setLength(0);
      }
    };
  }

  /** Runs a command of the shell as it asks for: in plain lines, or without colours. */
  public void during(Invocation command, Runnable work) {
    plain = invocation.plain() || command.plain();
    colour = invocation.colour() && command.colour();
    try {
      work.run();
    } finally {
      plain = invocation.plain();
      colour = invocation.colour();
    }
  }

  /**
   * Sentences as they come out here: on a terminal no line is broken inside a word, and none is one
   * that a runner obeys, since they name files.
   */
  public String laidOut(String sentences) {
    return LongLines.broken(RunnerCommands.brokenIn(sentences), look());
  }

  /**
   * Prints a complaint on lines of its own; nothing if there is none. It holds words from files and
   * of whoever typed them, of which neither a runner nor the terminal obeys any.
   */
  public void complain(String text) {
    if (!text.isBlank()) {
      String words = laidOut(Visible.of(text));
      print(err, words.endsWith("\n") ? words : words + "\n");
    }
  }

  /** Prints what belongs to a talk and not to its result, as it is. */
  public void aside(String text) {
    print(err, text);
  }

  /**
   * Whether standard output can no longer be written, since nobody reads it or the disk is full.
   */
  public boolean isBroken() {
    return out.isBroken();
  }

  /** Clears the screen; does nothing where there is none. */
  public void clear() {
    terminal()
        .filter(screen -> !isPlain())
        .ifPresent(
            screen -> {
              screen.puts(Capability.clear_screen);
              screen.flush();
            });
  }

  /** Whether a person sits at a terminal. */
  public boolean isTerminal() {
    return onTerminal;
  }

  /** Whether a line that shows how far work is can be wiped out again where it is written. */
  boolean showsProgress() {
    return !plain && !isDumb() && (onTerminal || isTerminal(SystemStream.Error));
  }

  /** Whether a stream of the process leads to a terminal. */
  static boolean isTerminal(SystemStream stream) {
    List<TerminalProvider> providers =
        TerminalBuilder.builder().getProviders(null, new IllegalStateException());
    return providers.stream().anyMatch(provider -> provider.isSystemStream(stream));
  }

  /** The terminal, where a person sits at one. */
  Optional<Terminal> terminal() {
    return onTerminal ? Optional.of(terminal.getObject()) : Optional.empty();
  }

  /** Whether the process ends with this command. */
  public boolean isOneShot() {
    return !invocation.isInteractive();
  }

  /** How far the authors of the rules are trusted, which whatever is told of them says. */
  public Trust trust() {
    return invocation.trust();
  }

  /** Whether plain lines were asked for, by option or by environment. */
  public boolean plainIsAsked() {
    return plain;
  }

  /**
   * Whether to keep to plain lines, without moving the cursor: if asked for, in a pipe, and on a
   * terminal that cannot do more. The last is no wish to read answers from a pipe.
   */
  public boolean isPlain() {
    return plain || !onTerminal || isDumb();
  }

  /** Whether the terminal cannot move its cursor. */
  boolean isDumb() {
    return "dumb".equals(System.getenv("TERM"));
  }

  private static boolean isDumb(Terminal terminal) {
    return Terminal.TYPE_DUMB.equals(terminal.getType());
  }

  /**
   * How text is laid out that may become a complaint: as wide, and without colour, since of a
   * complaint the terminal obeys nothing.
   */
  public TextStyle complaintLook() {
    return look().unpainted();
  }

  /** How text is laid out here. */
  public TextStyle look() {
    if (!onTerminal) {
      return TextStyle.plain();
    }
    int width = terminal.getObject().getWidth();
    boolean paints = colour && !isDumb() && !isDumb(terminal.getObject());
    return new TextStyle(Math.min(100, width > 0 ? width : USUAL_WIDTH), paints);
  }

  /** How many lines can be seen at once; nothing where there is no screen, or nobody knows. */
  OptionalInt height() {
    int height = onTerminal ? terminal.getObject().getHeight() : 0;
    return height > 0 ? OptionalInt.of(height) : OptionalInt.empty();
  }

  private static void print(PrintWriter writer, String text) {
    writer.print(text);
    writer.flush();
  }
}
