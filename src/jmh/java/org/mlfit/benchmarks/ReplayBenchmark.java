package org.mlfit.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and replaying scenarios; one operation is one scenario. */
@State(Scope.Benchmark)
public class ReplayBenchmark {

  private static final int IN_LARGE_FILE = 1_000;
  private static final int FILES = 100;
  private static final int IN_FILE = 100;

  private ShippedCases cases;
  private ScenarioReader reader;
  private SourceText large;
  private ReplayInput input;

  /** Writes the files, in memory. */
  @Setup
  public void prepare() throws IOException {
    cases = ShippedCases.read();
    reader = new ScenarioReader(cases.advisor().knowledgeBase());
    large = cases.file(0, IN_LARGE_FILE);
    List<ReplayInput.Source> sources =
        IntStream.range(0, FILES)
            .mapToObj(number -> cases.file(number, IN_FILE))
            .map(text -> new ReplayInput.Source(text.name(), Optional.empty(), () -> text))
            .toList();
    input = new ReplayInput(sources, List.of(), List.of());
  }

  /** A file of 1,000 scenarios. */
  @Benchmark
  @OperationsPerInvocation(IN_LARGE_FILE)
  public ScenarioFile readYaml() {
    return reader.read(large);
  }

  /** 10,000 scenarios in 100 files, read, played and compared by one thread. */
  @Benchmark
  @OperationsPerInvocation(FILES * IN_FILE)
  public Tally replayByOneThread() {
    return replay(1);
  }

  /** The same by two threads. */
  @Benchmark
  @OperationsPerInvocation(FILES * IN_FILE)
  public Tally replayByTwoThreads() {
    return replay(2);
  }

  private Tally replay(int jobs) {
    ReplaySettings settings =
        new ReplaySettings(jobs, Optional.empty(), Integer.MAX_VALUE, scenario -> true);
    Replay replay = new Replay(cases.advisor());
    Tally tally =
        new ReplayRun(reader::read, replay::play, settings, System::nanoTime)
            .run(input, new ReplayListener() {});
    if (tally.counts().getOrDefault(Outcome.Status.PASSED, 0L) != FILES * IN_FILE) {
      throw new IllegalStateException("Not all scenarios passed: " + tally);
    }
    return tally;
  }
}
