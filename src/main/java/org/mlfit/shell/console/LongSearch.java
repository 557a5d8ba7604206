package org.mlfit.shell.console;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * A search that may take long: it ends when its time is up or on Ctrl-C, and where standard error
 * is a terminal it shows how far it is. In a one-shot Ctrl-C ends the process, so only the shell
 * listens to it.
 */
public final class LongSearch implements AutoCloseable {

  private static final int BAR = 10;

  /** What the terminal adds to the line where Ctrl-C is typed. */
  private static final int CTRL_C = "^C".length();

  private static final Duration SILENT = Duration.ofMillis(700);

  private final Console console;
  private final Duration budget;
  private final Timer silence = new Timer("progress", true);
  private final long start = System.nanoTime();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Optional<Terminal> terminal;
  private final Optional<SignalHandler> before;
  private final int stages;
  private int stage;
  private String doing = "";
  private String shown = "";
  private boolean speaks;
  private Optional<Boolean> seen = Optional.empty();

  /** One that ends when its time is up. */
  public LongSearch(Console console, Duration budget) {
    this(console, budget, 0, SILENT, !console.isOneShot());
  }

  /**
   * One that nothing but Ctrl-C ends: what is found must not depend on how busy a machine is.
   *
   * @param stages how many different things will be looked at, one after the other; 0 if nobody
   *     knows
   */
  public LongSearch(Console console, int stages) {
    this(console, ChronoUnit.FOREVER.getDuration(), stages, SILENT, !console.isOneShot());
  }

  /** One inside a talk, which Ctrl-C does not end with it, whatever began the talk. */
  public static LongSearch inTalk(Console console) {
    return new LongSearch(console, ChronoUnit.FOREVER.getDuration(), 0, SILENT, true);
  }

  /** One that is silent for another while at its beginning. */
  LongSearch(Console console, Duration budget, int stages, Duration silent) {
    this(console, budget, stages, silent, !console.isOneShot());
  }

  private LongSearch(
      Console console, Duration budget, int stages, Duration silent, boolean listens) {
    this.console = console;
    this.budget = budget;
    this.stages = stages;
    this.terminal = listens ? console.terminal() : Optional.empty();
    this.before = terminal.map(t -> t.handle(Signal.INT, signal -> interrupted.set(true)));
    this.speaks = silent.isZero();
    // The first thing that is looked at may be the one that takes long.
    silence.schedule(
        new TimerTask() {
          @Override
          public void run() {
            speak();
          }
        },
        silent.toMillis());
  }

  /**
   * Whether to go on.
   *
   * @param doing what is being looked at, to be shown if it takes long
   */
  public synchronized boolean goesOn(String doing) {
    if (!doing.equals(this.doing)) {
      this.doing = doing;
      stage++;
    }
    show();
    return !interrupted.get() && spent().compareTo(budget) < 0;
  }

  private Duration spent() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** By the timer alone: two clocks need not agree on whether the time is over. */
  private synchronized void speak() {
    speaks = true;
    show();
  }

  private void show() {
    if (!doing.isEmpty() && speaks && !line().equals(shown) && isSeen()) {
      wipe();
      shown = line();
      console.aside(shown);
    }
  }

  /** Asks once: to find out whether a stream is a terminal takes long, and it stays one. */
  private boolean isSeen() {
    if (seen.isEmpty()) {
      seen = Optional.of(console.showsProgress());
    }
    return seen.get();
  }

  /** Takes the line away, so that something can be printed, until the next thing is looked at. */
  public synchronized void makeRoom() {
    wipe();
    doing = "";
  }

  /**
   * Goes on with what has to be looked at whole, however long it takes.
   *
   * @param doing what is being looked at, to be shown if it takes long
   * @throws CommandFailedException with exit code 130 if the person asked to end it
   */
  public void step(String doing) {
    goesOn(doing);
    failIfInterrupted();
  }

  /**
   * Ends the command if the person asked for that.
   *
   * @throws CommandFailedException with exit code 130 if so
   */
  public void failIfInterrupted() {
    if (isInterrupted()) {
      throw CommandFailedException.interrupted();
    }
  }

  /** Whether the person asked to end it; shows nothing, for who shows otherwise how far it is. */
  public boolean isInterrupted() {
    return interrupted.get();
  }

  private String line() {
    int full = stages == 0 ? 0 : Math.min(BAR, BAR * (stage - 1) / stages);
    String bar = stages == 0 ? "" : "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
    int room = console.look().width() - 1;
    String line = bar.length() + doing.length() <= room ? bar + doing : doing;
    return line.length() <= room
        ? line
        : line.substring(0, room - 1).replaceFirst("\\s+\\S*$", "") + " …";
  }

  private void wipe() {
    if (!shown.isEmpty()) {
      int wide = Math.min(shown.length() + CTRL_C, console.look().width() - 1);
      console.aside("\r" + " ".repeat(wide) + "\r");
      shown = "";
    }
  }

  @Override
  public void close() {
    silence.cancel();
    makeRoom();
    before.ifPresent(handler -> terminal.orElseThrow().handle(Signal.INT, handler));
  }
}
