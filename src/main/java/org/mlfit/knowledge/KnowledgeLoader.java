package org.mlfit.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.ShippedRules;
import org.mlfit.knowledge.language.Declarations;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.source.FaultyInput;

/** Reads, checks and compiles rule files into a knowledge base. */
public final class KnowledgeLoader {

  private final Clock clock;

  /** A loader that notes the time of loading by a clock. */
  public KnowledgeLoader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Loads the rules of a folder.
   *
   * @throws FaultyInput with every fault, if the rules cannot be used
   */
  public KnowledgeBase load(Path folder) {
    return load(RuleFiles.inFolder(folder));
  }

  /**
   * Loads the rules inside the jar.
   *
   * @throws IllegalStateException if the build put none there
   */
  public KnowledgeBase loadShipped() {
    return load(shippedFiles());
  }

  /**
   * The rule files inside the jar.
   *
   * @throws IllegalStateException if the build put none there
   */
  public RuleFiles shippedFiles() {
    ShippedRules shipped =
        ShippedRules.find()
            .orElseThrow(() -> new IllegalStateException("No rules were shipped with this build."));
    return RuleFiles.of("built in", shipped.fileNames(), shipped.sources());
  }

  /**
   * Loads rule files. Those that the build compiled already are not compiled again.
   *
   * @throws FaultyInput with every fault, if the rules cannot be used
   */
  public KnowledgeBase load(RuleFiles files) {
    Declarations declarations = new DrlReader().read(files.sources());
    Optional<ShippedRules> compiledByTheBuild =
        ShippedRules.find().filter(shipped -> shipped.hash().equals(files.hash()));
    RuleModel model =
        compiledByTheBuild
            .map(ShippedRules::load)
            .orElseGet(() -> new RuleCompiler().compile(declarations, files.packageName()).load());
    return new KnowledgeBase(files, clock.instant(), declarations, model);
  }
}
