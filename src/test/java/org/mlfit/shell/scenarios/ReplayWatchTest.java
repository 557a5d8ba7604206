package org.mlfit.shell.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.beans.factory.ObjectProvider;

@Timeout(60)
class ReplayWatchTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @gate( 1 ) @question( "How many cups?" ) @unit( "cups" )
          @range( "0..100" )
          value : long
      end
      rule "verdict-much" @gate( 1 ) @verdict( "much" ) when Cups( value > 8 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();
  private final List<List<String>> played = new ArrayList<>();
  private RulesInUse rulesInUse;
  private ReplayWatch watch;

  @BeforeEach
  void watchAFolder() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("scenarios"));
    save("rules/tea.drl", RULES);
    save("scenarios/a.yaml", scenario(1, "fine"));
    save("scenarios/b.yaml", scenario(9, "much"));
    save("scenarios/c.yaml", scenario(2, "fine"));
    Optional<String> rules = Optional.of(folder.resolve("rules").toString());
    Invocation invocation = new Invocation(List.of("replay"), rules, true, false);
    @SuppressWarnings("unchecked")
    ObjectProvider<Terminal> none = mock(ObjectProvider.class);
    PrintWriter writer = new PrintWriter(told, true);
    Console console = new Console(invocation, none, false, writer, writer);
    rulesInUse =
        new RulesInUse(invocation, new KnowledgeLoader(Clock.systemUTC()), Clock.systemUTC());
    watch =
        new ReplayWatch(rulesInUse, console, new ScenarioPaths(new TextFiles()), Clock.systemUTC());
  }

  @Test
  void aScenarioFileThatWasSavedByRenamingIsPlayedFirst() throws IOException {
    whileWatching(() -> saveByRenaming("scenarios/c.yaml", scenario(3, "fine")));

    assertThat(played)
        .containsExactly(
            List.of("a.yaml", "b.yaml", "c.yaml"), List.of("c.yaml", "a.yaml", "b.yaml"));
  }

  @Test
  void filesInWhichAnEditedRuleHadAPartArePlayedFirst() throws IOException {
    whileWatching(() -> save("rules/tea.drl", RULES.replace("value > 8", "value > 7")));

    assertThat(played.get(1)).containsExactly("b.yaml", "a.yaml", "c.yaml");
  }

  @Test
  void brokenRulesAreToldAndNothingIsPlayedUntilTheyAreMended() throws IOException {
    whileWatching(
        () -> save("rules/tea.drl", RULES.replace("value > 8", "valu > 8")),
        () -> save("rules/tea.drl", RULES.replace("value > 8", "value > 6")));

    assertThat(told.toString()).contains("Cups has no field valu");
    assertThat(played).hasSize(2);
    assertThat(rulesInUse.base().rule("verdict-much").orElseThrow().tree().text()).contains("> 6");
  }

  @Test
  void brokenScenariosAndFaultsOfOursDoNotEndIt() throws IOException {
    whileWatching(
        () -> save("scenarios/a.yaml", "scenarios: ["),
        () -> Files.delete(folder.resolve("scenarios/a.yaml")));

    assertThat(played.get(2)).containsExactly("b.yaml", "c.yaml");
  }

  /** A change that somebody makes while it is watched. */
  private interface Saving {

    void run() throws IOException;
  }

  private void whileWatching(Saving... savings) throws IOException {
    Deque<Saving> left = new ArrayDeque<>(List.of(savings));
    int[] waits = {0};
    List<String> paths = List.of(folder.resolve("scenarios").toString());
    watch.watch(
        paths,
        this::play,
        () -> {
          int toldWaits = told.toString().split("Waiting for a change", -1).length - 1;
          if (toldWaits > waits[0]) {
            waits[0] = toldWaits;
            return save(left);
          }
          return true;
        });
  }

  private static boolean save(Deque<Saving> left) {
    if (left.isEmpty()) {
      return false;
    }
    try {
      left.remove().run();
      return true;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private void play(ReplayInput input, ReplayListener listener) {
    played.add(
        input.sources().stream()
            .map(Source::name)
            .map(name -> Path.of(name).getFileName().toString())
            .toList());
    new ReplayRun(
            new ScenarioReader(rulesInUse.base())::read,
            new Replay(rulesInUse.advisor())::play,
            ReplaySettings.usual(),
            () -> 0)
        .run(input, listener);
    if (played.size() == 2 && input.sources().size() == 3) {
      throw new IllegalStateException("a fault of ours");
    }
  }

  private void save(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void saveByRenaming(String name, String text) throws IOException {
    Path temporary = Files.writeString(folder.resolve("scenarios/.swap"), text);
    Files.move(temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String scenario(int cups, String verdict) {
    return "scenarios: [ { name: a, given: { tea.cups: %d }, expect: { verdict: %s } } ]"
        .formatted(cups, verdict);
  }
}
