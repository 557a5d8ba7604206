package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks, or measures the interviews, an editor or how all grows with the rules, or
 * compares with CLIPS, and writes the table.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Starts from the project's folder.
   *
   * @param args {@code full}, {@code quick}, {@code interview}, {@code growth}, {@code editor} or
   *     {@code clips}; the folder for the table; and for growth and editor how many times as large
   *     the rules are made, such as {@code 1,2,4}
   * @throws IOException if the cases cannot be read or the table not written
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "full" -> write(folder.resolve("benchmarks.md"), measured(false));
      case "quick" -> write(folder.resolve("benchmarks.md"), measured(true));
      case "interview" ->
          write(folder.resolve("benchmarks-interview.md"), InterviewLengths.table());
      case "growth" -> write(folder.resolve("benchmarks-growth.md"), Growth.table(folder, args[2]));
      case "editor" ->
          write(folder.resolve("benchmarks-editor.md"), EditorSession.table(folder, args[2]));
      case "clips" -> write(folder.resolve("benchmarks-clips.md"), ClipsComparison.table(folder));
      default -> {
        System.err.println(
            "benchmarks is one of full, quick, interview, growth, editor, clips; not "
                + args[0]
                + ".");
        System.exit(2);
      }
    }
  }

  private static String measured(boolean quick) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    results.addAll(new Runner(options(quick, 1).include("Benchmark").build()).run());
    results.addAll(new Runner(options(quick, 2).include("AdviceBenchmark").build()).run());
    return BenchmarkTable.of(results);
  }

  private static ChainedOptionsBuilder options(boolean quick, int threads) {
    return new OptionsBuilder()
        .mode(Mode.Throughput)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .threads(threads)
        .forks(quick ? 1 : 3)
        .warmupIterations(quick ? 2 : 5)
        .warmupTime(TimeValue.seconds(quick ? 2 : 3))
        .measurementIterations(quick ? 2 : 5)
        .measurementTime(TimeValue.seconds(quick ? 1 : 3));
  }

  private static void write(Path file, String table) throws IOException {
    System.out.print(table);
    Files.writeString(file, table);
  }
}
