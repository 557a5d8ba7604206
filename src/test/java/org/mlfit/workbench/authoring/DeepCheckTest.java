package org.mlfit.workbench.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rebuild;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Claim.Status;
import org.mlfit.workbench.mutation.Mutant;
import org.mlfit.workbench.mutation.Mutants;
import org.mlfit.workbench.mutation.MutatedRule;

class DeepCheckTest {

  private static final Advisor LABELS = SmallKnowledge.labels();

  @Test
  void itProvesWhatIsProvedAndRebuildsTheRulesInOtherOrders() {
    List<String> begun = new ArrayList<>();
    List<Claim> claims =
        new DeepCheck(LABELS, List.of(Answers.none()))
            .check(
                new Prover.Listener() {
                  @Override
                  public void begins(String claim, int number, int all) {
                    begun.add(number + " of " + all);
                  }

                  @Override
                  public void decided(Claim claim) {}
                });

    assertThat(claims).filteredOn(DeepCheckTest::isOfOrder).hasSize(2).allMatch(Claim::holds);
    assertThat(claims)
        .extracting(Claim::name)
        .contains("every set of answers has exactly one verdict");
    assertThat(begun)
        .isEqualTo(
            IntStream.rangeClosed(1, claims.size())
                .mapToObj(i -> i + " of " + claims.size())
                .toList());
  }

  @Test
  void adviceThatDependsOnTheOrderIsShownByAnswersThatGetOtherAdvice() {
    KnowledgeBase other = Rebuild.with(LABELS.knowledgeBase(), List.of(oneRuleMore()));
    Answers few = SmallKnowledge.answers("{ data.examples: 99 }");

    List<Claim> claims = new DeepCheck(LABELS, List.of(few), seed -> other).check(claim -> {});

    assertThat(claims)
        .filteredOn(DeepCheckTest::isOfOrder)
        .allSatisfy(
            claim -> {
              assertThat(claim.status()).isEqualTo(Status.REFUTED);
              assertThat(claim.words()).contains("get other advice");
              assertThat(claim.counterexample()).hasSizeBetween(1, 3);
              assertThat(LABELS.advise(claim.counterexample().get(0)).conclusionIds())
                  .isNotEqualTo(
                      Foresight.advisor(other)
                          .advise(claim.counterexample().get(0))
                          .conclusionIds());
            });
  }

  /** As if the rule of a thin number of examples did not see its bound. */
  private static org.mlfit.knowledge.rule.Rule oneRuleMore() {
    Mutant mutant =
        new Mutants(LABELS.knowledgeBase())
            .of(LABELS.knowledgeBase().rule("data-is-thin-by-number").orElseThrow()).stream()
                .filter(m -> m.words().equals("value < 100 left out"))
                .findFirst()
                .orElseThrow();
    return MutatedRule.of(mutant, 0).orElseThrow();
  }

  private static boolean isOfOrder(Claim claim) {
    return claim.name().contains("another order");
  }
}
