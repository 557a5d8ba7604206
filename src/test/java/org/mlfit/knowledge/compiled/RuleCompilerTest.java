package org.mlfit.knowledge.compiled;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.source.SourceText;

class RuleCompilerTest {

  private static final String RULES =
      """
      package rules;

      declare Cups
          @topic( tea )
          @question( "How many cups?" )
          value : long
      end

      rule "verdict-much" @gate( 1 ) @verdict( "much" ) when Cups( value > 8 )
      then insertLogical( new GateTriggered( 1 ) ); end

      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  /**
   * That the bytes are the same too, .ci/same-bytes shows: Drools counts variables in a process.
   */
  @Test
  void theSameRulesGiveClassesOfTheSameNamesHoweverOftenAndManyAtOnce() {
    List<Set<String>> builds =
        IntStream.range(0, 8).parallel().mapToObj(build -> classes(compiled())).toList();

    assertThat(builds.get(0)).isNotEmpty();
    assertThat(builds).containsOnly(builds.get(0));
  }

  private static Set<String> classes(Collection<CompiledRules> packages) {
    return packages.stream().flatMap(each -> each.classes().keySet().stream()).collect(toSet());
  }

  private static Collection<CompiledRules> compiled() {
    SourceText source = new SourceText("rules/tea.drl", RULES);
    EngineText text = new EngineText(new DrlReader().read(List.of(source)));
    return new RuleCompiler().compile(text, text.all()).values();
  }

  @Test
  void manyRulesComeIntoSeveralPackagesAndFewIntoOne() {
    assertThat(new RuleCompiler().packages(List.of())).isEqualTo(1);
    assertThat(new RuleCompiler().packages(List.of(part(254)))).isEqualTo(1);
    assertThat(new RuleCompiler().packages(List.of(part(300), part(100), part(1)))).isEqualTo(2);
    assertThat(new RuleCompiler().packages(List.of(part(900), part(900)))).isEqualTo(2);
  }

  private static RulePart part(int rules) {
    return new RulePart(
        "hash", IntStream.range(0, rules).mapToObj(i -> "rule-" + i).collect(toSet()), "");
  }
}
