package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.SmallKnowledge.advice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;

class AdvisorJustificationTest {

  @Test
  void twoRulesThatConcludeTheSameAreTwoJustificationsOfOneConclusion() {
    Advice advice = advice("data.examples: 50\ndata.inputs: 10");

    assertThat(firings(advice, "DataThin"))
        .extracting(firing -> firing.rule().id())
        .containsExactly("data-is-thin-by-inputs", "data-is-thin-by-number");
    assertThat(advice.conclusionIds()).containsExactly("data-thin");
  }

  @Test
  void aFiringNamesTheAnswersThatMetItsConditionsInOrder() {
    Advice advice = advice("data.examples: 500\ndata.inputs: 100");

    assertThat(firings(advice, "DataThin"))
        .singleElement()
        .satisfies(
            firing ->
                assertThat(firing.premises())
                    .extracting(premise -> ((Premise.Said) premise).question().id())
                    .containsExactly("data.examples", "data.inputs"));
  }

  @Test
  void aConclusionThatWasWithdrawnLeavesNoTrace() {
    Advice advice = advice("data.examples: 50\ndata.inputs: 10");

    assertThat(firings(advice, "DataSound")).isEmpty();
    assertThat(advice.justification().held())
        .extracting(ConclusionType::id)
        .doesNotContain("data-sound");
  }

  @Test
  void aNegatedConditionLeavesNoPremise() {
    Advice advice = advice("data.examples: 5000\ndata.inputs: 10");

    assertThat(firings(advice, "DataSound"))
        .singleElement()
        .satisfies(firing -> assertThat(firing.premises()).hasSize(1));
  }

  @Test
  void aConclusionIsAPremiseOfTheGateThatReadsIt() {
    Advice advice = advice("goal.stated: yes\ndata.examples: 50");

    assertThat(advice.justification().ofGate(2))
        .singleElement()
        .extracting(Firing::premises)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .singleElement()
        .isInstanceOf(Premise.Held.class);
  }

  @Test
  void anUnknownAnswerIsAPremiseOfTheRuleThatAsksForIt() {
    Advice advice = advice("data.error-percent: unknown");

    assertThat(advice.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.because())
                    .extracting(Object::toString)
                    .allMatch(premise -> premise.contains("data.error-percent")));
  }

  @Test
  void whatDoesNotHoldHasNoJustification() {
    Justification justification = SmallKnowledge.labels().advise(Answers.none()).justification();
    Rule rule = SmallKnowledge.labels().knowledgeBase().rule("data-thin").orElseThrow();

    assertThat(justification.of(rule)).isEmpty();
    assertThat(justification.ofGate(1)).isEmpty();
    assertThat(justification.held()).isEmpty();
  }

  private static List<Firing> firings(Advice advice, String type) {
    return advice
        .justification()
        .of(SmallKnowledge.labels().knowledgeBase().conclusionOfType(type).orElseThrow());
  }
}
