package org.mlfit.report;

import java.util.List;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;

/**
 * How a replay went.
 *
 * @param outcomes one for each scenario, in the order of the files
 * @param faults what is wrong with files that could not be read
 * @param emptyFiles the files that hold no scenario
 */
public record ReplaySummary(List<Outcome> outcomes, List<Fault> faults, List<String> emptyFiles) {

  /** How many scenarios there were. */
  public long total() {
    return outcomes.size();
  }

  /** How many passed. */
  public long passed() {
    return count(Status.PASSED);
  }

  /** How many failed. */
  public long failed() {
    return count(Status.FAILED);
  }

  /** How many got no advice. */
  public long errors() {
    return count(Status.ERROR);
  }

  /** How many were not run. */
  public long skipped() {
    return count(Status.SKIPPED);
  }

  /** How many fail as announced. */
  public long todo() {
    return count(Status.TODO);
  }

  /** Whether nothing was compared with anything, in all files or in one of them. */
  public boolean checkedNothing() {
    return total() == skipped() || !emptyFiles.isEmpty();
  }

  private long count(Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }
}
