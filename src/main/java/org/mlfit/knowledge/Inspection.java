package org.mlfit.knowledge;

import java.util.List;
import org.mlfit.knowledge.source.Fault;

/**
 * What a check of rule files found.
 *
 * @param files the names of the files that were read
 * @param faults errors and warnings, in the order in which they stand in the files
 */
public record Inspection(List<String> files, List<Fault> faults) {

  /** How many faults keep the rules from being used. */
  public long errors() {
    return faults.stream().filter(Fault::isError).count();
  }

  /** How many are only doubtful. */
  public long warnings() {
    return faults.size() - errors();
  }
}
