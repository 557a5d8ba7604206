package org.mlfit.shell.scenarios;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.files.NamedPath;

/**
 * Which scenario files a change concerns: those that changed themselves, those in which an edited
 * rule had a part when they were last played, and those in which something failed.
 */
final class AffectedScenarios implements ReplayListener {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> parts = new HashMap<>();
  private final Set<String> failing = new HashSet<>();
  private Set<String> changed = Set.of();
  private Collection<String> edited = List.of();

  /** Some files changed. */
  void of(Set<Path> files) {
    changed =
        files.stream().map(Path::toString).map(NamedPath::absolute).collect(Collectors.toSet());
    edited = List.of();
  }

  /** Some rules were edited. */
  void of(Collection<String> ruleIds) {
    edited = List.copyOf(ruleIds);
  }

  /** The same input with the files first that the last change concerns, else in their order. */
  ReplayInput first(ReplayInput input) {
    List<Source> concerned = input.sources().stream().filter(this::isConcerned).toList();
    List<Source> others = input.sources().stream().filter(s -> !isConcerned(s)).toList();
    return new ReplayInput(
        Stream.concat(concerned.stream(), others.stream()).toList(), input.faults(), input.empty());
  }

  private boolean isConcerned(Source source) {
    return changed.contains(NamedPath.absolute(source.name()))
        || failing.contains(source.name())
        || edited.stream()
            .anyMatch(id -> parts.getOrDefault(source.name(), new BitSet()).get(place(id)));
  }

  private int place(String ruleId) {
    return places.computeIfAbsent(ruleId, id -> places.size());
  }

  @Override
  public void opened(String file) {
    parts.remove(file);
    failing.remove(file);
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    String file = outcome.scenario().position().file();
    if (outcome.status() == Status.FAILED) {
      failing.add(file);
    }
    BitSet part = parts.computeIfAbsent(file, f -> new BitSet());
    outcome.advice().stream().flatMap(AffectedScenarios::rules).map(this::place).forEach(part::set);
  }

  private static Stream<String> rules(Advice advice) {
    return Stream.of(
            advice.justification().conclusions().values(),
            advice.justification().findings().values(),
            advice.justification().gates().values(),
            advice.justification().irrelevant().values())
        .flatMap(Collection::stream)
        .flatMap(List::stream)
        .map(firing -> firing.rule().id());
  }
}
