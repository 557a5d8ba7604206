package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * Large rules are checked in seconds, since nothing is looked for among all others, for each. Where
 * it was, a chain of half this length took minutes.
 */
class LargeRulesTest {

  private static final int SIZE = 4_000;

  private static final String LAST =
      """
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @Test
  @Timeout(30)
  void manyQuestionsEachWithAConclusionARuleAndATopic() {
    StringBuilder rules = new StringBuilder(LAST);
    for (int i = 0; i < SIZE; i++) {
      rules.append(
          """
          declare Topic%1$d extends Topic @order( %1$d ) @title( "Topic %1$d" ) end
          declare Cups%1$d @topic( topic%1$d ) @question( "How many of %1$d?" )
              @range( "0..9" ) value : long end
          declare Much%1$d extends Conclusion end
          declare Never%1$d extends Conclusion end
          rule "topic%1$d-much" when Cups%1$d( value > 3 ) not Never%1$d()
          then insertLogical( new Much%1$d() ); end
          """
              .formatted(i));
    }

    assertThat(faults(rules)).hasSize(2 * SIZE);
  }

  @Test
  @Timeout(30)
  void longChainsOfConclusionsAndOfQuestionsThatDoNotApply() {
    StringBuilder rules = new StringBuilder(LAST);
    rules.append("declare Tea extends Topic @order( 1 ) @title( \"Tea\" ) end\n");
    for (int i = 0; i < SIZE; i++) {
      boolean last = i == SIZE - 1;
      rules.append(
          """
          declare Cups%1$d @topic( tea ) @question( "More than %1$d?" ) value : boolean end
          declare Much%1$d extends Conclusion end
          rule "tea-much-%1$d" when %2$s then insertLogical( new Much%1$d() ); end
          """
              .formatted(i, last ? "Cups0( value == true )" : "Much" + (i + 1) + "()"));
      if (i > 0) {
        rules.append(
            """
            rule "tea-aside-%1$d" when Much0() Unknown( question == Cups%2$d.class )
            then insertLogical( new Irrelevant( Cups%1$d.class ) ); end
            """
                .formatted(i, i - 1));
      }
    }

    assertThat(faults(rules)).extracting(Fault::id).doesNotContain("applicability-cycle", "circle");
  }

  @Test
  @Timeout(30)
  void manyNamesThatNoFileDeclares() {
    StringBuilder rules = new StringBuilder(LAST);
    rules.append("declare Tea extends Topic @order( 1 ) @title( \"Tea\" ) end\n");
    for (int i = 0; i < SIZE; i++) {
      rules.append(
          """
          declare Cups%1$d @topic( tea ) @question( "More than %1$d?" ) value : boolean end
          declare Much%1$d extends Conclusion end
          rule "tea-much-%1$d" when Cup%1$d( value == true ) Cup%1$ds( value == true )
          then insertLogical( new Much%1$d() ); end
          """
              .formatted(i));
    }

    assertThat(faults(rules)).hasSize(501);
  }

  private static List<Fault> faults(StringBuilder rules) {
    String text = "package rules;\nimport org.mlfit.knowledge.vocabulary.*;\n" + rules;
    return new DrlReader().faults(List.of(new SourceText("rules/large.drl", text)), true);
  }
}
