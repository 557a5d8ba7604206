package org.mlfit.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Justification;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.reasoning.Foresight;

/** What an explanation says of a rule's conditions is what the rule engine made of them. */
class ShippedRulesReadingTest {

  private static final int SETS_OF_ANSWERS = 300;

  @Test
  void aRuleFiresExactlyWhenAllItsConditionsAreReadAsMet() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
    Random random = new Random(20260401);
    Set<String> everFired = new HashSet<>();

    for (int i = 0; i < SETS_OF_ANSWERS; i++) {
      Answers answers = RandomAnswers.to(advisor, random);
      Advice advice = advisor.advise(answers);
      ConditionReader reader = new ConditionReader(advisor.knowledgeBase(), advice);
      Set<String> fired = fired(advisor.knowledgeBase(), advice);
      for (Rule rule : advisor.knowledgeBase().rules()) {
        assertThat(reader.firstUnmet(rule).isEmpty())
            .as("%s with %s: %s", rule.id(), answers, reader.read(rule))
            .isEqualTo(fired.contains(rule.id()));
      }
      everFired.addAll(fired);
    }

    assertThat(everFired).hasSizeGreaterThan(advisor.knowledgeBase().rules().size() * 2 / 3);
  }

  private static Set<String> fired(KnowledgeBase knowledgeBase, Advice advice) {
    Justification why = advice.justification();
    Set<String> fired = new HashSet<>();
    Stream.of(why.conclusions(), why.findings(), why.gates(), why.irrelevant())
        .flatMap(firings -> firings.values().stream())
        .flatMap(firings -> firings.stream())
        .map(Firing::rule)
        .map(Rule::id)
        .forEach(fired::add);
    knowledgeBase.rules().stream()
        .filter(rule -> contradicts(knowledgeBase, rule, advice))
        .map(Rule::id)
        .forEach(fired::add);
    return fired;
  }

  private static boolean contradicts(KnowledgeBase knowledgeBase, Rule rule, Advice advice) {
    return rule.tree().consequences(Contradict.class).stream()
        .anyMatch(
            both ->
                advice.conflicts().stream()
                    .anyMatch(
                        conflict ->
                            conflict.first().typeName().equals(both.first())
                                && conflict.second().typeName().equals(both.second())));
  }
}
