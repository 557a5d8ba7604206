package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome.Status;

/**
 * How a replay went, in numbers.
 *
 * @param files how many files were read
 * @param counts how many scenarios ended in each way
 * @param notChosen how many scenarios were not chosen
 * @param faults how many faults there were in files and paths
 * @param faultIds which sorts of faults there were
 * @param empty the first files and folders without a scenario
 * @param stopped whether it ended early, because of too many failures
 */
public record Tally(
    int files,
    Map<Status, Long> counts,
    long notChosen,
    long faults,
    Set<String> faultIds,
    List<String> empty,
    boolean stopped) {

  /** The tally of a replay that could not begin or go on. */
  public static Tally of(List<Fault> faults) {
    Counter counter = new Counter();
    counter.faulty(faults);
    return counter.tally();
  }

  /** How many scenarios were chosen, whether played or not. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many scenarios ended in this way. */
  public long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }

  /** How many count as failures. */
  public long failures() {
    return count(Status.FAILED) + count(Status.ERROR) + count(Status.INTERNAL);
  }

  /** Whether nothing was compared with anything. */
  public boolean checkedNothing() {
    return total() == count(Status.SKIPPED) + count(Status.UNCHECKED);
  }

  /** Counts during a replay. */
  public static final class Counter {

    private static final int FIRST_EMPTY = 20;

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private final Set<String> faultIds = new TreeSet<>();
    private final List<String> empty = new ArrayList<>();
    private int files;
    private long notChosen;
    private long faults;
    private boolean stopped;

    /** Counts a file that was read. */
    public void file() {
      files++;
    }

    /** Counts scenarios that were not wanted. */
    public void notChosen(long scenarios) {
      notChosen += scenarios;
    }

    /** Counts a scenario by how it ended. */
    public void count(Status status) {
      counts.merge(status, 1L, Long::sum);
    }

    /** Counts the faults of a file or path. */
    public void faulty(List<Fault> found) {
      faults += found.size();
      found.forEach(fault -> faultIds.add(fault.id()));
    }

    /** Remembers a file or folder without a scenario; of many, the first. */
    public void empty(String file) {
      if (empty.size() < FIRST_EMPTY) {
        empty.add(file);
      }
    }

    /** Notes that the replay ended early. */
    public void stop() {
      stopped = true;
    }

    /** All that was counted so far. */
    public Tally tally() {
      return new Tally(
          files, Map.copyOf(counts), notChosen, faults, faultIds, List.copyOf(empty), stopped);
    }
  }
}
