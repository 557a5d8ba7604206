package org.mlfit.knowledge.compiled.cache;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.EngineText;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.rule.RuleFiles;

/**
 * The parts of rules that the build or an earlier run compiled. A package stays as it was compiled,
 * though some of its parts are no longer wanted; so an edit adds a small package for what changed.
 * From {@value #MOST} packages more than a build of all makes no rule base is made: then all are
 * compiled again.
 */
final class KnownParts {

  private static final int MOST = 8;

  private final Optional<ShippedRules> shipped;
  private final Optional<RuleCache> cache;
  private final CacheKey key;
  private final RuleCompiler compiler;

  /** Without shipped rules nothing is known of the program, so that no cache can be used. */
  KnownParts(Optional<ShippedRules> shipped, Optional<RuleCache> cache, RuleCompiler compiler) {
    this.shipped = shipped;
    this.cache = cache.filter(any -> shipped.isPresent());
    this.compiler = compiler;
    this.key = new CacheKey(shipped.map(ShippedRules::build).orElse(""));
  }

  /** What an earlier run noted of some rules that it had loaded; nothing if none did. */
  Optional<LoadedBefore> loadedBefore(RuleFiles files) {
    return cache.flatMap(kept -> kept.loaded(key.ofLoaded(files))).map(LoadedBefore::parse);
  }

  /** Notes for later runs that some rules could be loaded, and who will have compiled them then. */
  void noteLoaded(RuleFiles files, String types, String compiled) {
    LoadedBefore now = new LoadedBefore(types, compiled);
    if (!loadedBefore(files).equals(Optional.of(now))) {
      cache.ifPresent(kept -> kept.keepLoaded(key.ofLoaded(files), now.text()));
    }
  }

  /**
   * What is known of rules that an earlier run of this program had loaded with this Java.
   *
   * @param types the package of the declared types
   * @param compiled who compiled them, in words that go on from "compiled"
   */
  record LoadedBefore(String types, String compiled) {

    private static LoadedBefore parse(String text) {
      String[] words = text.split(" ", 2);
      return new LoadedBefore(words[0], words[1]);
    }

    private String text() {
      return types + " " + compiled;
    }
  }

  /** The package of each part of some rules that can be used as it is. */
  Map<RulePart, CompiledRules> of(EngineText text) {
    Map<String, Optional<CompiledRules>> read = new HashMap<>();
    Map<RulePart, CompiledRules> found = new LinkedHashMap<>();
    for (RulePart part : text.all()) {
      inTheJar(part).or(() -> kept(part, read)).ifPresent(rules -> found.put(part, rules));
    }
    if (!found.containsKey(text.types())) {
      return Map.of();
    }
    if (packages(text, found) > MOST - 1 + compiler.packages(text.rules())) {
      found.keySet().removeAll(text.rules());
    }
    return found;
  }

  private static int packages(EngineText text, Map<RulePart, CompiledRules> found) {
    Set<String> known =
        text.rules().stream()
            .filter(found::containsKey)
            .map(part -> found.get(part).packageName())
            .collect(toSet());
    return known.size() + (found.keySet().containsAll(text.rules()) ? 0 : 1);
  }

  private Optional<CompiledRules> inTheJar(RulePart part) {
    return shipped.flatMap(rules -> rules.find(part));
  }

  private Optional<CompiledRules> kept(RulePart part, Map<String, Optional<CompiledRules>> read) {
    return cache
        .flatMap(kept -> kept.place(key.of(part)))
        .flatMap(place -> read.computeIfAbsent(place, cache.orElseThrow()::find));
  }

  /** Keeps what was compiled just now; tells in words whether, to go on from "compiled now". */
  String keep(Map<RulePart, CompiledRules> fresh) {
    if (fresh.isEmpty() || cache.isEmpty()) {
      return "";
    }
    Map<CompiledRules, List<RulePart>> packages = new LinkedHashMap<>();
    fresh.forEach(
        (part, rules) -> packages.computeIfAbsent(rules, any -> new ArrayList<>()).add(part));
    Optional<String> trouble = Optional.empty();
    for (Map.Entry<CompiledRules, List<RulePart>> each : packages.entrySet()) {
      List<RulePart> parts = each.getValue();
      trouble =
          trouble.or(
              () ->
                  cache
                      .orElseThrow()
                      .keep(key.of(parts), each.getKey(), parts.stream().map(key::of).toList()));
    }
    return trouble.map(why -> ", and not kept: " + why).orElse(", and kept for the next run");
  }
}
