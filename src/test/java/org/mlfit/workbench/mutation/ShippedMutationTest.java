package org.mlfit.workbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.workbench.mutation.Fate.Status;

/** The shipped scenarios watch over the shipped rules: all mistakes, or every fifteenth of them. */
class ShippedMutationTest {

  private static final int EVERY = Boolean.getBoolean("mlfit.thorough") ? 1 : 15;

  @Test
  void theShippedScenariosNoticeEveryMistakeThatMakesADifference() throws IOException {
    KnowledgeBase shipped = SmallKnowledge.shipped();
    Mutants mutants = new Mutants(shipped);
    List<Mutant> all = shipped.rules().stream().flatMap(rule -> mutants.of(rule).stream()).toList();
    List<Mutant> some =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();

    MutationRun run = new MutationRun(Foresight.advisor(shipped), scenarios(shipped));
    MutationScore score =
        EVERY == 1 ? run.score(some, rule -> true) : run.tried(some, rule -> true);

    assertThat(all).hasSizeGreaterThan(1700);
    assertThat(score.fates())
        .filteredOn(fate -> fate.status() == Status.ALIVE || fate.status() == Status.NOT_DECIDED)
        .as("to be killed by scenarios:\n%s", String.join("\n", score.missing().values()))
        .isEmpty();
  }

  private static List<Scenario> scenarios(KnowledgeBase knowledgeBase) throws IOException {
    ScenarioReader reader = new ScenarioReader(knowledgeBase);
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        SourceText source = new SourceText(file.toString(), Files.readString(file));
        scenarios.addAll(reader.read(source).scenarios());
      }
    }
    scenarios.removeIf(s -> s.skip().isPresent() || s.todo().isPresent());
    return scenarios;
  }
}
