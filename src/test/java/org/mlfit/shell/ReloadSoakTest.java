package org.mlfit.shell;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;

/**
 * Reloads changed rules many times, as {@code watch} does over a day, and looks at what stays in
 * memory. It takes minutes and so is no part of a build: {@code mvn test -Dtest=ReloadSoakTest
 * -Dmlfit.soak=500}.
 */
@EnabledIfSystemProperty(named = "mlfit.soak", matches = "\\d+")
class ReloadSoakTest {

  private static final int WARM_UP = 50;
  private static final double MOST_GROWTH = 1.05;

  @TempDir private Path folder;
  private Knowledge knowledge;
  private RuleTrial trial;
  private RuleSwap swap;

  @Test
  void heapAndMetaspaceStayWhereTheyWere() throws IOException {
    int reloads = Integer.getInteger("mlfit.soak");
    openOn(folder);
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

  private void openOn(Path rules) {
    Invocation invocation = new Invocation(List.of("watch"), Optional.of(rules + ""), true, false);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(invocation, null, false, nowhere, nowhere);
    KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());
    knowledge = new Knowledge(invocation, loader, Clock.systemUTC());
    trial = new RuleTrial(knowledge, loader, new ScenarioPaths(new TextFiles()), console);
    swap = new RuleSwap(knowledge, new Assessment());
  }

  /** Each reload finds rules that were never compiled before, and one in ten a broken file. */
  private void reload(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      boolean broken = i % 10 == 9;
      write(i, broken);
      boolean taken = swap.decide(trial.attempt(List.of("scenarios/gates.yaml")), true).taken();
      assertThat(taken).as("reload %d", i).isEqualTo(!broken);
    }
  }

  private void write(int number, boolean broken) throws IOException {
    try (var files = Files.list(Path.of("rules"))) {
      for (Path file : files.toList()) {
        Files.writeString(folder.resolve(file.getFileName()), Files.readString(file));
      }
    }
    String rule =
        """
        declare Soaked%d extends Conclusion end
        rule "soaked" when LabelledExamples( value > %d ) then
            insertLogical( new Soaked%d() )%s
        end
        """
            .formatted(number, 1_000_000 + number, number, broken ? "" : ";");
    Files.writeString(folder.resolve("soak.drl"), rule);
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
