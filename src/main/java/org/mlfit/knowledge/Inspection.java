package org.mlfit.knowledge;

import java.util.List;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * What a check of rule files found.
 *
 * @param files those that could be read
 * @param faults errors and warnings, in the order in which they stand in the files
 */
public record Inspection(RuleFiles files, List<Fault> faults) {

  /** The names of the files that were read. */
  public List<String> names() {
    return files.sources().stream().map(SourceText::name).toList();
  }

  /** How many faults keep the rules from being used. */
  public long errors() {
    return faults.stream().filter(Fault::isError).count();
  }

  /** How many faults are warnings, with which the rules can be used. */
  public long warnings() {
    return faults.size() - errors();
  }
}
