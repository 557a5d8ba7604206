package org.mlfit.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.PatternQuestions;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;

/** The part of what rule files declare that decides whether some rules fire. */
final class Excerpt {

  private final Declarations all;
  private final Set<Rule> rules = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();

  private Excerpt(Declarations all) {
    this.all = all;
  }

  /**
   * The wanted rules, those that they rest on, the last gate, and the types that all these name.
   */
  static Declarations of(Declarations all, Predicate<Rule> wanted) {
    Excerpt excerpt = new Excerpt(all);
    excerpt.addRules(wanted);
    excerpt.addTypes();
    return excerpt.declarations();
  }

  private void addRules(Predicate<Rule> wanted) {
    RuleDependencies dependencies = new RuleDependencies(all.questions(), all.rules());
    all.rules().stream().filter(wanted).forEach(rule -> rules.addAll(dependencies.under(rule)));
    all.gates().stream().filter(Gate::isLast).map(Gate::rule).forEach(rules::add);
  }

  private void addTypes() {
    PatternQuestions questions = new PatternQuestions(all.questions());
    for (Rule rule : rules) {
      rule.tree().patterns().flatMap(Condition.Pattern::typesRead).forEach(types::add);
      rule.tree()
          .patterns()
          .flatMap(pattern -> questions.in(pattern).stream())
          .forEach(question -> types.add(question.typeName()));
      rule.tree().consequences().stream().flatMap(Excerpt::named).forEach(types::add);
    }
    gates().stream()
        .flatMap(gate -> gate.required().stream())
        .forEach(question -> types.add(question.typeName()));
    questions().forEach(question -> question.optionType().ifPresent(types::add));
  }

  private static Stream<String> named(Consequence consequence) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> Stream.empty(),
            conclude -> Stream.of(conclude.type()),
            gate -> Stream.empty(),
            irrelevant -> Stream.of(irrelevant.question()),
            both -> Stream.of(both.first(), both.second())));
  }

  private List<Gate> gates() {
    return all.gates().stream().filter(gate -> rules.contains(gate.rule())).toList();
  }

  private List<Question> questions() {
    return all.questions().stream().filter(q -> types.contains(q.typeName())).toList();
  }

  private Declarations declarations() {
    return new Declarations(
        all.files().stream().map(this::part).toList(),
        all.topics(),
        questions(),
        all.conclusions().stream().filter(c -> types.contains(c.typeName())).toList(),
        all.optionTypes(),
        all.rules().stream().filter(rules::contains).toList(),
        gates());
  }

  private RuleFile part(RuleFile file) {
    Set<RuleTree> trees = rules.stream().map(Rule::tree).collect(Collectors.toSet());
    return new RuleFile(
        file.source(),
        file.imports(),
        file.declarations().stream().filter(type -> types.contains(type.name())).toList(),
        file.rules().stream().filter(trees::contains).toList());
  }
}
