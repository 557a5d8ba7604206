package org.mlfit.knowledge.compiled.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.SourceText;

class CompiledOnceTest {

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

  @TempDir Path temporary;
  private Path home;
  private RuleCache cache;

  @BeforeEach
  void anEmptyCache() {
    home = temporary.resolve("cache");
    cache = new RuleCache(home, Clock.systemUTC());
  }

  @Test
  void whatOneRunCompiledTheNextOneLoads() throws Exception {
    assertThat(compiled(RULES)).isEqualTo("now, and kept for the next run");
    assertThat(compiled(RULES)).isEqualTo("by an earlier run");

    RuleModel model = loader().load(files(RULES)).model();
    assertThat(model.type("Late").getClassLoader())
        .isSameAs(model.classLoader())
        .isNotSameAs(CompiledOnce.class.getClassLoader());
    assertThat(model.kieBase().getKiePackages()).isNotEmpty();
  }

  @Test
  void aChangeToARuleFileIsCompiledAgain() {
    compiled(RULES);

    assertThat(compiled(RULES.replace("late?", "too late?")))
        .isEqualTo("now, and kept for the next run");
  }

  @Test
  void shippedRulesNeedNoCache() {
    assertThat(loader().loadShipped().model().compiled()).isEqualTo("by the build");
    assertThat(home).doesNotExist();
  }

  @Test
  void aDamagedCacheIsCompiledAgainAndMended() throws Exception {
    compiled(RULES);
    Files.writeString(kept(), "rubbish");

    assertThat(compiled(RULES)).isEqualTo("now, and kept for the next run");
    assertThat(compiled(RULES)).isEqualTo("by an earlier run");
  }

  @Test
  void classesThatCannotBeLoadedAreCompiledAgain() throws Exception {
    compiled(RULES);
    String key = kept().getFileName().toString().replace(".rules", "");
    byte[] noClass = "no class".getBytes(StandardCharsets.US_ASCII);
    String model = files(RULES).packageName() + ".Model";
    cache.keep(
        key, new CompiledRules(files(RULES).packageName(), Map.of(model, noClass), List.of(model)));

    assertThat(compiled(RULES)).isEqualTo("now, and kept for the next run");
  }

  @Test
  void withoutAPlaceToKeepThemRulesAreCompiledAndTheReasonIsKnown() throws Exception {
    Files.writeString(home, "a file where the folder should be");

    assertThat(compiled(RULES)).isEqualTo("now, and not kept: nothing can be written in " + home);
  }

  @Test
  void theKeyChangesWithTheRulesAndWithTheProgram() {
    RuleFiles files = files(RULES);

    assertThat(CacheKey.of(files, "a")).isEqualTo(CacheKey.of(files, "a"));
    assertThat(CacheKey.of(files, "b")).isNotEqualTo(CacheKey.of(files, "a"));
    assertThat(CacheKey.of(files(RULES + "\n"), "a")).isNotEqualTo(CacheKey.of(files, "a"));
  }

  private String compiled(String rules) {
    return loader().load(files(rules)).model().compiled();
  }

  private KnowledgeLoader loader() {
    return new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache));
  }

  private Path kept() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("mlfit/rules"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static RuleFiles files(String rules) {
    return RuleFiles.of(
        "test", List.of("late.drl"), List.of(new SourceText("rules/late.drl", rules)));
  }
}
