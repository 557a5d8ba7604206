package org.mlfit.shell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.RulesInUse;

/** An author who saves while the rules are watched. */
class WatchCommandTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Cups
          @topic( tea ) @question( "How many cups?" )
          value : long
      end
      rule "tea-much" @severity( low ) @source( "Grandmother" ) when
          Cups( value > 8 )
      then insertLogical( Finding.risk( "It is much.", "Drink less." ) ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;
  private static final String SCENARIOS =
      """
      scenarios:
        - name: Nine cups are much
          given: { tea.cups: 9 }
          expect: { findings: [ tea-much ] }
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final Deque<String> edits = new ArrayDeque<>();
  private RulesInUse rulesInUse;
  private WatchCommand watch;

  @BeforeEach
  void openAnEditor() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("tea.drl"), RULES);
    Files.writeString(folder.resolve("tea.yaml"), SCENARIOS);
    Clock clock = Clock.systemUTC();
    Invocation invocation =
        new Invocation(List.of("watch"), Optional.of(rules.toString()), true, false);
    PrintWriter writer = new PrintWriter(out, true);
    Console console = new Console(invocation, null, false, writer, writer);
    TextFiles files = new TextFiles();
    KnowledgeLoader loader = new KnowledgeLoader(clock);
    rulesInUse = new RulesInUse(invocation, loader, clock);
    RuleTrial trial = new RuleTrial(rulesInUse, loader, new ScenarioPaths(files), console);
    RuleSwap swap = new RuleSwap(rulesInUse, new Assessment(Clock.systemUTC()));
    watch = new WatchCommand(rulesInUse, trial, swap, console, clock);
  }

  @Test
  void rulesAreTakenOverWhenTheyAreSoundAndTheScenariosPass() throws IOException {
    edits.add(RULES.replace("It is much.", "It is a lot."));

    watch();

    assertThat(out.toString())
        .contains("Loaded: 2 rules, 1 questions; 1 of 1 scenarios pass.")
        .containsPattern("\\d s after saving. Loaded: 2 rules");
    assertThat(rulesInUse.base().rule("tea-much").orElseThrow().tree().text()).contains("a lot");
    assertThat(rulesInUse.refusal()).isEmpty();
  }

  @Test
  void brokenRulesAreShownAndTheOldOnesServeOn() throws IOException {
    edits.add(RULES.replace("Cups( value", "Cup( value"));

    watch();

    assertThat(out.toString())
        .contains("tea.drl:8:5 unknown-type Rule tea-much reads Cup, which no file declares.")
        .contains("Did you mean Cups")
        .contains("Still in use: the rules loaded at ");
    assertThat(rulesInUse.base().rule("tea-much").orElseThrow().tree().text()).contains("Cups(");
    assertThat(rulesInUse.refusal().orElseThrow().why()).contains("unknown-type");
  }

  @Test
  void aScenarioThatFailsKeepsTheOldRulesAndMendingItBringsThemBack() throws IOException {
    edits.add(RULES.replace("> 8", "> 9"));
    edits.add(RULES);

    watch();

    assertThat(out.toString())
        .contains("✗ Nine cups are much", "Still in use: the rules loaded at ")
        .containsSubsequence("Still in use", "Back to the rules in use");
    assertThat(rulesInUse.refusal()).isEmpty();
  }

  @Test
  void rulesThatAreBrokenFromTheStartAreWatchedUntilTheyAreMended() throws IOException {
    Files.writeString(folder.resolve("rules/tea.drl"), "rule");
    edits.add(RULES);

    watch();

    assertThat(out.toString()).containsSubsequence("No rules are in use yet.", "Loaded: 2 rules");
  }

  private void watch() throws IOException {
    watch.watch(List.of(folder.resolve("tea.yaml").toString()), this::saveNext);
  }

  /** Saves the next edit, each time the command asks whether to go on. */
  private boolean saveNext() {
    String edit = edits.poll();
    if (edit == null) {
      return false;
    }
    try {
      Files.writeString(folder.resolve("rules/tea.drl"), edit);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return true;
  }
}
