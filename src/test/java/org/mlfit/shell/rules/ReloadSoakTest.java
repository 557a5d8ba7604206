package org.mlfit.shell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.RulesInUse;

/**
 * Reloads changed rules many times, as {@code watch} does over a day, and looks at what stays in
 * memory. It takes minutes and so is no part of a build: {@code mvn test -Dtest=ReloadSoakTest
 * -Dmlfit.soak=500}, on a few rules of its own, and with {@code -Dmlfit.soak.rules=rules} on those
 * of a folder.
 */
@EnabledIfSystemProperty(named = "mlfit.soak", matches = "\\d+")
class ReloadSoakTest {

  private static final int WARM_UP = 100;

  /** What the JVM learns about methods it runs often, and forgets again, stays below this. */
  private static final double MOST_GROWTH = 1.1;

  private static final String SMALL =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare CupsOfTea
          @topic( data ) @question( "How many cups of tea does the team drink a day?" )
          value : long
      end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;
  private static final String SCENARIO =
      """
      scenarios:
        - name: Nobody says a word about anything
          given: {}
          expect: { findings: [] }
      """;

  @TempDir private Path folder;
  private RulesInUse rulesInUse;
  private RuleTrial trial;
  private RuleSwap swap;
  private Path scenario;
  private String question = "CupsOfTea";

  @Test
  void heapAndMetaspaceStayWhereTheyWere() throws IOException {
    int reloads = Integer.getInteger("mlfit.soak");
    openOn(folder);
    scenario = Files.writeString(folder.resolve("soak.yaml"), SCENARIO);
    reload(0, WARM_UP);
    Memory before = Memory.now();
    System.out.println(WARM_UP + " reloads to warm up: " + before);

    Memory after = before;
    for (int done = 0; done < reloads; done += WARM_UP) {
      reload(WARM_UP + done, WARM_UP + Math.min(reloads, done + WARM_UP));
      after = Memory.now();
      System.out.println(Math.min(reloads, done + WARM_UP) + " reloads more: " + after);
    }

    assertThat((double) after.metaspace()).isLessThan(before.metaspace() * MOST_GROWTH);
    assertThat((double) after.heap()).isLessThan(before.heap() * MOST_GROWTH);
    assertThat((double) after.classes()).isLessThan(before.classes() * MOST_GROWTH);
  }

  private void openOn(Path rules) throws IOException {
    String named = System.getProperty("mlfit.soak.rules", "");
    if (named.isEmpty()) {
      Files.writeString(rules.resolve("small.drl"), SMALL);
    } else {
      copy(Path.of(named), rules);
      question = "LabelledExamples";
    }
    Invocation invocation = new Invocation(List.of("watch"), Optional.of(rules + ""), true, false);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(invocation, null, false, nowhere, nowhere);
    KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());
    rulesInUse = new RulesInUse(invocation, loader, Clock.systemUTC());
    trial = new RuleTrial(rulesInUse, loader, new ScenarioPaths(new TextFiles()), console);
    swap = new RuleSwap(rulesInUse, new Assessment(Clock.systemUTC()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Each reload finds rules that were never compiled before, and one in ten a broken file. */
  private void reload(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      boolean broken = i % 10 == 9;
      write(i, broken);
      boolean taken = swap.decide(trial.attempt(List.of(scenario.toString())), true).taken();
      assertThat(taken).as("reload %d", i).isEqualTo(!broken);
    }
  }

  private void write(int number, boolean broken) throws IOException {
    Files.writeString(
        folder.resolve("soak.drl"),
        """
        declare Soaked extends Conclusion end
        rule "soaked" when %s( value > %d ) then
            insertLogical( new Soaked() )%s
        end
        """
            .formatted(question, 1_000 + number, broken ? "" : ";"));
  }

  /** What is in use after the garbage was collected, in bytes and classes. */
  private record Memory(long heap, long metaspace, long classes) {

    static Memory now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(Memory::used)
              .sum();
      return new Memory(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          metaspace,
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static long used(MemoryPoolMXBean pool) {
      return pool.getUsage().getUsed();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "heap %.1f MB, metaspace %.1f MB, %d classes loaded",
          heap / 1e6,
          metaspace / 1e6,
          classes);
    }
  }
}
