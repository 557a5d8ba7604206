package org.mlfit.workbench.mutation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;
import org.mlfit.scenario.Expectation;

/**
 * Whether advice is as a scenario expects, judged by its traits.
 *
 * <p>The verdict is judged on complete answers only, and what is open or leaned to not at all: that
 * depends on all ways to complete the answers. Of {@code because} it is only judged that the rules
 * fire. A rule that fires without a part in the verdict passes, so that in both cases a mutant may
 * count as alive although a replay would find it.
 */
final class ExpectedTraits {

  private ExpectedTraits() {}

  static boolean areMet(Expectation expect, Set<Trait> traits) {
    List<String> findings = ids(Kind.FINDING, traits);
    List<String> expected = expect.findings().orElse(List.of());
    List<String> verdict = ids(Kind.VERDICT, traits);
    return (verdict.isEmpty() || expect.verdict().map(verdict::contains).orElse(true))
        && findings.containsAll(expected)
        && (!expect.exactly() || expected.containsAll(findings))
        && expect.noFindings().stream().noneMatch(findings::contains)
        && haveAll(Kind.CONCLUSION, expect.conclusions(), traits)
        && haveAll(Kind.FIRED, expect.because(), traits)
        && isWhole(Kind.SET_ASIDE, expect.setAside(), traits)
        && isWhole(Kind.CONTRADICTORY, expect.contradictory(), traits);
  }

  private static boolean haveAll(Kind kind, Collection<String> ids, Set<Trait> traits) {
    return ids.stream().allMatch(id -> has(kind, id, traits));
  }

  private static boolean isWhole(Kind kind, Optional<List<String>> ids, Set<Trait> traits) {
    return ids.map(HashSet::new)
        .map(all -> all.equals(new HashSet<>(ids(kind, traits))))
        .orElse(true);
  }

  private static boolean has(Kind kind, String id, Set<Trait> traits) {
    return traits.contains(new Trait(kind, id));
  }

  private static List<String> ids(Kind kind, Set<Trait> traits) {
    return traits.stream()
        .filter(t -> t.kind() == kind)
        .map(Trait::id)
        .collect(Collectors.toList());
  }
}
