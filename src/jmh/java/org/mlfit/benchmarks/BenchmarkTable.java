package org.mlfit.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Measurements as a Markdown table, each beside the bare loop of the same run. */
final class BenchmarkTable {

  private static final String YARDSTICK = "bareLoopAsWritten";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double BYTES_IN_KILOBYTE = 1_000;

  private BenchmarkTable() {}

  static String of(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder(Machine.inWords());
    table.append("| What | Threads | Calls a second | ± | Of the bare loop | kB a call |\n");
    table.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (RunResult result : results) {
      table.append(row(result, yardstick(results, threads(result))));
    }
    return table.toString();
  }

  private static double yardstick(Collection<RunResult> results, int threads) {
    return results.stream()
        .filter(result -> threads(result) == threads)
        .filter(result -> name(result).equals(YARDSTICK))
        .mapToDouble(BenchmarkTable::score)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String row(RunResult result, double yardstick) {
    Result<?> primary = result.getPrimaryResult();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,.1f | %,.1f | %.4f | %,.1f |%n",
        name(result),
        threads(result),
        score(result),
        primary.getScoreError(),
        score(result) / yardstick,
        allocated(result));
  }

  private static String name(RunResult result) {
    return result.getPrimaryResult().getLabel();
  }

  private static int threads(RunResult result) {
    return result.getParams().getThreads();
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().get(ALLOCATED).getScore() / BYTES_IN_KILOBYTE;
  }
}
