package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.vocabulary.Finding;

/** What the compiled rules say when they run. */
class CompiledRulesTest {

  private static final String RULES =
      """
      declare enum Harm
          MONEY( "lost \\"money\\"" ),
          LIFE( "danger to life" );
          label : String
      end

      declare Data extends Topic @order( 1 ) @title( "Data" ) end
      declare Rows @topic( data ) @question( "How many?" ) value : long end
      declare Rare @topic( data ) @question( "How many rare?" ) value : long end
      declare Share @topic( data ) @question( "What share?" ) value : double end
      declare ErrorHarm @topic( data ) @question( "What harm?" ) value : Harm end

      rule "data-large" @severity( info ) @source( "x" )
      when
          Rows( $n : value, value > 3000000000, value < 1e12 )
      then
          insertLogical( Finding.advice( "There are " + $n + " rows.", "Keep " + $n / 2 + "." ) );
      end

      rule "data-share" @severity( info ) @source( "x" )
      when
          Share( $share : value, value >= 0.5, value > -5, 10 * value < 7.5 )
      then
          insertLogical( Finding.advice( "The share is " + $share + ".", "Nothing." ) );
      end

      rule "data-text" @severity( info ) @source( "x" )
      when
          ErrorHarm( $harm : value, value == Harm.MONEY )
      then
          insertLogical( Finding.advice(
              "\\"Quoted\\" \\\\ back \\\\u0041 \\\\\\\\u0042 \\ttab — “curled” %s #{x} ${x}",
              "It is " + $harm + "." ) );
      end

      rule "data-small" @severity( info ) @source( "x" )
      when
          ( Rows( $n : value, $n < 5 ) or Rare( $n : value, $n < 1 ) )
          not Rows( $m : value, $m > 90 )
          not Rare( $m : value, $m > 90 )
      then
          insertLogical( Finding.advice( "It is small.", "Nothing." ) );
      end

      rule "verdict-ready" @gate( 1 ) @verdict( "ready" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;

  private static final KnowledgeBase BASE = SmallKnowledge.of(RULES);

  @Test
  void numbersAboveTheLargestIntAreComparedAndWordedAsTheyAre() {
    assertThat(findings(BASE, "data.rows", 3_000_000_001L))
        .containsExactly(Finding.advice("There are 3,000,000,001 rows.", "Keep 1,500,000,000.5."));
    assertThat(findings(BASE, "data.rows", 3_000_000_000L)).isEmpty();
    assertThat(findings(BASE, "data.rows", 1_000_000_000_000L)).isEmpty();
  }

  @Test
  void fractionsAreComparedAndWordedAsTheyAre() {
    assertThat(findings(BASE, "data.share", 0.5))
        .containsExactly(Finding.advice("The share is 0.5.", "Nothing."));
    assertThat(findings(BASE, "data.share", 0.49)).isEmpty();
    assertThat(findings(BASE, "data.share", 0.75)).isEmpty();
  }

  @Test
  void aNameMayBeUsedAgainInEachBranchAndEachNot() {
    Finding small = Finding.advice("It is small.", "Nothing.");

    assertThat(findings(BASE, "data.rows", 4L)).containsExactly(small);
    assertThat(findings(BASE, "data.rare", 0L)).containsExactly(small);
    assertThat(findings(BASE, "data.rows", 5L)).isEmpty();
  }

  @Test
  void aTextStaysAsItWasWrittenWhateverItHolds() {
    assertThat(findings(BASE, "data.error-harm", "MONEY"))
        .containsExactly(
            Finding.advice(
                "\"Quoted\" \\ back \\u0041 \\\\u0042 \ttab — “curled” %s #{x} ${x}",
                "It is lost \"money\"."));
  }

  @Test
  void twoKnowledgeBasesWithTheSameTypesLiveSideBySide() {
    String changed =
        RULES.replace("There are ", "These are ").replace("Share( ", "Share( value < 0.6, ");

    KnowledgeBase other = SmallKnowledge.of(changed);

    assertThat(findings(other, "data.rows", 4_000_000_000L))
        .extracting(Finding::message)
        .containsExactly("These are 4,000,000,000 rows.");
    assertThat(findings(BASE, "data.rows", 4_000_000_000L))
        .extracting(Finding::message)
        .containsExactly("There are 4,000,000,000 rows.");
    assertThat(other.model().type("Rows")).isNotEqualTo(BASE.model().type("Rows"));
  }

  private static List<Finding> findings(KnowledgeBase base, String question, Object value) {
    Question asked = base.question(question).orElseThrow();
    Answers answers = Answers.of(Map.of(asked, answer(asked, value)));
    return new Advisor(base).advise(answers).findings().stream().map(RuleFinding::said).toList();
  }

  private static Answer answer(Question question, Object value) {
    return value instanceof String constant
        ? new Answer.Choice(
            question.options().stream()
                .filter(option -> option.constant().equals(constant))
                .findFirst()
                .orElseThrow())
        : new Answer.Amount(new BigDecimal(value.toString()));
  }
}
