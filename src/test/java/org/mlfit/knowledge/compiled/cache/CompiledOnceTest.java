package org.mlfit.knowledge.compiled.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
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

  private static final String TYPES = RULES.substring(0, RULES.indexOf("rule \"verdict"));
  private static final String LAST_GATE =
      "package rules;\n"
          + RULES.substring(RULES.indexOf("rule \"verdict")).replace("( 1 )", "( 2 )");
  private static final String MORE =
      "declare Later @topic( delivery ) @question( \"Later?\" ) value : boolean end\n";

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
  void aChangeToARuleIsCompiledAgainAndOneToWordsIsNot() {
    compiled(RULES);

    assertThat(compiled(RULES.replace("verdict-ready", "verdict-go")))
        .isEqualTo("now, and kept for the next run");
    assertThat(compiled(RULES.replace("late?", "too late?"))).isEqualTo("by an earlier run");
  }

  @Test
  void anEditOfAFileLeavesTheOtherPartsAsTheyAre() throws Exception {
    loader().load(files(TYPES, gate(1, "value == true"), LAST_GATE));
    Map<Path, byte[]> before = contents();

    loader().load(files(TYPES, gate(1, "value == false"), LAST_GATE));

    assertThat(before).hasSize(3);
    Map<Path, byte[]> after = contents();
    assertThat(after).hasSize(4).containsAllEntriesOf(before);
  }

  @Test
  void partsOfSeveralRunsAdviseAsRulesCompiledAtOnce() {
    loader().load(files(TYPES, gate(1, "value == true"), LAST_GATE));
    RuleFiles edited = files(TYPES, gate(1, "value == false"), LAST_GATE);

    KnowledgeBase together = loader().load(edited);

    KnowledgeBase atOnce = new KnowledgeLoader(Clock.systemUTC()).load(edited);
    assertThat(verdicts(together)).isEqualTo(verdicts(atOnce)).containsExactly("ready", "late");
  }

  /** What comes of "yes" and of "no". */
  private static List<String> verdicts(KnowledgeBase knowledgeBase) {
    Question late = knowledgeBase.questions().get(0);
    return Stream.of(true, false)
        .map(answer -> Answers.none().with(late, new Answer.YesNo(answer)))
        .map(answers -> new Advisor(knowledgeBase).walk(answers).verdict().id())
        .toList();
  }

  @Test
  void aDeclarationThatMovesIsCompiledAgainWithAllThatReadsIt() throws Exception {
    loader().load(files(TYPES, gate(1, "value == true"), LAST_GATE));
    int before = contents().size();

    loader()
        .load(
            files(TYPES.replace("declare", MORE + "declare"), gate(1, "value == true"), LAST_GATE));

    assertThat(contents()).hasSize(before + 2);
  }

  @Test
  void aDamagedPartIsCompiledAgainAndTheOthersAreNot() throws Exception {
    RuleFiles files = files(TYPES, gate(1, "value == true"), LAST_GATE);
    loader().load(files);
    Map<Path, byte[]> before = contents();
    for (Path part : before.keySet()) {
      Files.writeString(part, "rubbish");

      assertThat(loader().load(files).model().compiled())
          .isEqualTo("now, and kept for the next run");
      assertThat(contents()).containsOnlyKeys(before.keySet());
      assertThat(loader().load(files).model().compiled()).isEqualTo("by an earlier run");
    }
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
    byte[] noClass = "no class".getBytes(StandardCharsets.US_ASCII);
    String model = "rules_none.Model";
    for (Path part : contents().keySet()) {
      cache.keep(
          part.getFileName().toString().replace(".rules", ""),
          new CompiledRules("rules_none", Map.of(model, noClass), List.of(model)));
    }

    assertThat(compiled(RULES)).isEqualTo("now, and kept for the next run");
  }

  @Test
  void withoutAPlaceToKeepThemRulesAreCompiledAndTheReasonIsKnown() throws Exception {
    Files.writeString(home, "a file where the folder should be");

    assertThat(compiled(RULES)).isEqualTo("now, and not kept: nothing can be written in " + home);
  }

  @Test
  void theKeyChangesWithTheTextAndWithTheProgram() {
    RulePart part = new RulePart("rules_a", "text");

    assertThat(CacheKey.of(part, "a")).isEqualTo(CacheKey.of(part, "a"));
    assertThat(CacheKey.of(part, "b")).isNotEqualTo(CacheKey.of(part, "a"));
    assertThat(CacheKey.of(new RulePart("rules_a", "other"), "a"))
        .isNotEqualTo(CacheKey.of(part, "a"));
  }

  private static String gate(int number, String condition) {
    return "package rules;\nrule \"verdict-late\" @gate( %d ) @verdict( \"late\" ) when Late( %s )\n"
            .formatted(number, condition)
        + "then insertLogical( new GateTriggered( %d ) ); end\n".formatted(number);
  }

  private Map<Path, byte[]> contents() throws Exception {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.resolve("mlfit/rules"))) {
      for (Path file : files.toList()) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
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

  private static RuleFiles files(String... texts) {
    List<String> names = IntStream.range(0, texts.length).mapToObj(i -> i + ".drl").toList();
    return RuleFiles.of(
        "test",
        names,
        IntStream.range(0, texts.length)
            .mapToObj(i -> new SourceText("rules/" + names.get(i), texts[i]))
            .toList());
  }
}
