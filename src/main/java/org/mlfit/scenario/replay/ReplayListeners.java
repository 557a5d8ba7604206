package org.mlfit.scenario.replay;

import java.time.Duration;
import java.util.List;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Tally;

/** Several listeners as one. */
final class ReplayListeners implements ReplayListener {

  private final List<ReplayListener> listeners;

  ReplayListeners(List<ReplayListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    listeners.forEach(listener -> listener.played(outcome, took));
  }

  @Override
  public void faulty(String file, List<Fault> faults) {
    listeners.forEach(listener -> listener.faulty(file, faults));
  }

  @Override
  public void empty(String file) {
    listeners.forEach(listener -> listener.empty(file));
  }

  @Override
  public void opened(String file) {
    listeners.forEach(listener -> listener.opened(file));
  }

  @Override
  public void done(Tally tally) {
    listeners.forEach(listener -> listener.done(tally));
  }
}
