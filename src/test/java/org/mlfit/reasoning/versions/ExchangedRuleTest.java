package org.mlfit.reasoning.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.circuit.Interpreter;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** What a twin takes over from another when one rule is exchanged is what it would work out. */
class ExchangedRuleTest {

  private final Advisor advisor = SmallKnowledge.labels();
  private final KnowledgeBase base = advisor.knowledgeBase();
  private final Solver solver = new Solver(400_000);
  private final Map<Question, AnswerVariables> variables = Twin.variables(solver, base, "");
  private final Twin twin = new Twin(solver, base, "", variables).whole();

  @Test
  void aTwinWithOneRuleExchangedConcludesWhatOneBuiltAnewConcludes() {
    Random chance = new Random(11);
    for (Rule rule : base.rules()) {
      if (!rule.conditions().isEmpty()) {
        Rule always = rule.withConditions(List.of());
        Twin exchanged = twin.with(Optional.of(rule), Optional.of(always), "with:" + rule + ":");
        Twin anew = twin.beside(base, exchanged(rule, always), "anew:" + rule + ":", variables);
        assertAlike(new Interpreter(base, exchanged), new Interpreter(base, anew), chance);
      }
    }
  }

  @Test
  void rulesThatRestOnTheOneExchangedAreNotTakenOver() {
    Rule thin = base.rule("data-is-thin-by-number").orElseThrow();
    Rule always = thin.withConditions(List.of());

    Twin exchanged = twin.with(Optional.of(thin), Optional.of(always), "always:");

    Answers many = SmallKnowledge.answers("{ data.examples: 5000, data.inputs: 1 }");
    assertThat(new Interpreter(base, exchanged).view(many).findings()).contains("data-thin");
    assertThat(new Interpreter(base, twin).view(many).findings()).doesNotContain("data-thin");
  }

  private void assertAlike(Interpreter one, Interpreter other, Random chance) {
    for (int i = 0; i < 20; i++) {
      Answers answers = RandomAnswers.to(advisor, chance);
      assertThat(one.view(answers)).isEqualTo(other.view(answers));
    }
  }

  private List<Rule> exchanged(Rule out, Rule in) {
    List<Rule> rules = new ArrayList<>(base.rules());
    rules.remove(out);
    rules.add(in);
    return rules;
  }
}
