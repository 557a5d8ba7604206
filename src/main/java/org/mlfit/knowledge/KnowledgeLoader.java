package org.mlfit.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.cache.CompiledOnce;
import org.mlfit.knowledge.compiled.cache.Notes;
import org.mlfit.knowledge.compiled.cache.RuleCache;
import org.mlfit.knowledge.compiled.cache.ShippedRules;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.FaultyInputException;

/** Reads, checks and compiles rule files into a knowledge base. */
public final class KnowledgeLoader {

  private final Clock clock;
  private final Trust trust;
  private final CompiledOnce compiledOnce;
  private final RuleCompiler compiler;

  /**
   * A loader that trusts no author and keeps nothing on disk; the clock gives the time of loading.
   */
  public KnowledgeLoader(Clock clock) {
    this(clock, Trust.NONE, Optional.empty());
  }

  /**
   * A loader with a given trust in rule authors. Compiled rules are kept in the cache, if there is
   * one.
   */
  public KnowledgeLoader(Clock clock, Trust trust, Optional<RuleCache> cache) {
    this(clock, trust, cache, new RuleCompiler());
  }

  /** The same with another compiler. */
  public KnowledgeLoader(
      Clock clock, Trust trust, Optional<RuleCache> cache, RuleCompiler compiler) {
    this.clock = clock;
    this.trust = trust;
    this.compiler = compiler;
    this.compiledOnce = new CompiledOnce(cache.filter(any -> !trust.allowsCode()), compiler);
  }

  /** How far it trusts the authors of rules. */
  public Trust trust() {
    return trust;
  }

  /**
   * Loads the rules of a folder.
   *
   * @throws FaultyInputException with every fault, if the rules cannot be used
   */
  public KnowledgeBase load(Path folder) {
    return load(RuleFiles.inFolder(folder, trust));
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
    return RuleFiles.of("built in", trust, shipped.fileNames(), shipped.sources());
  }

  /**
   * Loads rule files. They are read and checked each time, but not compiled again if the build or
   * an earlier run has done so.
   *
   * @throws FaultyInputException with every fault, if the rules cannot be used
   */
  public KnowledgeBase load(RuleFiles files) {
    Declarations declarations = new DrlReader(trust).read(files.sources());
    return new KnowledgeBase(
        files,
        clock.instant(),
        declarations,
        compiledOnce.model(files, declarations),
        compiledOnce.notes(files));
  }

  /**
   * Rule files that were read and checked a moment ago, to look things up in. They are not
   * compiled, and whoever tries to run them fails.
   *
   * @param checked what {@code DrlReader} read in those files and let pass
   */
  public KnowledgeBase onlyRead(RuleFiles files, Declarations checked) {
    return new KnowledgeBase(
        files,
        clock.instant(),
        checked,
        RuleModel.later(
            "",
            "never",
            () -> {
              throw new IllegalStateException("These rules were only read, and not compiled");
            }),
        Notes.NONE);
  }

  /**
   * Loads the part of rule files that decides whether some rules fire. All files are read and
   * checked; only the wanted rules, those that they rest on and the last gate are compiled, so that
   * verdicts count only if all gates are wanted.
   *
   * @throws FaultyInputException with every fault, if the rules cannot be used
   */
  public KnowledgeBase loadPart(RuleFiles files, Predicate<Rule> wanted) {
    Declarations part = Excerpt.of(new DrlReader(trust).read(files.sources()), wanted);
    return new KnowledgeBase(files, clock.instant(), part, compiler.model(part));
  }
}
