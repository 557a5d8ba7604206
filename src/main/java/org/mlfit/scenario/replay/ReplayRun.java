package org.mlfit.scenario.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.mlfit.advice.RuleFailedException;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayInput.Source;

/**
 * Replays many files with several threads and reports on them in order. Only a few files are read
 * ahead of those that are played, and outcomes are forgotten once they are reported, so that memory
 * does not grow with the number of files.
 */
public final class ReplayRun {

  /** The id of a fault of this program, not of an author. */
  public static final String INTERNAL_FAULT = "internal-error";

  /** The id of the fault that no scenario stands at a line. */
  public static final String NO_SCENARIO_AT_LINE = "no-scenario-at-line";

  private static final List<Scenario> NONE = List.of();
  private static final int MOST_LINES = 20;
  private static final int PORTION = 32;
  private static final int PORTIONS_AHEAD = 4;

  private final Function<SourceText, ScenarioFile> reader;
  private final Function<Scenario, Outcome> player;
  private final ReplaySettings settings;
  private final LongSupplier nanos;

  /**
   * A run.
   *
   * @param reader reads one file and throws {@link FaultyInputException} if that cannot be done;
   *     must be safe to use from several threads at once
   * @param player plays one scenario; must be safe to use from several threads at once
   * @param nanos a clock in nanoseconds
   */
  public ReplayRun(
      Function<SourceText, ScenarioFile> reader,
      Function<Scenario, Outcome> player,
      ReplaySettings settings,
      LongSupplier nanos) {
    this.reader = reader;
    this.player = player;
    this.settings = settings;
    this.nanos = nanos;
  }

  /** Replays everything and reports each step and the end to a listener. */
  public Tally run(ReplayInput input, ReplayListener listener) {
    ExecutorService threads = Executors.newFixedThreadPool(settings.jobs(), ReplayRun::daemon);
    try {
      Tally tally = new Course(input, listener, threads).run();
      listener.done(tally);
      return tally;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "replay");
    thread.setDaemon(true);
    return thread;
  }

  /** One pass through all files. */
  private final class Course {

    private final ReplayInput input;
    private final ReplayListener listener;
    private final ExecutorService threads;
    private final Tally.Counter counter = new Tally.Counter();
    private final Deque<Future<Opened>> opened = new ArrayDeque<>();
    private final Deque<Future<List<Played>>> portions = new ArrayDeque<>();
    private long failures;

    Course(ReplayInput input, ReplayListener listener, ExecutorService threads) {
      this.input = input;
      this.listener = listener;
      this.threads = threads;
    }

    Tally run() {
      input.faults().forEach(fault -> tell(fault.position().file(), List.of(fault)));
      input.empty().forEach(this::tellEmpty);
      Iterator<Source> sources = inOrder(input.sources(), "").iterator();
      while ((sources.hasNext() || !opened.isEmpty()) && !isOver()) {
        while (sources.hasNext() && opened.size() <= settings.jobs()) {
          Source source = sources.next();
          opened.add(threads.submit(() -> open(source)));
        }
        play(result(opened.remove()));
      }
      tellAll();
      if (sources.hasNext() || !opened.isEmpty() || !portions.isEmpty()) {
        counter.stop();
      }
      return counter.tally();
    }

    private void play(Opened file) {
      counter.file();
      counter.notChosen(file.notChosen());
      if (!file.faults().isEmpty() || file.isEmpty()) {
        tellAll();
      }
      if (!file.faults().isEmpty()) {
        tell(file.name(), file.faults());
      } else if (file.isEmpty()) {
        tellEmpty(file.name());
      }
      listener.opened(file.name());
      List<Scenario> scenarios = inOrder(file.scenarios(), file.name());
      for (int from = 0; from < scenarios.size(); from += PORTION) {
        if (isOver()) {
          counter.stop();
          return;
        }
        List<Scenario> portion =
            scenarios.subList(from, Math.min(scenarios.size(), from + PORTION));
        portions.add(threads.submit(() -> portion.stream().map(ReplayRun.this::play).toList()));
        if (portions.size() > PORTIONS_AHEAD * settings.jobs()) {
          tellNext();
        }
      }
    }

