package org.mlfit.knowledge.compiled.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.AnswerSheet;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.Firings;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.RulePart;
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
          + RULES
              .substring(RULES.indexOf("rule \"verdict"))
              .replace("@gate( 1 )", "@gate( 99 )")
              .replace("GateTriggered( 1 )", "GateTriggered( 99 )");
  private static final String LATE = gate(1, "verdict-late", "late", "Late( value == true )");

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
  void rulesThatWereLoadedBeforeAreNotEvenLookedForUntilTheyAreNeeded() throws Exception {
    compiled(RULES);
    for (Path file : kept()) {
      if (file.toString().endsWith(".rules")) {
        Files.delete(file);
      }
    }
    RuleModel model = loader().load(files(RULES)).model();

    assertThat(model.compiled()).isEqualTo("by an earlier run");
    assertThat(model.kieBase().getKiePackages()).isNotEmpty();
    assertThat(model.compiled()).isEqualTo("now, and kept for the next run");
  }

  @Test
  void aChangeToARuleFileIsCompiledAgain() {
    compiled(RULES);

    assertThat(compiled(RULES.replace("verdict-ready", "verdict-go")))
        .isEqualTo("now, and kept for the next run");
  }

  @Test
  void aChangeOfWordsForPeopleCompilesNothing() {
    compiled(TYPES, LATE, LAST_GATE);

    assertThat(compiled(TYPES.replace("late?", "too late?"), "/* New. */" + LATE, LAST_GATE))
        .isEqualTo("by an earlier run");
  }

  @Test
  void anEditOfOneFileCompilesThatFileOnly() {
    compiled(TYPES, LATE, LAST_GATE);
    String edited = LATE.replace("true", "false");

    assertThat(compiled(TYPES, edited, LAST_GATE))
        .isEqualTo("now, 1 of 2 files, and kept for the next run");
    assertThat(compiled(TYPES, edited, LAST_GATE)).isEqualTo("by earlier runs");
    assertThat(compiled(TYPES, LATE, LAST_GATE)).isEqualTo("by an earlier run");
    assertThat(verdict(true, TYPES, edited, LAST_GATE)).isEqualTo("verdict-ready");
    assertThat(verdict(false, TYPES, edited, LAST_GATE)).isEqualTo("verdict-late");
  }

  @Test
  void aNewFileIsCompiledAloneAndOneThatIsGoneNoLongerCounts() {
    compiled(TYPES, LATE, LAST_GATE);
    String more = gate(2, "verdict-soon", "soon", "Late( value == false )");

    assertThat(compiled(TYPES, LATE, LAST_GATE, more))
        .isEqualTo("now, 1 of 3 files, and kept for the next run");
    assertThat(verdict(false, TYPES, LATE, LAST_GATE, more)).isEqualTo("verdict-soon");
    assertThat(verdict(false, TYPES, LATE, LAST_GATE)).isEqualTo("verdict-ready");
    assertThat(compiled(TYPES, LAST_GATE)).isEqualTo("by an earlier run");
    assertThat(verdict(true, TYPES, LAST_GATE)).isEqualTo("verdict-ready");
  }

  @Test
  void aChangeOfADeclaredTypeCompilesAll() {
    compiled(TYPES, LATE, LAST_GATE);
    String more = "declare Later @topic( delivery ) @question( \"Later?\" ) value : boolean end\n";

    assertThat(compiled(TYPES + more, LATE, LAST_GATE)).isEqualTo("now, and kept for the next run");
  }

  @Test
  void aRuleThatIsRenamedOrMovedFiresUnderItsNewNameOnly() {
    compiled(TYPES, LATE, LAST_GATE);

    assertThat(fired(TYPES, LATE.replace("verdict-late", "verdict-tardy"), LAST_GATE))
        .containsExactlyInAnyOrder("verdict-tardy", "verdict-ready");
    String moved = LATE.substring(LATE.indexOf("rule \"verdict-late"));
    assertThat(fired(TYPES, LAST_GATE + moved))
        .containsExactlyInAnyOrder("verdict-late", "verdict-ready");
    assertThat(fired(TYPES + moved, LAST_GATE))
        .containsExactlyInAnyOrder("verdict-late", "verdict-ready");
  }

  @Test
  void moreThanEightPackagesAreCompiledTogetherAgain() {
    String[] files = new String[10];
    files[0] = TYPES;
    for (int i = 1; i < 9; i++) {
      files[i] = gate(i, "verdict-" + i, "v" + i, "Late( value == true )");
    }
    files[9] = LAST_GATE;
    compiled(files);

    for (int i = 1; i <= 7; i++) {
      files[i] = files[i].replace("true", "false");
      assertThat(compiled(files)).isEqualTo("now, 1 of 9 files, and kept for the next run");
    }
    files[8] = files[8].replace("true", "false");
    assertThat(compiled(files)).isEqualTo("now, and kept for the next run");
    assertThat(compiled(files)).isEqualTo("by an earlier run");
    assertThat(verdict(false, files)).isEqualTo("verdict-1");
  }

  @Test
  void rulesThatCameIntoMorePackagesThanEightAreNotCompiledAtEachStart() {
    String[] files = new String[12];
    files[0] = TYPES;
    for (int i = 1; i < 11; i++) {
      files[i] = gate(i, "verdict-" + i, "v" + i, "Late( value == true )");
    }
    files[11] = LAST_GATE;
    KnowledgeLoader oneByOne =
        new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache), new RuleCompiler(1));

    RuleModel first = oneByOne.load(files(files)).model();
    RuleModel second = oneByOne.load(files(files)).model();

    assertThat(first.compiled()).isEqualTo("now, and kept for the next run");
    assertThat(second.kieBase()).isNotNull();
    assertThat(second.compiled()).isEqualTo("by earlier runs");
  }

  @Test
  void shippedRulesWithOneFileEditedAreMostlyCompiledByTheBuild() {
    RuleFiles shipped = loader().shippedFiles();
    String edited = shippedWith(shipped, "PocWeeks( value < 4 )", "PocWeeks( value < 3 )");

    assertThat(edited).isEqualTo("now, 1 of 11 files, and kept for the next run");
    assertThat(shippedWith(shipped, "PocWeeks( value < 4 )", "PocWeeks( value < 3 )"))
        .isEqualTo("by the build and an earlier run");
    assertThat(shippedWith(shipped, "/* Four to sixteen weeks. */", "")).isEqualTo("by the build");
    assertThat(
            new KnowledgeLoader(Clock.systemUTC())
                .load(replaced(shipped, "PocWeeks( value < 4 )", "PocWeeks( value < 3 )"))
                .model()
                .compiled())
        .isEqualTo("now, 1 of 11 files");
  }

  @Test
  void whatIsDamagedOrMissingIsCompiledAgainAndMended() throws Exception {
    compiled(TYPES, LATE, LAST_GATE);
    compiled(TYPES, LATE.replace("true", "false"), LAST_GATE);
    List<Path> all = kept();
    for (Path file : all) {
      Files.writeString(file, "rubbish");

      assertThat(verdict(false, TYPES, LATE.replace("true", "false"), LAST_GATE))
          .isEqualTo("verdict-late");
      assertThat(compiled(TYPES, LATE.replace("true", "false"), LAST_GATE)).startsWith("by ");
      assertThat(verdict(true, TYPES, LATE, LAST_GATE)).isEqualTo("verdict-late");
      assertThat(compiled(TYPES, LATE, LAST_GATE)).startsWith("by ");
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
    for (Path file : kept()) {
      Files.writeString(file, "rubbish");
    }

    assertThat(compiled(RULES)).isEqualTo("now, and kept for the next run");
    assertThat(compiled(RULES)).isEqualTo("by an earlier run");
  }

  @Test
  void classesThatCannotBeLoadedAreCompiledAgain() throws Exception {
    compiled(RULES);
    byte[] noClass = "no class".getBytes(StandardCharsets.US_ASCII);
    for (Path file : kept()) {
      String key = file.getFileName().toString().replace(".rules", "");
      Optional<CompiledRules> rules = cache.find(key);
      rules.ifPresent(
          whole -> {
            Map<String, byte[]> broken = new HashMap<>(whole.classes());
            broken.replaceAll((name, bytes) -> noClass);
            cache.keep(key, new CompiledRules(whole.packageName(), broken, whole.models()));
          });
    }

    assertThat(compiledWhenLoaded(RULES)).isEqualTo("now, and kept for the next run");
  }

  @Test
  void aPlaceThatLeadsToOtherRulesIsNotTrusted() throws Exception {
    compiled(TYPES, LATE, LAST_GATE);
    compiled(TYPES, LATE.replace("verdict-late", "verdict-tardy"), LAST_GATE);
    for (Path file : kept()) {
      String part = file.getFileName().toString().replace(".part", "");
      for (Path other : kept()) {
        String key = other.getFileName().toString().replace(".rules", "");
        if (cache.place(part).isPresent() && cache.find(key).isPresent()) {
          cache.keep(key, cache.find(key).orElseThrow(), List.of(part));
        }
      }
    }

    assertThat(compiledWhenLoaded(TYPES, LATE, LAST_GATE))
        .isEqualTo("now, and kept for the next run");
    assertThat(verdict(true, TYPES, LATE, LAST_GATE)).isEqualTo("verdict-late");
  }

  @Test
  void withoutAPlaceToKeepThemRulesAreCompiledAndTheReasonIsKnown() throws Exception {
    Files.writeString(home, "a file where the folder should be");

    assertThat(compiled(RULES)).isEqualTo("now, and not kept: nothing can be written in " + home);
  }

  @Test
  void theKeysChangeWithTheRulesAndWithTheProgram() {
    RuleFiles files = files(RULES);
    RulePart part = new RulePart("feed", Set.of(), "");
    RulePart other = new RulePart("beef", Set.of(), "");
    CacheKey key = new CacheKey("a");

    assertThat(key.of(files)).isEqualTo(new CacheKey("a").of(files));
    assertThat(key.of(part)).isEqualTo(new CacheKey("a").of(part));
    assertThat(
            List.of(
                key.of(files),
                new CacheKey("b").of(files),
                key.of(files(RULES + "\n")),
                key.of(part),
                new CacheKey("b").of(part),
                key.of(other),
                key.of(List.of(part)),
                new CacheKey("b").of(List.of(part)),
                key.of(List.of(part, other))))
        .doesNotHaveDuplicates();
  }

  private static String gate(int number, String rule, String verdict, String condition) {
    return "package rules;\nrule \"%s\" @gate( %d ) @verdict( \"%s\" ) when %s\n"
            .formatted(rule, number, verdict, condition)
        + "then insertLogical( new GateTriggered( %d ) ); end\n".formatted(number);
  }

  private String compiled(String... texts) {
    return loader().load(files(texts)).model().compiled();
  }

  private String compiledWhenLoaded(String... texts) {
    RuleModel model = loader().load(files(texts)).model();
    assertThat(model.kieBase()).isNotNull();
    return model.compiled();
  }

  /** The first rule of a verdict that is met. */
  private String verdict(boolean late, String... texts) {
    return fired(late, texts).get(0);
  }

  private List<String> fired(String... texts) {
    return fired(true, texts);
  }

  /** The rules that are met, in the order of their gates. */
  private List<String> fired(boolean late, String... texts) {
    KnowledgeBase base = loader().load(files(texts));
    List<String> fired = new ArrayList<>();
    KieSession session = base.model().kieBase().newKieSession();
    try {
      Firings firings = drools -> fired.add(((RuleContext) drools).getRule().getName());
      session.setGlobal(RuleModel.FIRINGS, firings);
      session.insert(new AnswerSheet(new Object[] {late}));
      session.fireAllRules();
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    List<String> inOrder =
        base.gates().stream().map(gate -> gate.rule().id()).filter(fired::contains).toList();
    assertThat(fired).hasSameSizeAs(inOrder);
    return inOrder;
  }

  private String shippedWith(RuleFiles shipped, String text, String replacement) {
    return loader().load(replaced(shipped, text, replacement)).model().compiled();
  }

  private static RuleFiles replaced(RuleFiles shipped, String text, String replacement) {
    assertThat(shipped.sources()).anyMatch(source -> source.text().contains(text));
    return RuleFiles.of(
        "edited",
        shipped.sources().stream().map(SourceText::name).toList(),
        shipped.sources().stream()
            .map(s -> new SourceText(s.name(), s.text().replace(text, replacement)))
            .toList());
  }

  private KnowledgeLoader loader() {
    return new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache));
  }

  private List<Path> kept() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("mlfit/rules"))) {
      return files.sorted().toList();
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
