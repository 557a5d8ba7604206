package org.mlfit.shell.console;

import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.Signals;

/**
 * Lets Ctrl-C do something else than end the process, until it is closed. In a pipe it does
 * nothing: there Ctrl-C is not typed at us.
 */
public final class CtrlC {

  private static final String NAME = "INT";

  private final Runnable undo;

  /** Hears Ctrl-C from now on. */
  public CtrlC(Console console, Runnable heard) {
    Optional<Terminal> terminal = console.terminal();
    if (terminal.isEmpty()) {
      undo = () -> {};
    } else if (console.isPlain()) {
      // JLine does not listen where the terminal is dumb.
      Object before = Signals.register(NAME, heard);
      undo = () -> Signals.unregister(NAME, before);
    } else {
      SignalHandler before = terminal.get().handle(Signal.INT, signal -> heard.run());
      undo = () -> terminal.get().handle(Signal.INT, before);
    }
  }

  /** Gives Ctrl-C back the meaning that it had. */
  public void close() {
    undo.run();
  }
}
