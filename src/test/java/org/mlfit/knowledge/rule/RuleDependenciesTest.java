package org.mlfit.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleDependencies.Circle;

/** What rests on what, on rules that are right and on rules that go round. */
class RuleDependenciesTest {

  private static final String TEA =
      """
      declare Kettle @topic( tea ) @question( "Is there a kettle?" ) value : boolean end
      declare Litres @topic( tea ) @question( "How big is it?" ) @range( "0..9" ) value : long end
      declare Hot extends Conclusion end
      declare Cold extends Conclusion end
      rule "tea-litres-of-a-kettle" when not Kettle( value == true )
      then insertLogical( new Irrelevant( Litres.class ) ); end
      rule "tea-hot" when Litres( value > 0 ) then insertLogical( new Hot() ); end
      rule "tea-cold" when not Hot() then insertLogical( new Cold() ); end
      rule "verdict-water" @gate( 1 ) @verdict( "water" ) when Cold()
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-tea" @gate( 2 ) @verdict( "tea" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  @Test
  void aRuleRestsOnAllThatConcludeWhatItReadsAndOnWhetherItsQuestionsApply() {
    KnowledgeBase base = SmallKnowledge.of(TEA);

    assertThat(of(base).under(base.rule("verdict-water").orElseThrow()))
        .extracting(Rule::id)
        .containsExactly("verdict-water", "tea-cold", "tea-hot", "tea-litres-of-a-kettle");
  }

  @Test
  void rulesInOrderHaveNoCircle() {
    assertThat(of(SmallKnowledge.of(TEA)).circles()).isEmpty();
    assertThat(of(SmallKnowledge.shipped()).circles()).isEmpty();
  }

  @Test
  void whatRestsOnItsOwnAbsenceIsACircleThroughAbsence() {
    List<Circle> circles =
        circles("rule \"tea-hot-again\" when not Cold() then insertLogical( new Hot() ); end");

    assertThat(circles).singleElement().matches(Circle::throughAbsence);
    assertThat(circles.get(0).rules())
        .extracting(Rule::id)
        .containsExactly("tea-cold", "tea-hot-again");
  }

  @Test
  void aStageComesAfterAllThatARuleRestsOnAndStrictlyAfterWhatItWantsToBeAbsent() {
    KnowledgeBase base = SmallKnowledge.of(TEA);

    assertThat(of(base).stages())
        .hasEntrySatisfying(rule(base, "tea-litres-of-a-kettle"), s -> assertThat(s).isEqualTo(0))
        .hasEntrySatisfying(rule(base, "tea-hot"), s -> assertThat(s).isEqualTo(1))
        .hasEntrySatisfying(rule(base, "tea-cold"), s -> assertThat(s).isEqualTo(2))
        .hasEntrySatisfying(rule(base, "verdict-water"), s -> assertThat(s).isEqualTo(2));
  }

  @Test
  void theRulesAboutWhatAppliesAreThoseThatSayItAndAllUnderThem() {
    KnowledgeBase base = SmallKnowledge.of(TEA);

    assertThat(of(base).aboutApplying()).containsExactly(rule(base, "tea-litres-of-a-kettle"));
  }

  @Test
  void aRuleCanBeACircleByItself() {
    List<Circle> circles =
        circles("rule \"tea-hot-again\" when not Hot() then insertLogical( new Hot() ); end");

    assertThat(circles).singleElement().matches(Circle::throughAbsence);
    assertThat(circles.get(0).rules()).extracting(Rule::id).containsExactly("tea-hot-again");
  }

  @Test
  void whatOnlySupportsItselfIsACircleOfItsOwnSort() {
    List<Circle> circles =
        circles(
            """
            declare Warm extends Conclusion end
            rule "tea-warm" when Hot() then insertLogical( new Warm() ); end
            rule "tea-hot-again" when Warm() then insertLogical( new Hot() ); end
            """);

    assertThat(circles).singleElement().matches(circle -> !circle.throughAbsence());
  }

  @Test
  void aStateOfAQuestionThatIsNotNamedRulesItOut() {
    assertThat(
            circles(
                """
                rule "tea-unclear" when Unknown( question == Kettle.class ) not Cold()
                then insertLogical( new Hot() ); end
                """))
        .hasSize(1);
    assertThat(
            circles(
                """
                rule "tea-unclear" when Unknown( question != Litres.class )
                then insertLogical( new Hot() ); end
                """))
        .isEmpty();
  }

  private static Rule rule(KnowledgeBase base, String id) {
    return base.rule(id).orElseThrow();
  }

  private static List<Circle> circles(String more) {
    Declarations declarations = SmallKnowledge.read(TEA + more);
    return new RuleDependencies(declarations.questions(), declarations.rules()).circles();
  }

  private static RuleDependencies of(KnowledgeBase base) {
    return new RuleDependencies(base.questions(), base.rules());
  }
}
