package org.mlfit.shell.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jline.terminal.spi.SystemStream;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;

/**
 * A line on a terminal that shows how far a long replay is. It appears after a second, is written
 * to standard error, and leaves nothing behind.
 */
public final class Progress implements ReplayListener {

  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 100_000_000L;
  private static final int BAR = 20;
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private final LongSupplier nanos;
  private final int files;
  private final long start;
  private long last;
  private boolean shown;
  private boolean isTerminal = true;
  private boolean sharesTerminal = true;
  private int opened;
  private long played;
  private long failed;

  /** Of a replay of so many files; it asks a clock in nanoseconds. */
  public Progress(Console console, int files, LongSupplier nanos) {
    this.console = console;
    this.files = files;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.last = start;
  }

  @Override
  public void opened(String file) {
    opened++;
    show();
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    played++;
    failed += outcome.status() == Status.FAILED ? 1 : 0;
    show();
  }

  @Override
  public void faulty(String file, List<Fault> faults) {
    erase();
  }

  @Override
  public void done(Tally tally) {
    erase();
  }

  /** Takes the line away where standard output would be mixed up with it. */
  public void makeRoom() {
    if (sharesTerminal) {
      erase();
    }
  }

  private void erase() {
    if (shown) {
      console.aside(ERASE);
      shown = false;
    }
  }

  private void show() {
    long now = nanos.getAsLong();
    if (!isTerminal || now - start < FIRST_NANOS || now - last < NEXT_NANOS) {
      return;
    }
    if (last == start) {
      isTerminal = console.showsProgress();
      sharesTerminal = Console.isTerminal(SystemStream.Output);
    }
    last = now;
    if (isTerminal) {
      console.aside(ERASE + line());
      shown = true;
    }
  }

  private String line() {
    int full = files == 0 ? 0 : Math.min(BAR, BAR * opened / files);
    String bar = files > 1 ? "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " : "";
    String count = String.format(Locale.ROOT, "%,d", played);
    String failures = failed > 0 ? String.format(Locale.ROOT, ", %,d failed", failed) : "";
    int room = console.look().width() - 1;
    return Stream.of(bar + count + " scenarios" + failures, count + " scenarios" + failures)
        .filter(line -> line.length() <= room)
        .findFirst()
        .orElse(count + " played" + failures);
  }
}
