package org.mlfit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.compiled.cache.ShippedRules;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

class KnowledgeLoaderTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String RULES =
      """
      package rules;

      declare Late
          @topic( delivery )
          @question( "Is it late?" )
          value : boolean
      end

      rule "verdict-ready"
          @gate( 1 )
          @verdict( "ready" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;

  private final KnowledgeLoader loader = new KnowledgeLoader(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void shippedRulesAreTheOnesThatTheBuildCompiled() {
    KnowledgeBase shipped = loader.loadShipped();

    assertThat(shipped.files().origin()).isEqualTo("built in");
    assertThat(shipped.loadedAt()).isEqualTo(NOON);
    assertThat(shipped.model().classLoader()).isSameAs(ShippedRules.class.getClassLoader());
    assertThat(shipped.model().packageName()).startsWith(RuleFiles.PACKAGE_PREFIX);
  }

  @Test
  void aFolderWithTheShippedRulesIsNotCompiledAgain() {
    KnowledgeBase folder = loader.load(Path.of("rules"));

    assertThat(folder.files().hash()).isEqualTo(ShippedRules.find().orElseThrow().hash());
    assertThat(folder.model().classLoader()).isSameAs(ShippedRules.class.getClassLoader());
    assertThat(folder.model().type("DataAccess").getClassLoader())
        .isSameAs(ShippedRules.class.getClassLoader());
  }

  @Test
  void otherRulesAreCompiledIntoClassesOfTheirOwn() {
    RuleFiles files = files(RULES);

    KnowledgeBase other = loader.load(files);

    assertThat(other.model().packageName()).startsWith(RuleFiles.PACKAGE_PREFIX);
    assertThat(other.model().classLoader()).isNotSameAs(ShippedRules.class.getClassLoader());
    assertThat(other.model().type("Late").getClassLoader()).isSameAs(other.model().classLoader());
    assertThat(other.question("delivery.late")).isPresent();
    assertThat(other.verdicts())
        .extracting(Verdict::id)
        .containsExactly("ready", "not-enough-answers");
  }

  @Test
  void faultyRulesAreNotCompiled() {
    RuleFiles faulty = files(RULES.replace("boolean", "bolean"));

    assertThatThrownBy(() -> loader.load(faulty))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageStartingWith("rules/late.drl:6:5  The field value of Late cannot have the type");
  }

  private static RuleFiles files(String rules) {
    return RuleFiles.of(
        "test", List.of("late.drl"), List.of(new SourceText("rules/late.drl", rules)));
  }
}
