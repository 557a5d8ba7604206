package org.mlfit.shell.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.mlfit.interview.Prompter;
import org.mlfit.shell.files.Invocation;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A place at a terminal, with a hand that types and an eye that reads. */
final class Seat implements AutoCloseable {

  /** How the interview shows itself. */
  enum Face {
    EDITED_LINES,
    PLAIN_LINES
  }

  /** Switches for pasting, which are no text. */
  private static final String PRIVATE_MODES = "\u001b\\[\\?[0-9]+[hl]";

  private static final int HEIGHT = 50;
  private static final int BUFFER = 10_000;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final OutputStream keys;
  private final Terminal terminal;
  private final Console console;
  private final Prompter prompter;
  private final Runnable ctrlC;

  Seat(Face face, int width) throws IOException {
    PipedOutputStream typing = new PipedOutputStream();
    InputStream typed = new PipedInputStream(typing, BUFFER);
    boolean edited = face == Face.EDITED_LINES;
    InputStream none = InputStream.nullInputStream();
    keys = typing;
    terminal =
        new ExternalTerminal(
            "a test", "ansi", edited ? typed : none, screen, StandardCharsets.UTF_8);
    terminal.setSize(new Size(width, HEIGHT));
    PrintWriter paper = new PrintWriter(screen, true, StandardCharsets.UTF_8);
    console =
        new Console(
            new Invocation(List.of(), Optional.empty(), !edited, false),
            new StaticListableBeanFactory(Map.of("terminal", terminal))
                .getBeanProvider(Terminal.class),
            true,
            paper,
            paper);
    LineInput lines = new LineInput(typed, console);
    prompter = edited ? new TerminalPrompter(terminal, console) : new LinePrompter(lines, console);
    ctrlC = edited ? () -> terminal.raise(Signal.INT) : lines::interrupt;
  }

  Console console() {
    return console;
  }

  Prompter prompter() {
    return prompter;
  }

  /** Types ahead; a pipe is filled before anybody reads it. */
  void type(String... text) throws IOException {
    keys.write(String.join("", text).getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  void typeNoMore() throws IOException {
    keys.close();
  }

  /** Strikes Ctrl-C as soon as a prompt is on the screen. */
  void strikeCtrlCOnce(String prompt) {
    Thread hand =
        new Thread(
            () -> {
              while (!screen.toString(StandardCharsets.UTF_8).contains(prompt.strip())) {
                Thread.onSpinWait();
              }
              ctrlC.run();
            });
    hand.setDaemon(true);
    hand.start();
  }

  /** Strikes Ctrl-C at once. */
  void strikeCtrlC() {
    ctrlC.run();
  }

  /** All that was ever sent to the screen. */
  String sent() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  /** What is on the screen without the lines on which something was typed. */
  List<String> lines() {
    String shown = screen.toString(StandardCharsets.UTF_8).replaceAll(PRIVATE_MODES, "");
    String text = AttributedString.stripAnsi(shown);
    return text.lines().map(String::strip).filter(line -> !line.contains("> ")).toList();
  }

  @Override
  public void close() throws IOException {
    keys.close();
    terminal.close();
  }
}
