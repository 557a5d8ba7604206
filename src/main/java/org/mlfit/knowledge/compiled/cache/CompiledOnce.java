package org.mlfit.knowledge.compiled.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleCompiler.Compilation;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;

/**
 * Gets checked rules ready to run, and compiles of them only the parts that neither the build nor
 * an earlier run has.
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
    return shipped.isPresent() && cache.isPresent()
        ? cached(declarations, shipped.get().build(), cache.get())
        : new RuleCompiler().compile(declarations).load();
  }

  private static RuleModel cached(Declarations declarations, String build, RuleCache cache) {
    Compilation compilation =
        new RuleCompiler().compile(declarations, part -> cache.find(CacheKey.of(part, build)));
    Optional<RuleModel> loaded = loaded(compilation.rules());
    if (loaded.isEmpty()) {
      compilation = new RuleCompiler().compile(declarations, part -> Optional.empty());
    }
    CompiledRules rules = compilation.rules();
    String outcome = kept(compilation.fresh(), build, cache);
    return loaded.orElseGet(rules::load).compiled(outcome);
  }

  private static String kept(Map<RulePart, CompiledRules> fresh, String build, RuleCache cache) {
    if (fresh.isEmpty()) {
      return "by an earlier run";
    }
    Map<String, CompiledRules> byKey = new LinkedHashMap<>();
    fresh.forEach((part, rules) -> byKey.put(CacheKey.of(part, build), rules));
    return cache
        .keep(byKey)
        .map(reason -> "now, and not kept: " + reason)
        .orElse("now, and kept for the next run");
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
