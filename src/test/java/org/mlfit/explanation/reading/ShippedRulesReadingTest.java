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
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
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

  @Test
  void whatIsReadAsNotMetStaysSoHoweverTheOpenQuestionsAreAnswered() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
    Random random = new Random(20261129);
    int stillOpen = 0;

    for (int i = 0; i < SETS_OF_ANSWERS / 10; i++) {
      Answers whole = RandomAnswers.complete(advisor, random);
      Answers some = without(advisor, whole, random);
      ConditionReader reader = new ConditionReader(advisor.knowledgeBase(), advisor.advise(some));
      Set<String> refuted = new HashSet<>();
      for (Rule rule : advisor.knowledgeBase().rules()) {
        if (reader.read(rule).stream().anyMatch(r -> r.status() == Status.NOT_MET)) {
          refuted.add(rule.id());
        } else {
          stillOpen++;
        }
      }
      for (int completion = 0; completion < 10; completion++) {
        Answers complete = completed(some, RandomAnswers.complete(advisor, random));
        Set<String> fired = fired(advisor.knowledgeBase(), advisor.advise(complete));
        assertThat(refuted).as("%s", some).doesNotContainAnyElementsOf(fired);
      }
    }

    assertThat(stillOpen).isPositive();
  }

  private static Answers without(Advisor advisor, Answers whole, Random random) {
    Answers some = whole;
    int said = 1 + random.nextInt(9);
    for (Question question : advisor.knowledgeBase().questions()) {
      some = random.nextInt(10) < said ? some : some.without(question);
    }
    return some;
  }

  private static Answers completed(Answers some, Answers rest) {
    Answers complete = rest;
    for (Question question : some.questions()) {
      complete = complete.with(question, some.to(question).orElseThrow());
    }
    return complete;
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
