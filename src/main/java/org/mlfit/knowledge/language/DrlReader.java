package org.mlfit.knowledge.language;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.RuleFile;

/** Reads rule files into checked trees. */
public final class DrlReader {

  /**
   * Reads and checks rule files together.
   *
   * @throws FaultyInput with every fault of every file, if there is one
   */
  public Declarations read(List<SourceText> sources) {
    List<Fault> faults = new ArrayList<>();
    List<RuleFile> files = new ArrayList<>();
    for (SourceText source : sources) {
      files.add(new Parser(source, faults).file());
    }
    boolean readWhole = faults.isEmpty();
    Declarations declarations = Declarations.of(files, faults);
    new Checker(declarations, faults, readWhole).check();
    if (!faults.isEmpty()) {
      throw new FaultyInput(faults);
    }
    return declarations;
  }
}
