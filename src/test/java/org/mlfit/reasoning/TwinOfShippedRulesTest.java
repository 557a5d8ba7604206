package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Interpreter;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.twin.TwinView;

/** The twin of the shipped rules against the rule engine. */
class TwinOfShippedRulesTest {

  private static final int SETS = Boolean.getBoolean("mlfit.thorough") ? 100_000 : 10_000;

  private final KnowledgeBase shipped = SmallKnowledge.shipped();
  private final Advisor advisor = new Advisor(shipped);
  private final Reasoner reasoner = new Reasoner(advisor);

  @Test
  void theFormulasOfTheTwinSayWhatTheRuleEngineConcludes() {
    Interpreter interpreter = reasoner.interpreter();
    Random random = new Random(4);

    for (int i = 0; i < SETS; i++) {
      Answers answers = RandomAnswers.to(advisor, random);

      assertThat(interpreter.view(answers)).as("%s", answers).isEqualTo(engineView(answers));
    }
  }

  @Test
  void theSolverReadsTheFormulasSoToo() {
    Random random = new Random(5);

    for (int i = 0; i < SETS / 20; i++) {
      Answers answers = RandomAnswers.to(advisor, random);

      assertThat(reasoner.view(answers)).as("%s", answers).isEqualTo(engineView(answers));
    }
  }

  private TwinView engineView(Answers answers) {
    return TwinView.of(advisor.advise(answers));
  }

  @Test
  void fromNothingEveryVerdictOfAGateCanBeReached() {
    assertThat(reasoner.reachableVerdicts(Answers.none()).keySet())
        .containsExactlyInAnyOrderElementsOf(
            shipped.verdicts().stream()
                .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
                .toList());
  }

  @Test
  void everythingThatShouldHoldIsProved() {
    List<Claim> claims = new Prover(advisor).prove("", claim -> {});

    assertThat(claims).hasSizeGreaterThanOrEqualTo(20).allMatch(Claim::holds);
  }
}
