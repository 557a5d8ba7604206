package org.mlfit.knowledge.compiled.cache;

import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;

/**
 * Gets checked rules ready to run, and compiles them only if neither the build nor an earlier run
 * has.
 */
public final class CompiledOnce {

  private final Optional<RuleCache> cache;

  /** Uses a cache for compiled rules, if there is one. */
  public CompiledOnce(Optional<RuleCache> cache) {
    this.cache = cache;
  }

  /**
   * The rules of some files, ready to run.
   *
   * @param declarations what {@code DrlReader} read in those files and let pass
   * @throws FaultyInputException if Drools refuses a rule that our check let pass, naming the rule
   */
  public RuleModel model(RuleFiles files, Declarations declarations) {
    Optional<ShippedRules> shipped = ShippedRules.find();
    if (shipped.isPresent() && shipped.get().hash().equals(files.hash())) {
      return shipped.get().load().compiled("by the build");
    }
    Supplier<CompiledRules> compile =
        () -> new RuleCompiler().compile(declarations, files.packageName());
    return shipped.isPresent() && cache.isPresent()
        ? cached(CacheKey.of(files, shipped.get().build()), cache.get(), compile)
        : compile.get().load();
  }

  /** What was worked out about the rules of some files. */
  public Notes notes(RuleFiles files) {
    Optional<ShippedRules> shipped = ShippedRules.find();
    if (shipped.isPresent() && shipped.get().hash().equals(files.hash())) {
      return new Notes(ShippedRules::notes, notes -> {});
    }
    return shipped.isPresent() && cache.isPresent()
        ? cache.get().notes(CacheKey.of(files, shipped.get().build()))
        : Notes.NONE;
  }

  private static RuleModel cached(String key, RuleCache cache, Supplier<CompiledRules> compile) {
    Optional<RuleModel> kept = cache.find(key).flatMap(CompiledOnce::loaded);
    if (kept.isPresent()) {
      return kept.get().compiled("by an earlier run");
    }
    CompiledRules rules = compile.get();
    String outcome =
        cache
            .keep(key, rules)
            .map(reason -> "now, and not kept: " + reason)
            .orElse("now, and kept for the next run");
    return rules.load().compiled(outcome);
  }

  /** Compiled rules that this Java cannot load count as missing. */
  private static Optional<RuleModel> loaded(CompiledRules kept) {
    try {
      return Optional.of(kept.load());
    } catch (RuntimeException | LinkageError unusable) {
      return Optional.empty();
    }
  }
}
