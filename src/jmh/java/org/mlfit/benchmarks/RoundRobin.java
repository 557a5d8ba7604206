package org.mlfit.benchmarks;

import java.util.List;

/** Gives things one after the other, and again from the first. For one thread. */
final class RoundRobin<T> {

  private final List<T> things;
  private int next;

  RoundRobin(List<T> things) {
    this.things = List.copyOf(things);
  }

  T next() {
    T thing = things.get(next);
    next = next + 1 == things.size() ? 0 : next + 1;
    return thing;
  }
}
