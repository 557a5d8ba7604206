package org.mlfit.scenario.replay;

import java.time.Duration;
import java.util.List;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Tally;

/**
 * Follows a replay while it goes on. It is called from one thread, in the order of the files and of
 * the scenarios in them, however many threads play.
 */
public interface ReplayListener {

  /** A scenario was played, or was not, as its outcome says. */
  default void played(Outcome outcome, Duration took) {}

  /** A file could not be read, or a path leads nowhere. */
  default void faulty(String file, List<Fault> faults) {}

  /** A file or folder holds no scenario. */
  default void empty(String file) {}

  /** The scenarios of a file were read; they are played next. */
  default void opened(String file) {}

  /** The replay has ended; no other call follows. */
  default void done(Tally tally) {}

  /** One listener that passes everything on to several. */
  static ReplayListener all(List<ReplayListener> listeners) {
    return new ReplayListeners(listeners);
  }
}
