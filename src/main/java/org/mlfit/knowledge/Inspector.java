package org.mlfit.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.SkippedPaths;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;

/**
 * Checks rule files and reports everything that is wrong with them at once. An error keeps the
 * rules from being used; a warning does not.
 */
public final class Inspector {

  private final KnowledgeLoader loader;

  /** An inspector that lets a loader compile rules without faults. */
  public Inspector(KnowledgeLoader loader) {
    this.loader = loader;
  }

  /**
   * Checks the rules of a folder.
   *
   * @param compiles whether rules without a fault are also given to the rule engine; without that
   *     it takes a tenth of a second, with it seconds where they were never compiled before
   * @throws FaultyInputException if the folder is missing or cannot be read
   */
  public Inspection inspect(Path folder, boolean compiles) {
    List<Fault> faults = new ArrayList<>();
    RuleFiles files = RuleFiles.inFolder(folder, loader.trust(), faults);
    Inspection inspection = inspect(files, faults, compiles);
    List<Fault> all = new ArrayList<>(SkippedPaths.in(folder));
    all.addAll(inspection.faults());
    return new Inspection(files, Fault.inOrder(all));
  }

  /** Checks rule files that were read already; see {@link #inspect(Path, boolean)}. */
  public Inspection inspect(RuleFiles files, boolean compiles) {
    return inspect(files, List.of(), compiles);
  }

  private Inspection inspect(RuleFiles files, List<Fault> unreadable, boolean compiles) {
    if (files.sources().isEmpty()) {
      return new Inspection(files, Fault.inOrder(unreadable));
    }
    List<Fault> faults = new ArrayList<>(unreadable);
    faults.addAll(new DrlReader(loader.trust()).faults(files.sources(), unreadable.isEmpty()));
    if (compiles && faults.stream().noneMatch(Fault::isError)) {
      try {
        loader.load(files);
      } catch (FaultyInputException refusedByTheEngine) {
        faults.addAll(refusedByTheEngine.faults());
      }
    }
    return new Inspection(files, Fault.inOrder(faults));
  }
}
