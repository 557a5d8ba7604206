package org.mlfit.knowledge.compiled;

import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.knowledge.RuleFiles;
import org.mlfit.knowledge.language.Declarations;
import org.mlfit.knowledge.source.FaultyInput;

/** Gets checked rules ready to run, and compiles only what neither the build nor a run did. */
public final class CompiledOnce {

  private final Optional<RuleCache> cache;

  /** Takes compiled rules from a cache and keeps them there, if there is one. */
  public CompiledOnce(Optional<RuleCache> cache) {
    this.cache = cache;
  }

  /**
   * The rules of some files, ready to run.
   *
   * @param declarations what {@code DrlReader} read in those files and let pass
   * @throws FaultyInput if Drools refuses a rule that our check let pass, naming the rule
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

  /** What this Java cannot load is as good as not there. */
  private static Optional<RuleModel> loaded(CompiledRules kept) {
    try {
      return Optional.of(kept.load());
    } catch (RuntimeException | LinkageError unusable) {
      return Optional.empty();
    }
  }
}
