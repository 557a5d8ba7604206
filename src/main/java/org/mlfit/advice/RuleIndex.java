package org.mlfit.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.compiled.RuleWay;
import org.mlfit.knowledge.compiled.RuleWays;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.knowledge.vocabulary.Open;
import org.mlfit.knowledge.vocabulary.Unknown;

/** Finds the rule behind what the engine reports as met, and the answers and facts that met it. */
final class RuleIndex {

  private final KnowledgeBase knowledgeBase;
  private final Map<String, Way> ways = new HashMap<>();
  private final Set<Question> asFacts = new HashSet<>();
  private final boolean unknownAsFacts;
  private final boolean openAsFacts;

  RuleIndex(KnowledgeBase knowledgeBase, FactTypes facts) {
    this.knowledgeBase = knowledgeBase;
    Set<String> read = typesOfFactsRead();
    read.forEach(type -> knowledgeBase.questionOfType(type).ifPresent(asFacts::add));
    this.unknownAsFacts = read.contains(Unknown.class.getSimpleName());
    this.openAsFacts = read.contains(Open.class.getSimpleName());
    for (Rule rule : knowledgeBase.rules()) {
      RuleMessages messages = new RuleMessages(knowledgeBase, rule);
      List<Concluded> concluded =
          rule.tree().consequences().stream()
              .flatMap(facts::of)
              .map(fact -> new Concluded(fact, read.contains(fact.getClass().getSimpleName())))
              .toList();
      for (RuleWay way : RuleWays.of(rule.tree())) {
        ways.put(way.name(), new Way(rule, messages, concluded, setsAside(rule), patterns(way)));
      }
    }
  }

  private Set<String> typesOfFactsRead() {
    Set<String> types = new HashSet<>();
    for (Rule rule : knowledgeBase.rules()) {
      boolean readsSheet = RuleWays.of(rule.tree()).get(0).readsSheet();
      rule.tree()
          .patterns()
          .filter(pattern -> !readsSheet || asked(pattern).isEmpty())
          .forEach(pattern -> types.add(pattern.type()));
    }
    return types;
  }

  /**
   * A fact that a rule concludes.
   *
   * @param fact the fact, the same object for every session
   * @param isRead whether some rule reads it
   */
  record Concluded(Object fact, boolean isRead) {}

  /**
   * A way to meet a rule.
   *
   * @param rule the rule
   * @param messages what it says
   * @param concluded the facts that it concludes
   * @param setsAside the questions that it says do not apply
   * @param patterns for each pattern the question whose answer on the sheet meets it; nothing if a
   *     fact meets it. Empty if all patterns are met by facts
   * @param isMetBySheet whether the answers on the sheet are all that meets it
   */
  record Way(
      Rule rule,
      RuleMessages messages,
      List<Concluded> concluded,
      List<Question> setsAside,
      List<Optional<Question>> patterns,
      boolean isMetBySheet) {

    Way(
        Rule rule,
        RuleMessages messages,
        List<Concluded> concluded,
        List<Question> setsAside,
        List<Optional<Question>> patterns) {
      this(
          rule,
          messages,
          concluded,
          setsAside,
          patterns,
          !patterns.isEmpty() && patterns.stream().allMatch(Optional::isPresent));
    }
  }

  private List<Question> setsAside(Rule rule) {
    return rule.tree().consequences(MakeIrrelevant.class).stream()
        .flatMap(makes -> knowledgeBase.questionOfType(makes.question()).stream())
        .toList();
  }

  private List<Optional<Question>> patterns(RuleWay way) {
    return way.readsSheet()
        ? way.conditions().stream()
            .filter(Pattern.class::isInstance)
            .map(pattern -> asked((Pattern) pattern))
            .toList()
        : List.of();
  }

  private Optional<Question> asked(Pattern pattern) {
    return knowledgeBase.questionOfType(pattern.type());
  }

  /** The way that the engine knows by a name. */
  Way way(String name) {
    return ways.get(name);
  }

  /** Whether some rule needs an answer as a fact of its own. */
  boolean needsFact(Question question, Optional<Answer> answer) {
    if (answer.isEmpty()) {
      return openAsFacts;
    }
    return answer.get().isUnknown() ? unknownAsFacts : asFacts.contains(question);
  }

  /**
   * The firing of a way.
   *
   * @param facts what the facts stand for that met it, in the order of its patterns
   */
  static Firing firing(Way way, List<Premise> facts, Answers answers) {
    if (way.patterns().isEmpty()) {
      return new Firing(way.rule(), Collections.unmodifiableList(facts));
    }
    List<Premise> premises = new ArrayList<>(way.patterns().size());
    Iterator<Premise> fact = facts.iterator();
    for (Optional<Question> question : way.patterns()) {
      premises.add(question.isPresent() ? said(question.get(), answers) : fact.next());
    }
    return new Firing(way.rule(), Collections.unmodifiableList(premises));
  }

  private static Premise said(Question question, Answers answers) {
    return new Premise.Said(question, answers.to(question).orElseThrow());
  }
}
