package org.mlfit.shell.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.mlfit.interview.Prompter.Ended;
import org.mlfit.interview.Prompter.Interrupted;
import org.mlfit.interview.Prompter.Line;
import org.mlfit.interview.Prompter.Typed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Standard input line by line, for all that does not edit lines on the terminal: commands and
 * answers may stand in one pipe, so nobody may read further than the line that was asked for.
 *
 * <p>A line that is waited for cannot be called off. After Ctrl-C the wait goes on in its own
 * thread, and the line that it brings is the next that is read.
 */
@Component
public class LineInput {

  private final InputStream input;
  private final Console console;
  private final BlockingQueue<Supplier<Typed>> events = new LinkedBlockingQueue<>();
  private boolean waits;

  /** The standard input of the process. */
  @Autowired
  public LineInput(Console console) {
    this(System.in, console);
  }

  public LineInput(InputStream input, Console console) {
    this.input = input;
    this.console = console;
  }

  /** The next line, without its end; or that Ctrl-C was struck, or that there is no more. */
  public Typed next() {
    CtrlC ctrlC = new CtrlC(console, this::interrupt);
    try {
      if (!waits) {
        waits = true;
        Thread reader = new Thread(() -> events.add(read()), "lines");
        reader.setDaemon(true);
        reader.start();
      }
      Typed typed = events.take().get();
      waits &= typed instanceof Interrupted;
      return typed;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Interrupted();
    } finally {
      ctrlC.close();
    }
  }

  /** Calls off the question that waits for a line. */
  void interrupt() {
    events.add(Interrupted::new);
  }

  /** What was read; what went wrong instead goes to whoever waits, who would wait for ever else. */
  private Supplier<Typed> read() {
    try {
      Typed typed = line();
      return () -> typed;
    } catch (RuntimeException | Error unexpected) {
      return () -> {
        throw unexpected;
      };
    }
  }

  private Typed line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = input.read();
      boolean isEnd = next < 0;
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = input.read();
      }
      return isEnd ? new Ended() : new Line(text(line));
    } catch (IOException broken) {
      console.complain("Standard input cannot be read: " + broken.getMessage() + ".");
      return new Ended();
    }
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
