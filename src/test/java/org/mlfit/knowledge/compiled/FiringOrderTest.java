package org.mlfit.knowledge.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.FaultyInputException;

/** The order in which compiled rules fire. */
class FiringOrderTest {

  private static final String TEA =
      """
      declare Kettle @topic( tea ) @question( "Is there a kettle?" ) value : boolean end
      declare Litres @topic( tea ) @question( "How big is it?" ) @range( "0..9" ) value : long end
      declare Hot extends Conclusion end
      declare Cold extends Conclusion end
      rule "tea-cold" when not Hot() then insertLogical( new Cold() ); end
      rule "tea-hot" when Litres( value > 0 ) then insertLogical( new Hot() ); end
      rule "tea-litres-of-a-kettle" when not Kettle( value == true )
      then insertLogical( new Irrelevant( Litres.class ) ); end
      rule "verdict-tea" @gate( 1 ) @verdict( "tea" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @Test
  void whatARuleWantsToBeAbsentIsDecidedBeforeItFires() {
    assertThat(salience("tea-hot")).isGreaterThan(salience("tea-cold"));
  }

  @Test
  void whichQuestionsApplyIsDecidedBeforeThePauseAndAllElseAfterIt() {
    assertThat(salience("tea-litres-of-a-kettle")).isGreaterThan(FiringOrder.PAUSE);
    assertThat(salience("tea-hot")).isLessThan(FiringOrder.PAUSE);
    assertThat(salience("verdict-tea")).isLessThan(FiringOrder.PAUSE);
  }

  @Test
  void rulesThatRestOnTheirOwnAbsenceHaveNoOrderAndAreRefusedWithTheirPlaces() {
    Declarations round =
        SmallKnowledge.read(
            TEA + "rule \"tea-hot-again\" when not Cold() then insertLogical( new Hot() ); end");

    FaultyInputException refused =
        catchThrowableOfType(FaultyInputException.class, () -> FiringOrder.of(round));

    assertThat(refused.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.id()).isEqualTo("circle-through-not");
              assertThat(fault.message()).contains("tea-cold (rules/small.drl:", "tea-hot-again (");
            });
  }

  private static int salience(String rule) {
    Declarations tea = SmallKnowledge.read(TEA);
    return tea.rules().stream()
        .filter(r -> r.id().equals(rule))
        .mapToInt(r -> FiringOrder.of(tea).of(r.tree()))
        .findFirst()
        .orElseThrow();
  }
}