    private void tellAll() {
      while (!portions.isEmpty() && !isOver()) {
        tellNext();
      }
    }

    private void tellNext() {
      for (Played played : result(portions.remove())) {
        if (isOver()) {
          counter.stop();
          return;
        }
        Status status = played.outcome().status();
        counter.count(status);
        failures +=
            status == Status.FAILED || status == Status.ERROR || status == Status.INTERNAL ? 1 : 0;
        listener.played(played.outcome(), played.took());
      }
    }

    private boolean isOver() {
      return failures >= settings.mostFailures();
    }

    private void tell(String file, List<Fault> faults) {
      counter.faulty(faults);
      listener.faulty(file, faults);
    }

    private void tellEmpty(String file) {
      counter.empty(file);
      listener.empty(file);
    }
  }

  private Opened open(Source source) {
    try {
      SourceText text = source.text().get();
      List<Scenario> all = reader.apply(text).scenarios();
      long last = 1 + text.text().chars().filter(sign -> sign == '\n').count();
      List<Scenario> there =
          source.line().map(line -> line > last ? NONE : at(line, all)).orElse(all);
      if (there.isEmpty() && source.line().isPresent()) {
        return Opened.faulty(source.name(), List.of(noneAt(source, all)));
      }
      List<Scenario> chosen = there.stream().filter(settings.chosen()).toList();
      return new Opened(
          source.name(), chosen, there.size() - chosen.size(), all.isEmpty(), List.of());
    } catch (FaultyInputException faulty) {
      return Opened.faulty(source.name(), faulty.faults());
    } catch (RuntimeException | StackOverflowError ours) {
      Fault fault = Fault.of(source.name(), INTERNAL_FAULT, internal(ours));
      return Opened.faulty(source.name(), List.of(fault));
    }
  }

  private static Fault noneAt(Source source, List<Scenario> all) {
    List<String> lines =
        all.stream().map(s -> String.valueOf(s.lines().block())).distinct().toList();
    String more = lines.size() > MOST_LINES ? " and so on" : "";
    return Fault.of(
            source.name(),
            NO_SCENARIO_AT_LINE,
            "No scenario stands at line " + source.line().orElseThrow() + ".")
        .suggesting(
            lines.isEmpty()
                ? "The file holds none."
                : "Scenarios begin at line "
                    + String.join(", ", lines.subList(0, Math.min(lines.size(), MOST_LINES)))
                    + more
                    + ".");
  }

  /** The scenario or row at a line; all rows of a table if the line is before them. */
  private static List<Scenario> at(int line, List<Scenario> scenarios) {
    Optional<Integer> block =
        scenarios.stream().map(s -> s.lines().block()).filter(b -> b <= line).max(Integer::compare);
    List<Scenario> there =
        scenarios.stream().filter(s -> Optional.of(s.lines().block()).equals(block)).toList();
    List<Scenario> rows = there.stream().filter(s -> s.lines().contain(line)).toList();
    return rows.isEmpty() ? there : rows;
  }

  private Played play(Scenario scenario) {
    long start = nanos.getAsLong();
    Outcome outcome;
    try {
      outcome = player.apply(scenario);
    } catch (RuleFailedException failed) {
      outcome = Outcome.error(scenario, failed.getMessage());
    } catch (RuntimeException | StackOverflowError ours) {
      outcome = Outcome.internal(scenario, internal(ours));
    }
    return new Played(outcome, Duration.ofNanos(nanos.getAsLong() - start));
  }

  private static String internal(Throwable ours) {
    return "Internal error: " + ours + ". This is a fault of mlfit, not yours.";
  }

  private <T> List<T> inOrder(List<T> things, String of) {
    if (settings.seed().isEmpty()) {
      return things;
    }
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, new Random(settings.seed().get() + of.hashCode()));
    return shuffled;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The replay was interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The replay failed: " + failed.getCause(), failed);
    }
  }

  private record Opened(
      String name, List<Scenario> scenarios, long notChosen, boolean isEmpty, List<Fault> faults) {

    static Opened faulty(String name, List<Fault> faults) {
      return new Opened(name, List.of(), 0, false, faults);
    }
  }

  private record Played(Outcome outcome, Duration took) {}
}
