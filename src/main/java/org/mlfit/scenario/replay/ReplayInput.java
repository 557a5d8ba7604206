package org.mlfit.scenario.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

/**
 * What is to be replayed.
 *
 * @param sources the scenario files
 * @param faults what is wrong with paths that lead to no file
 * @param empty folders without a scenario file
 */
public record ReplayInput(List<Source> sources, List<Fault> faults, List<String> empty) {

  /**
   * One scenario file.
   *
   * @param name the file as the person knows it
   * @param line the line of the only scenario that is wanted, from 1; if absent, all are
   * @param text reads it; throws {@link FaultyInputException} if it cannot be read
   */
  public record Source(String name, Optional<Integer> line, Supplier<SourceText> text) {}
}
