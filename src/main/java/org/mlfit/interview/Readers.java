package org.mlfit.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Which rules read what. */
final class Readers {

  private static final int NONE = Integer.MAX_VALUE;

  private final KnowledgeBase knowledgeBase;

  Readers(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** The rules with a condition on the answer to a question. */
  List<Rule> of(Question question) {
    return reading(Set.of(question.typeName()));
  }

  /** The rules with a condition on what some rules conclude. */
  List<Rule> ofConclusionsOf(List<Rule> rules) {
    return reading(rules.stream().flatMap(Rule::concludes).collect(Collectors.toSet()));
  }

  /**
   * The rules that give a finding and depend on a question, directly or by what others conclude.
   */
  List<Rule> findingsOn(Question question) {
    Set<Rule> depending = new LinkedHashSet<>();
    List<Rule> rules = of(question);
    while (depending.addAll(rules)) {
      rules = ofConclusionsOf(rules);
    }
    return depending.stream().filter(rule -> rule.severity().isPresent()).toList();
  }

  /** The severity of the heaviest finding on a question as a number, 0 for the heaviest. */
  int heaviestFindingOn(Question question) {
    return findingsOn(question).stream()
        .flatMap(rule -> rule.severity().stream())
        .mapToInt(Enum::ordinal)
        .min()
        .orElse(NONE);
  }

  private List<Rule> reading(Set<String> types) {
    return knowledgeBase.rules().stream()
        .filter(
            rule ->
                rule.conditions().stream()
                    .flatMap(Condition::patterns)
                    .flatMap(Pattern::typesRead)
                    .anyMatch(types::contains))
        .toList();
  }
}
