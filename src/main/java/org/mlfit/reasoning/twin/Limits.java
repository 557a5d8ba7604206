package org.mlfit.reasoning.twin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.rule.RuleDependencies.Circle;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Untranslated;

/**
 * Which rules cannot be expressed as formulas, and what rests on them. Everything else is proved as
 * if these rules did not exist.
 */
public final class Limits {

  private final KnowledgeBase knowledgeBase;
  private final List<Rule> rules;
  private final RuleDependencies dependencies;
  private final Map<Rule, Untranslated> untranslated = new LinkedHashMap<>();

  /** The limits that circles of rules set. */
  Limits(KnowledgeBase knowledgeBase, List<Rule> rules) {
    this.knowledgeBase = knowledgeBase;
    this.rules = rules;
    this.dependencies = new RuleDependencies(knowledgeBase.questions(), rules);
    for (Circle circle : dependencies.circles()) {
      circle.rules().forEach(rule -> add(new Untranslated(rule, rule.position(), words(circle))));
    }
  }

  private static String words(Circle circle) {
    String places =
        circle.rules().stream()
            .map(rule -> rule.id() + " (" + rule.position().fileAndLine() + ")")
            .collect(Collectors.joining(", "));
    String said =
        circle.throughAbsence() ? "It rests on its own absence: " : "It rests on itself: ";
    return said + places + (circle.rules().size() == 1 ? "." : ", and round again.");
  }

  void add(Untranslated rule) {
    untranslated.putIfAbsent(rule.rule(), rule);
  }

  boolean isLimited(Rule rule) {
    return untranslated.containsKey(rule);
  }

  /** All rules that cannot be expressed as formulas, in the order of the files. */
  public List<Untranslated> all() {
    return rules.stream().filter(this::isLimited).map(untranslated::get).toList();
  }

  /** Whether a rule is another or rests on it, however far down. */
  boolean restsOn(Rule rule, Rule other) {
    return dependencies.under(rule).contains(other);
  }

  /** Those of them on which a verdict or the end of an interview depends. */
  public List<Untranslated> underVerdicts() {
    Set<Rule> rules = settingAside();
    knowledgeBase.gates().stream().map(Gate::rule).forEach(rules::add);
    return under(rules);
  }

  /** Those of them on which it depends whether a rule fires, or when an interview ends. */
  public List<Untranslated> under(Rule rule) {
    Set<Rule> rules = settingAside();
    rules.add(rule);
    return under(rules);
  }

  /** The rules that set questions aside; none are needed where nothing is limited. */
  private Set<Rule> settingAside() {
    return untranslated.isEmpty()
        ? new LinkedHashSet<>()
        : rules.stream()
            .filter(rule -> !rule.tree().consequences(MakeIrrelevant.class).isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Untranslated> under(Collection<Rule> rules) {
    if (untranslated.isEmpty()) {
      return List.of();
    }
    Set<Rule> under = new LinkedHashSet<>();
    rules.forEach(rule -> under.addAll(dependencies.under(rule)));
    return all().stream().filter(limit -> under.contains(limit.rule())).toList();
  }

  /**
   * Refuses what rests on a rule that cannot be expressed as a formula.
   *
   * @throws NotTranslatableException if there is one
   */
  public static void require(List<Untranslated> none) {
    if (!none.isEmpty()) {
      throw new NotTranslatableException(none);
    }
  }
}
