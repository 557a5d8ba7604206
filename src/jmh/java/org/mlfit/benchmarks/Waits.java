package org.mlfit.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long a person waited from each answer to the next question, in milliseconds. */
final class Waits {

  private static final double NANOS_IN_MILLI = 1e6;
  private static final double USUAL = 0.5;
  private static final double NEARLY_ALL = 0.95;

  private final List<Double> millis = new ArrayList<>();

  /** One that began at a moment of {@link System#nanoTime} and is over now. */
  void since(long start) {
    millis.add((System.nanoTime() - start) / NANOS_IN_MILLI);
  }

  int size() {
    return millis.size();
  }

  double median() {
    return sorted().get((int) (size() * USUAL));
  }

  double nearlyLongest() {
    return sorted().get((int) (size() * NEARLY_ALL));
  }

  double longest() {
    return sorted().get(size() - 1);
  }

  private List<Double> sorted() {
    return millis.stream().sorted().toList();
  }
}
