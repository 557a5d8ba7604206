package org.mlfit.knowledge.compiled.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.EngineText;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;

/**
 * Gets checked rules ready to run, and compiles of them only what neither the build nor an earlier
 * run has.
 */
public final class CompiledOnce {

  private final Optional<RuleCache> cache;
  private final RuleCompiler compiler;

  /** Uses a cache for compiled rules, if there is one. */
  public CompiledOnce(Optional<RuleCache> cache, RuleCompiler compiler) {
    this.cache = cache;
    this.compiler = compiler;
  }

  /**
   * The rules of some files, ready to run. Those that the build compiled or an earlier run has
   * loaded are loaded when they are first needed; of all others each fault is told at once.
   *
   * @param declarations what {@code DrlReader} read in those files and let pass
   * @throws FaultyInputException if Drools refuses a rule that our check let pass, naming the rule
   */
  public RuleModel model(RuleFiles files, Declarations declarations) {
    Optional<ShippedRules> shipped = ShippedRules.find();
    if (shipped.isPresent() && shipped.get().hash().equals(files.hash())) {
      String byTheBuild = "by the build";
      return RuleModel.later(
          shipped.get().types(), byTheBuild, () -> shipped.get().load().compiled(byTheBuild));
    }
    KnownParts known = new KnownParts(shipped, cache, compiler);
    return known
        .loadedBefore(files)
        .map(
            before ->
                RuleModel.later(
                    before.types(), before.compiled(), () -> loaded(files, declarations, known)))
        .orElseGet(() -> loaded(files, declarations, known));
  }

  private RuleModel loaded(RuleFiles files, Declarations declarations, KnownParts known) {
    EngineText text = new EngineText(declarations);
    Map<RulePart, CompiledRules> found = known.of(text);
    return model(files, text, found, known)
        .or(() -> model(files, text, Map.of(), known))
        .orElseThrow(() -> new IllegalStateException("Rules compiled just now cannot be loaded"));
  }

  /** Compiles what was not found; nothing if what was found cannot be used by this Java. */
  private Optional<RuleModel> model(
      RuleFiles files, EngineText text, Map<RulePart, CompiledRules> found, KnownParts known) {
    List<RulePart> missing = text.all().stream().filter(part -> !found.containsKey(part)).toList();
    Map<RulePart, CompiledRules> fresh =
        missing.isEmpty() ? Map.of() : compiler.compile(text, missing);
    Map<RulePart, CompiledRules> all = new HashMap<>(found);
    all.putAll(fresh);
    try {
      RuleModel model = RuleModel.of(text.typesPackage(), all);
      String compiled = compiled(text.rules(), found, fresh) + known.keep(fresh);
      known.noteLoaded(files, text.typesPackage(), compiled(text.rules(), all, Map.of()));
      return Optional.of(model.compiled(compiled));
    } catch (RuntimeException | LinkageError unusable) {
      if (found.isEmpty()) {
        throw unusable;
      }
      return Optional.empty();
    }
  }

  /** Who compiled some parts, in words that go on from "compiled". */
  private static String compiled(
      List<RulePart> rules,
      Map<RulePart, CompiledRules> found,
      Map<RulePart, CompiledRules> fresh) {
    long now = rules.stream().filter(fresh::containsKey).count();
    if (now > 0) {
      return now == rules.size() ? "now" : "now, " + now + " of " + rules.size() + " files";
    }
    Set<String> runs = new HashSet<>();
    boolean build = false;
    for (RulePart part : rules) {
      if (found.get(part).isOnClassPath()) {
        build = true;
      } else {
        runs.add(found.get(part).packageName());
      }
    }
    String earlier = runs.size() == 1 ? "an earlier run" : "earlier runs";
    return runs.isEmpty()
        ? "by the build"
        : build ? "by the build and " + earlier : "by " + earlier;
  }

  /** What was worked out about the rules of some files. */
  public Notes notes(RuleFiles files) {
    Optional<ShippedRules> shipped = ShippedRules.find();
    if (shipped.isPresent() && shipped.get().hash().equals(files.hash())) {
      return new Notes(ShippedRules::notes, notes -> {});
    }
    return shipped.isPresent() && cache.isPresent()
        ? cache.get().notes(new CacheKey(shipped.get().build()).of(files))
        : Notes.NONE;
  }
}
