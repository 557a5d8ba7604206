package org.mlfit.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.ScenarioReader;

/**
 * All rule files as they were read and checked at one moment.
 *
 * @param files what was read
 * @param names what they declare, as far as it is not faulty itself
 * @param faults the same as those of {@code rules check}
 * @param usable the rules, if there is no error
 */
public record Checked(
    RuleFiles files, Names names, List<Fault> faults, Optional<KnowledgeBase> usable) {

  /** Reads and checks rule files; nothing is compiled. */
  static Checked of(Texts.Rules rules, DrlReader reader, KnowledgeLoader loader) {
    RuleFiles files = rules.files();
    if (files.sources().isEmpty()) {
      Declarations none = Declarations.of(List.of(), new ArrayList<>());
      return new Checked(files, new Names(none), rules.faults(), Optional.empty());
    }
    DrlReader.Reading reading = reader.look(files.sources(), rules.areComplete());
    List<Fault> faults = new ArrayList<>(rules.faults());
    faults.addAll(reading.faults());
    boolean usable = faults.stream().noneMatch(Fault::isError);
    return new Checked(
        files,
        new Names(reading.declarations()),
        Fault.inOrder(faults),
        usable ? Optional.of(loader.onlyRead(files, reading.declarations())) : Optional.empty());
  }

  /** Everything that is wrong with a scenario file, by some rules. */
  public static List<Fault> faultsOf(SourceText scenarios, KnowledgeBase rules) {
    try {
      new ScenarioReader(rules).cases(scenarios);
      return List.of();
    } catch (FaultyInputException faulty) {
      return Fault.inOrder(faulty.faults());
    }
  }
}
