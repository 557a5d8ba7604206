package org.mlfit.shell.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.CommandLine;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.explain.ClaimPrinter;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.scenarios.ScenarioPlayer;
import org.mlfit.shell.state.RuleVersions;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;

/** The commands of a rule author on a folder of their own. */
class RuleWorkbenchTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;

      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare TeaDrunk @topic( tea ) @question( "Is tea drunk?" ) @help( "Look." )
          value : boolean
      end
      declare Cups @topic( tea ) @question( "How many cups?" ) @help( "Count." )
          @unit( "cups" ) @range( "0..100" )
          value : long
      end

      rule "tea-cups-need-tea" when not TeaDrunk( value == true )
      then insertLogical( new Irrelevant( Cups.class ) ); end

      rule "tea-much" @severity( low ) @source( "Grandmother" ) when
          Cups( value > 8 )
      then insertLogical( Finding.risk( "Much tea.", "Drink water." ) ); end

      rule "verdict-go" @gate( 1 ) @verdict( "go" ) @title( "Go" ) @meaning( "Go on." ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  private static final String SCENARIOS =
      """
      scenarios:
        - name: Nine cups are much
          given: { tea.drunk: yes, tea.cups: 9 }
          expect: { findings: [ tea-much ] }
        - name: No tea
          given: { tea.drunk: no }
          expect: { verdict: go }
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final TextFiles files = new TextFiles();
  private final KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());
  private Path rules;
  private Path scenarios;
  private RulesInUse rulesInUse;
  private Console console;

  @BeforeEach
  void writeRulesAndScenarios() throws IOException {
    rules = Files.createDirectory(folder.resolve("rules"));
    scenarios = Files.createDirectory(folder.resolve("scenarios"));
    Files.writeString(rules.resolve("tea.drl"), RULES);
    Files.writeString(scenarios.resolve("tea.yaml"), SCENARIOS);
    begin();
  }

  private void begin() {
    Invocation invocation =
        new Invocation(List.of("in a test"), Optional.of(rules.toString()), false, false);
    rulesInUse = new RulesInUse(invocation, loader, Clock.systemUTC());
    console =
        new Console(
            invocation, null, false, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void aNewRuleComesWithTwoScenariosThatPassAndSaysWhatToFillIn() throws Exception {
    run(ruleNew(), "tea-cold", "--question", "tea.cups", "--scenarios", scenarios.toString());

    assertThat(Files.readString(rules.resolve("tea-cold.drl")))
        .contains("Cups( $value : value, $value > 10 )", "FILL IN");
    assertThat(Files.readString(scenarios.resolve("tea-cold.yaml")))
        .contains("tea.cups: 11", "tea.cups: 10", "tea.drunk: yes");
    assertThat(out.toString()).contains("tea-cold.drl:6  /* FILL IN: why the rule is there");
    begin();
    run(ruleTest(), "tea-cold", "--scenarios", scenarios.resolve("tea-cold.yaml").toString());
    assertThat(out.toString()).contains("2 scenarios, 2 passed");
  }

  @Test
  void aNewRuleNeverOverwritesAndWritesBothFilesOrNone() throws Exception {
    Path there = scenarios.resolve("tea-cold.yaml");
    Files.writeString(there, "mine");

    assertThat(failure(ruleNew(), "tea-cold", "--scenarios", scenarios.toString()))
        .hasMessageContaining("tea-cold.yaml is there already; nothing was written.");

    assertThat(there).hasContent("mine");
    assertThat(rules.resolve("tea-cold.drl")).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftIsMadeWholeByTheSameCommand() throws Exception {
    String[] words = {"tea-cold", "--question", "tea.cups", "--scenarios", scenarios.toString()};
    run(ruleNew(), words);
    Files.delete(rules.resolve("tea-cold.drl"));

    run(ruleNew(), words);

    assertThat(rules.resolve("tea-cold.drl")).exists();
    assertThat(scenarios.resolve("tea-cold.yaml")).exists();
  }

  @Test
  void aNewRuleNeedsATopicAndAnIdThatIsFree() {
    assertThat(failure(ruleNew(), "coffee-cold"))
        .hasMessageContaining("Topics are tea; --topic NAME");
    assertThat(failure(ruleNew(), "../tea-cold")).hasMessageContaining("joined by dashes");
    assertThat(failure(ruleNew(), "tea-much")).hasMessageContaining("is there already: ");
    assertThat(failure(ruleNew(), "tea-cold", "--kind", "joke"))
        .hasMessageContaining("There is no kind joke. Known are blocker, risk");
  }

  @Test
  void aNewTopicComesWithItsFirstQuestionAndARuleThatReadsIt() throws Exception {
    run(ruleNew(), "ice-cold", "--topic", "ice", "--scenarios", scenarios.toString());

    assertThat(Files.readString(rules.resolve("ice.drl")))
        .contains("declare Ice extends Topic\n    @order( 2 )", "declare IceQuestion")
        .contains("IceQuestion( value == true )");
    assertThat(Files.readString(scenarios.resolve("ice-cold.yaml"))).contains("ice.question: no");
    begin();
    run(ruleTest(), "ice-cold", "--scenarios", scenarios.resolve("ice-cold.yaml").toString());
    assertThat(out.toString()).contains("2 scenarios, 2 passed");
    assertThat(failure(ruleNew(), "tea-cold", "--topic", "tea")).hasMessageContaining("is there");
    for (String outside : List.of("Ice", "../ice", "/ice", "ice/..")) {
      assertThat(failure(ruleNew(), outside + "-cold", "--topic", outside))
          .hasMessageContaining("begin with");
    }
  }

  @Test
  void aNewGateComesWithItsVerdictWhereThereIsRoomForItsNumber() throws Exception {
    Files.writeString(
        rules.resolve("tea.drl"),
        RULES.replace("@gate( 1 )", "@gate( 30 )").replace("Triggered( 1 )", "Triggered( 30 )"));
    begin();

    newGate("too-cold", "--before", "go");

    assertThat(Files.readString(rules.resolve("verdict-too-cold.drl")))
        .contains("@gate( 15 )", "@verdict( \"too-cold\" )", "new GateTriggered( 15 )")
        .contains("Cups( value > 10 )", "insertLogical( new TooCold() )");
    assertThat(Files.readString(scenarios.resolve("too-cold.yaml")))
        .contains("verdict: too-cold", "verdict: go", "tea.drunk: yes");
    assertThat(out.toString()).contains("write @gate( 15 ) there", "no @rank yet");
    begin();
    run(ruleTest(), "too-cold", "--scenarios", scenarios.resolve("too-cold.yaml").toString());
    run(ruleTest(), "verdict-go", "--scenarios", scenarios.resolve("too-cold.yaml").toString());
    assertThat(out.toString()).contains("1 scenario, 1 passed").doesNotContain("1 failed");
  }

  @Test
  void whereThereIsNoRoomAllGatesGetNewNumbersAndTheirQuestionsToo() throws Exception {
    Files.writeString(
        rules.resolve("tea.drl"),
        RULES
                .replace(
                    "declare Cups @topic( tea )",
                    "declare Cups @topic( tea ) @gate( /* 2 */ // 3\n 1, 2 )")
                .replace("@gate( 1 ) @ver", "@gate(  /* the last */ 2 ) @ver")
                .replace("Triggered( 1 )", "Triggered( 2 )")
            + """
            rule "verdict-much" @gate( 1 ) @verdict( "much" ) when Cups( value > 20 )
            then insertLogical( new GateTriggered( 1 ) ); end
            """);
    begin();

    newGate("too-cold", "--before", "verdict-go");

    assertThat(Files.readString(rules.resolve("tea.drl")))
        .contains("declare Cups @topic( tea ) @gate( /* 2 */ // 3\n 10, 2 )")
        .contains("@gate(  /* the last */ 30 ) @verdict( \"go\" )", "new GateTriggered( 30 )")
        .contains("@gate( 10 ) @verdict( \"much\" )", "new GateTriggered( 10 )");
    assertThat(Files.readString(rules.resolve("verdict-too-cold.drl"))).contains("@gate( 20 )");
    assertThat(out.toString()).contains("also in:\n  " + rules.resolve("tea.drl"));
  }

  @Test
  void aNewGateNeedsAPlaceAQuestionAndANameOfItsOwn() {
    assertThat(failure(ruleNew(), "too-cold", "--before", "goo"))
        .hasMessageContaining("There is no gate goo. Gates are verdict-go.");
    assertThat(failure(ruleNew(), "too-cold", "--before", "go"))
        .hasMessageContaining("--question ID");
    assertThat(failure(ruleNew(), "go", "--before", "go")).hasMessageContaining("a new verdict");
    assertThat(failure(ruleNew(), gate("too-cold", "--before", "go", "--kind", "risk")))
        .hasMessageContaining("--kind does not go with --before");
  }

  private void newGate(String... words) {
    run(ruleNew(), gate(words));
  }

  private String[] gate(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--question", "tea.cups", "--scenarios", scenarios.toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void aFileIsCreatedOnlyWhereNoneIs() throws Exception {
    Path file = folder.resolve("deep/er/file.txt");

    files.create(file, "first");

    assertThatThrownBy(() -> files.create(file, "second")).hasMessageContaining("already");
    assertThat(file).hasContent("first");
    try (var all = Files.list(file.getParent())) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void onlyTheScenariosOfARuleArePlayed() throws Exception {
    run(ruleTest(), "tea-much", "--scenarios", scenarios.toString());

    assertThat(out.toString()).contains("1 scenario, 1 passed", "1 not chosen");
  }

  @Test
  void aRuleWithoutScenariosWasNotTested() {
    CommandFailedException failure =
        failure(ruleTest(), "tea-much", "--scenarios", only("tea.drunk: no").toString());

    assertThat(failure.exitCode()).isEqualTo(ExitCode.NOTHING_CHECKED);
    assertThat(failure(ruleTest(), "tea-mch")).hasMessageContaining("Did you mean tea-much?");
  }

  @Test
  void aPageTellsWhereARuleFires() throws Exception {
    run(
        new RuleShowCommand(rulesInUse, console, played()),
        "tea-much",
        "--scenarios",
        scenarios.toString());

    assertThat(out.toString())
        .contains("Source: Grandmother", "Fires in 1 of 2 scenarios", "missing: tea-much (1)");
  }

  @Test
  void aMistakeThatNobodyNoticesFailsTheThreshold() {
    CommandFailedException failure =
        failure(mutate(), "tea-much", "--scenarios", scenarios.toString(), "--fail-under", "95");

    assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(out.toString())
        .contains("No scenario fails with", "tea-much: value > 8 turned into value > 7")
        .contains("scenarios:\n  - name: tea-much (", "tea.cups: 8");
  }

  @Test
  void onlyRulesOtherThanInACommitAreMutated() throws Exception {
    assumeTrue(git("init", "-q") && git("add", "."), "git is not there");
    assertThat(git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x")).isTrue();
    Files.writeString(rules.resolve("tea.drl"), RULES.replace("value > 8", "value > 7"));
    begin();

    run(mutate(), "--changed-since", "HEAD", "--scenarios", scenarios.toString());

    assertThat(out.toString()).contains("tea-much: ").doesNotContain("tea-drunk");
    assertThat(failure(mutate(), "--changed-since", "nowhere"))
        .hasMessageContaining("no folder nowhere, and git knows no revision of that name.");
  }

  @Test
  void mistakesArePutOnlyIntoRulesOtherThanThoseOfAFolder() throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    Files.writeString(before.resolve("tea.drl"), "/* a comment */\n" + RULES);

    assertThat(failure(mutate(), "--changed-since", before.toString()).exitCode())
        .isEqualTo(ExitCode.NOTHING_CHECKED);
  }

  @Test
  void aDeepCheckIsOfTheRulesInUseAndForPeopleOrAsJson() {
    Commands check = new RuleCheckCommand(rulesInUse, loader, console, deep());

    assertThat(failure(check, "--deep", "--quick")).hasMessageContaining("--quick leaves out");
    assertThat(failure(check, "--deep", "--format", "sarif")).hasMessageContaining("text or json");
    assertThat(failure(check, "--deep", "rules")).hasMessageContaining("--rules DIR");
    assertThat(failure(check, "--scenarios", "x")).hasMessageContaining("goes with --deep");
  }

  private DeepRuleCheck deep() {
    return new DeepRuleCheck(rulesInUse, played(), new ClaimPrinter(console), console);
  }

  private Path only(String given) {
    Path file = folder.resolve("only.yaml");
    files.write(
        file,
        "scenarios:\n  - name: One\n    given: { " + given + " }\n    expect: { verdict: go }\n");
    return file;
  }

  private boolean git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private ScenarioPlayer batch() {
    return new ScenarioPlayer(
        rulesInUse, console, files, new ScenarioPaths(files), new StateFolder());
  }

  private PlayedScenarios played() {
    return new PlayedScenarios(console, batch());
  }

  private Commands ruleNew() {
    return new RuleNewCommand(rulesInUse, loader, console, files);
  }

  private Commands ruleTest() {
    return new RuleTestCommand(rulesInUse, console, batch(), played());
  }

  private RuleVersions versions() {
    return new RuleVersions(rulesInUse, loader);
  }

  private Commands mutate() {
    return new RuleMutateCommand(rulesInUse, versions(), console, played());
  }

  private CommandFailedException failure(Commands command, String... words) {
    try {
      run(command, words);
    } catch (CommandFailedException failure) {
      return failure;
    }
    throw new AssertionError("It did not fail: " + List.of(words));
  }

  private void run(Commands brought, String... words) {
    ShellCommand command = brought.commands().get(0);
    CommandRegistry registry = new CommandRegistry();
    registry.registerCommand(command);
    List<String> line = new ArrayList<>(List.of(command.getName().split(" ")));
    line.addAll(List.of(words));
    command.doExecute(
        new CommandContext(
            new CommandLine(registry).parse(line),
            registry,
            console.results(),
            new InputReader() {}));
  }
}
