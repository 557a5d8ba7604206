package org.mlfit.explanation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.Bakery;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.reasoning.Foresight;

class WhatIfFinderTest {

  private static final String STRAINED =
      "bakery.loaves: 900\nbakery.ovens: 4\nbakery.flour-used: rye\nbakery.aids: []";

  @Test
  void aFindingIsWithdrawnWithTheConditionThatIsNoLongerMet() {
    WhatIf whatIf = whatIf(STRAINED, "bakery.ovens: 9");

    assertThat(whatIf.before().verdict().id()).isEqualTo("buy-oven");
    assertThat(whatIf.after().verdict().id()).isEqualTo("bake-more");
    assertThat(ids(whatIf.due())).containsExactly("bakery.ovens");
    assertThat(whatIf.gone()).extracting(t -> t.finding().id()).containsExactly("bakery-oven");
    assertThat(whatIf.gone().get(0).conditions())
        .extracting(Reading::text, Reading::actual)
        .containsExactly(tuple("Strained()", "strained does not hold"));
    assertThat(whatIf.come()).isEmpty();
  }

  @Test
  void onlyTheChangesThatAFindingNeedsAreNamedAsItsReason() {
    WhatIf whatIf =
        whatIf("bakery.loaves: 300", "bakery.ovens: 2\nbakery.waste: 1\nbakery.flour-used: oats");

    assertThat(whatIf.come()).extracting(t -> t.finding().id()).containsExactly("bakery-oven");
    assertThat(ids(whatIf.come().get(0).due())).containsExactly("bakery.ovens", "bakery.waste");
    assertThat(ids(whatIf.due())).containsExactly("bakery.ovens", "bakery.waste");
  }

  @Test
  void anAnswerThatNoLongerAppliesIsSetAsideAndOfAGroupOnlyWhatWasMetIsNamed() {
    WhatIf whatIf = whatIf("bakery.shop: yes\nbakery.queue: 11", "bakery.shop: no");

    assertThat(whatIf.setAside())
        .containsExactly(Bakery.KNOWLEDGE.question("bakery.queue").orElseThrow());
    assertThat(whatIf.gone().get(0).conditions())
        .extracting(Reading::text)
        .containsExactly("Queue( value > 10 )");
  }

  @Test
  void anAnswerTakenBackIsAskedForAgain() {
    Answers given = answers(STRAINED);
    Answers without = given.without(Bakery.KNOWLEDGE.question("bakery.loaves").orElseThrow());

    WhatIf whatIf = new WhatIfFinder(Bakery.ADVISOR).compare(given, without);

    assertThat(whatIf.after().verdict().id()).isEqualTo("not-enough-answers");
    assertThat(ids(whatIf.amendments())).containsExactly("bakery.loaves");
    assertThat(whatIf.amendments().get(0).to()).isEmpty();
    assertThat(whatIf.asked())
        .extracting(question -> question.id())
        .containsExactly("bakery.loaves", "bakery.waste");
  }

  @Test
  void aLeanThatComesTrueLeansNowhereElse() {
    Advisor labels = Foresight.advisor(SmallKnowledge.labels().knowledgeBase());
    Answers open = SmallKnowledge.answers("data.examples: 50");
    Answers settled = SmallKnowledge.answers("{ data.examples: 50, goal.stated: yes }");

    WhatIf whatIf = new WhatIfFinder(labels).compare(open, settled);

    assertThat(whatIf.before().leaning()).contains(whatIf.after().verdict());
    assertThat(whatIf.leansElsewhere()).isFalse();
  }

  @Test
  void whatChangesNothingSaysSo() {
    WhatIf whatIf = whatIf(STRAINED, "bakery.waste: 99");

    assertThat(whatIf.verdictStays()).isTrue();
    assertThat(whatIf.nothingChanges()).isTrue();
    assertThat(whatIf(STRAINED, "bakery.ovens: 4").amendments()).isEmpty();
  }

  private static WhatIf whatIf(String given, String changed) {
    Answers before = answers(given);
    Answers after = before;
    for (var entry : answers(changed).asMap().entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
    }
    return new WhatIfFinder(Bakery.ADVISOR).compare(before, after);
  }

  private static Answers answers(String yaml) {
    return SmallKnowledge.answers(Bakery.KNOWLEDGE, yaml);
  }

  private static List<String> ids(List<Amendment> amendments) {
    return amendments.stream().map(amendment -> amendment.question().id()).toList();
  }
}
