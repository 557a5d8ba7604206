package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * Says how to write a severity that is missing. Only the author knows how much a finding weighs;
 * the best we can offer is the severity of similar findings.
 */
final class SeverityMeant {

  private final List<Rule> rules;

  SeverityMeant(List<Rule> rules) {
    this.rules = rules;
  }

  /** A line that can be pasted, the reason for its severity, and the other severities. */
  String of(Finding.Kind kind, String file) {
    Optional<Rule> like = like(kind, file);
    Severity meant = like.flatMap(Rule::severity).orElse(Severity.MEDIUM);
    String others =
        Stream.of(Severity.values())
            .filter(severity -> severity != meant)
            .map(SeverityMeant::written)
            .collect(joining(", "));
    return "Write how much it weighs below its name: @severity( "
        + written(meant)
        + " )"
        + like.map(rule -> ", as the " + kind.name().toLowerCase(Locale.ROOT) + " " + rule.id())
            .map(example -> example + " has it")
            .orElse("")
        + "; or one of "
        + others
        + ".";
  }

  /** A rule with the usual severity of this kind: in this file, else anywhere. */
  private Optional<Rule> like(Finding.Kind kind, String file) {
    List<Rule> same = rules.stream().filter(rule -> gives(rule, kind)).toList();
    List<Rule> near = same.stream().filter(rule -> rule.position().file().equals(file)).toList();
    List<Rule> pool = near.isEmpty() ? same : near;
    Map<Optional<Severity>, Long> counts =
        pool.stream().collect(groupingBy(Rule::severity, counting()));
    return pool.stream().max(Comparator.comparing(rule -> counts.get(rule.severity())));
  }

  private static boolean gives(Rule rule, Finding.Kind kind) {
    return rule.severity().isPresent()
        && rule.tree().consequences(Consequence.GiveFinding.class).stream()
            .anyMatch(finding -> finding.kind() == kind);
  }

  private static String written(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
