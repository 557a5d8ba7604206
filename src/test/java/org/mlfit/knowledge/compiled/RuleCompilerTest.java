package org.mlfit.knowledge.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.vocabulary.Finding;

/** What the compiled rules say when they run. */
class RuleCompilerTest {

  private static final String RULES =
      """
      declare enum Harm
          MONEY( "lost \\"money\\"" ),
          LIFE( "danger to life" );
          label : String
      end

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

  private static RuleModel model;

  @BeforeAll
  static void compile() {
    model = compiled(RULES, "rules_test_one");
  }

  @Test
  void numbersAboveTheLargestIntAreComparedAndWordedAsTheyAre() {
    assertThat(findings(model, "Rows", 3_000_000_001L))
        .containsExactly(Finding.advice("There are 3,000,000,001 rows.", "Keep 1,500,000,000."));
    assertThat(findings(model, "Rows", 3_000_000_000L)).isEmpty();
    assertThat(findings(model, "Rows", 1_000_000_000_000L)).isEmpty();
  }

  @Test
  void fractionsAreComparedAndWordedAsTheyAre() {
    assertThat(findings(model, "Share", 0.5))
        .containsExactly(Finding.advice("The share is 0.5.", "Nothing."));
    assertThat(findings(model, "Share", 0.49)).isEmpty();
    assertThat(findings(model, "Share", 0.75)).isEmpty();
  }

  @Test
  void aNameMayBeUsedAgainInEachBranchAndEachNot() {
    Finding small = Finding.advice("It is small.", "Nothing.");

    assertThat(findings(model, "Rows", 4L)).containsExactly(small);
    assertThat(findings(model, "Rare", 0L)).containsExactly(small);
    assertThat(findings(model, "Rows", 5L)).isEmpty();
  }

  @Test
  void aTextStaysAsItWasWrittenWhateverItHolds() {
    Object money = model.type("Harm").getEnumConstants()[0];

    assertThat(findings(model, "ErrorHarm", money))
        .containsExactly(
            Finding.advice(
                "\"Quoted\" \\ back \\u0041 \\\\u0042 \ttab — “curled” %s #{x} ${x}",
                "It is lost \"money\"."));
  }

  @Test
  void twoKnowledgeBasesWithTheSameTypesLiveSideBySide() {
    String changed =
        RULES.replace("There are ", "These are ").replace("Share( ", "Share( value < 0.6, ");

    RuleModel other = compiled(changed, "rules_test_two");

    assertThat(findings(other, "Rows", 4_000_000_000L))
        .extracting(Finding::message)
        .containsExactly("These are 4,000,000,000 rows.");
    assertThat(findings(model, "Rows", 4_000_000_000L))
        .extracting(Finding::message)
        .containsExactly("There are 4,000,000,000 rows.");
    assertThat(other.type("Rows")).isNotEqualTo(model.type("Rows"));
  }

  private static RuleModel compiled(String rules, String packageName) {
    return new RuleCompiler()
        .compile(
            new DrlReader().read(List.of(new SourceText("rules/data.drl", rules))), packageName)
        .load();
  }

  private static List<Finding> findings(RuleModel model, String type, Object value) {
    KieSession session = model.kieBase().newKieSession();
    try {
      Set<Finding> findings = new LinkedHashSet<>();
      Conclusions said = (drools, fact) -> note(fact, findings);
      session.setGlobal(RuleModel.CONCLUSIONS, said);
      session.insert(fact(model.type(type), value));
      session.fireAllRules();
      session.fireAllRules();
      return List.copyOf(findings);
    } finally {
      session.dispose();
    }
  }

  private static void note(Object fact, Set<Finding> findings) {
    if (fact instanceof Finding finding) {
      findings.add(finding);
    }
  }

  private static Object fact(Class<?> type, Object value) {
    try {
      Constructor<?> ofValue =
          Stream.of(type.getConstructors())
              .filter(constructor -> constructor.getParameterCount() == 1)
              .findFirst()
              .orElseThrow();
      return ofValue.newInstance(value);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(broken);
    }
  }
}
