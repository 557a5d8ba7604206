package org.mlfit.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.ReplayInput.Source;

class ReplayRunTest {

  private static final String TABLE =
      """
      scenarios:
        - name: first
          expect: { verdict: not-enough-answers }
        - name: with ${n} examples
          given:
            data.examples: ${n}
          expect: { verdict: not-enough-answers }
          each:
            - { n: 1 }
            - n:
                2
            - { n: 3 }
        - name: last
          expect: { verdict: go }
      """;

  private final List<String> told = new ArrayList<>();
  private final List<String> waysOut = new ArrayList<>();

  @Test
  void theOrderIsThatOfTheFilesHoweverManyPlay() {
    List<Source> sources = new ArrayList<>();
    for (int file = 0; file < 20; file++) {
      sources.add(source("f" + file, scenarios(100)));
    }

    run(sources, new ReplaySettings(4, Optional.empty(), 1_000_000, s -> true));

    assertThat(told).hasSize(2_000);
    assertThat(told.subList(0, 2)).containsExactly("f0 case 0", "f0 case 1");
    assertThat(told.subList(100, 102)).containsExactly("f1 case 0", "f1 case 1");
    assertThat(told.get(1_999)).isEqualTo("f19 case 99");
  }

  @Test
  void aSeedGivesTheSameOtherOrderAgain() {
    List<Source> sources = List.of(source("a", scenarios(50)), source("b", scenarios(50)));
    ReplaySettings shuffled = new ReplaySettings(2, Optional.of(7L), 1_000, s -> true);

    run(sources, shuffled);
    List<String> first = List.copyOf(told);
    told.clear();
    run(sources, shuffled);

    assertThat(told).isEqualTo(first).doesNotHaveDuplicates().hasSize(100);
    assertThat(told).isNotEqualTo(told.stream().sorted().toList());
  }

  @Test
  void itStopsAfterSoManyFailuresAndSaysSo() {
    String yaml = scenarios(100).replace("not-enough-answers", "go");

    Tally tally =
        run(List.of(source("a", yaml)), new ReplaySettings(3, Optional.empty(), 5, s -> true));

    assertThat(told).hasSize(5);
    assertThat(tally.count(Status.FAILED)).isEqualTo(5);
    assertThat(tally.stopped()).isTrue();
  }

  @Test
  void itHasNotStoppedEarlyIfTheLastScenarioFailed() {
    Tally tally =
        run(List.of(source("a", TABLE)), new ReplaySettings(1, Optional.empty(), 1, s -> true));

    assertThat(tally.total()).isEqualTo(5);
    assertThat(tally.stopped()).isFalse();
  }

  @Test
  void aLineChoosesTheScenarioOrTheRowThatStandsThere() {
    assertThat(atLine(2)).containsExactly("first");
    assertThat(atLine(3)).containsExactly("first");
    assertThat(atLine(4)).containsExactly("with 1 examples", "with 2 examples", "with 3 examples");
    assertThat(atLine(9)).containsExactly("with 1 examples");
    assertThat(atLine(11)).containsExactly("with 2 examples");
    assertThat(atLine(14)).containsExactly("last");
    assertThat(atLine(15)).containsExactly("last");
  }

  @Test
  void aLineBeforeAllScenariosOrPastTheEndIsAFaultThatNamesThoseThatAre() {
    for (int line : new int[] {1, 16, 99}) {
      told.clear();
      List<Source> source =
          List.of(new Source("a", Optional.of(line), () -> new SourceText("a", TABLE)));

      Tally tally = run(source, ReplaySettings.usual());

      assertThat(tally.faultIds()).containsExactly(ReplayRun.NO_SCENARIO_AT_LINE);
      assertThat(told).containsExactly("fault a: No scenario stands at line " + line + ".");
    }
    assertThat(waysOut).hasSize(3).containsOnly("Scenarios begin at line 2, 4, 13.");
  }

  @Test
  void faultsAndEmptyFilesAreToldInTheirPlace() {
    run(
        List.of(
            source("a", scenarios(2)),
            source("b", "scenarios: x"),
            source("c", "scenarios: []"),
            source("d", scenarios(1))),
        new ReplaySettings(2, Optional.empty(), 1_000, s -> true));

    assertThat(told)
        .containsExactly(
            "a case 0",
            "a case 1",
            "fault b: The file has no list of scenarios.",
            "empty c",
            "d case 0");
  }

  @Test
  void whatIsNotChosenIsCountedAndNotTold() {
    Tally tally =
        run(
            List.of(source("a", TABLE)),
            new ReplaySettings(1, Optional.empty(), 9, s -> s.name().equals("first")));

    assertThat(told).containsExactly("a first");
    assertThat(tally.notChosen()).isEqualTo(4);
    assertThat(tally.checkedNothing()).isFalse();
  }

  @Test
  void ourOwnFaultsAreOutcomesAndNotTheEndOfTheRun() {
    AtomicInteger calls = new AtomicInteger();
    ReplayRun run =
        new ReplayRun(
            reader()::read,
            scenario -> {
              if (calls.incrementAndGet() == 2) {
                throw new StackOverflowError();
              }
              return new Replay(SmallKnowledge.labels()).play(scenario);
            },
            ReplaySettings.usual(),
            System::nanoTime);
    Source broken =
        new Source(
            "b",
            Optional.empty(),
            () -> {
              throw new IllegalStateException("broken");
            });

    Tally tally = run.run(input(List.of(source("a", scenarios(3)), broken)), listener());

    assertThat(tally.count(Status.PASSED)).isEqualTo(2);
    assertThat(tally.count(Status.INTERNAL)).isEqualTo(1);
    assertThat(tally.faultIds()).containsExactly(ReplayRun.INTERNAL_FAULT);
  }

  @Test
  void whatNoScenarioIsToBlameForEndsTheRunAndIsNamed() {
    ReplayRun run =
        new ReplayRun(
            reader()::read,
            scenario -> {
              throw new AssertionError("out of tea");
            },
            ReplaySettings.usual(),
            System::nanoTime);

    assertThatThrownBy(() -> run.run(input(List.of(source("a", scenarios(1)))), listener()))
        .hasMessage("The replay failed: java.lang.AssertionError: out of tea");
  }

  @Test
  void filesAreOpenedOnlyALittleAheadOfThoseThatAreTold() {
    Set<String> open = ConcurrentHashMap.newKeySet();
    TreeSet<Integer> ahead = new TreeSet<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String name = "f" + i;
      String text = scenarios(40);
      sources.add(
          new Source(
              name,
              Optional.empty(),
              () -> {
                open.add(name);
                return new SourceText(name, text);
              }));
    }
    AtomicInteger closed = new AtomicInteger();
    ReplayListener counting =
        new ReplayListener() {
          @Override
          public void played(Outcome outcome, Duration took) {
            if (outcome.scenario().name().equals("case 39")) {
              ahead.add(open.size() - closed.incrementAndGet());
            }
          }
        };

    new ReplayRun(
            reader()::read,
            new Replay(SmallKnowledge.labels())::play,
            new ReplaySettings(2, Optional.empty(), 9, s -> true),
            System::nanoTime)
        .run(input(sources), counting);

    assertThat(ahead.last()).isLessThan(20);
  }

  private List<String> atLine(int line) {
    told.clear();
    run(
        List.of(new Source("", Optional.of(line), () -> new SourceText("", TABLE))),
        ReplaySettings.usual());
    return told.stream().map(String::strip).toList();
  }

  private Tally run(List<Source> sources, ReplaySettings settings) {
    return new ReplayRun(
            reader()::read, new Replay(SmallKnowledge.labels())::play, settings, System::nanoTime)
        .run(input(sources), listener());
  }

  private static ScenarioReader reader() {
    return new ScenarioReader(SmallKnowledge.labels().knowledgeBase());
  }

  private static ReplayInput input(List<Source> sources) {
    return new ReplayInput(sources, List.of(), List.of());
  }

  private static Source source(String name, String yaml) {
    return new Source(name, Optional.empty(), () -> new SourceText(name, yaml));
  }

  private static String scenarios(int count) {
    StringBuilder yaml = new StringBuilder("scenarios:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("  - { name: case %d, expect: { verdict: not-enough-answers } }%n".formatted(i));
    }
    return yaml.toString();
  }

  private ReplayListener listener() {
    return new ReplayListener() {
      @Override
      public void played(Outcome outcome, Duration took) {
        told.add(outcome.scenario().position().file() + " " + outcome.scenario().name());
      }

      @Override
      public void faulty(String file, List<Fault> faults) {
        faults.forEach(fault -> told.add("fault " + file + ": " + fault.message()));
        faults.forEach(fault -> fault.suggestion().ifPresent(waysOut::add));
      }

      @Override
      public void empty(String file) {
        told.add("empty " + file);
      }
    };
  }
}
