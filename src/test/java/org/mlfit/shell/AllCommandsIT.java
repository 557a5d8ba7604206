package org.mlfit.shell;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/**
 * The folder that is shipped holds the jars that are needed and no others: each command runs once,
 * so that a class that is missing shows, and a jar that comes along with another is seen.
 */
class AllCommandsIT {

  private static final Pattern COMMAND =
      Pattern.compile("^  ([a-z-]+(?: [a-z-]+)?)(?: {2,}.*)?$", Pattern.MULTILINE);

  /** What the program is made of, without the versions. */
  private static final String JARS =
      """
      antlr-runtime commons-logging drools-base drools-canonical-model drools-codegen-common
      drools-compiler drools-core drools-drl-ast drools-drl-extensions drools-drl-parser drools-ecj
      drools-engine drools-io drools-kiesession drools-model-codegen drools-model-compiler
      drools-model-prototype drools-mvel-compiler drools-mvel-parser drools-tms drools-util
      drools-wiring-api drools-wiring-dynamic drools-wiring-static ecj gson jackson-annotations
      jackson-core jackson-databind jackson-dataformat-yaml java-diff-utils javaparser-core jline
      jspecify kie-api kie-internal kie-memory-compiler kie-util-maven-support mlfit
      org.eclipse.lsp4j org.eclipse.lsp4j.jsonrpc slf4j-api
      slf4j-nop smtinterpol snakeyaml-engine spring-aop spring-beans spring-boot spring-context
      spring-core spring-expression spring-shell-core spring-shell-jline
      """;

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @gate( 1 ) @question( "How many cups?" ) @unit( "cups" )
          @range( "0..100" ) @law( lessNeverWorse )
          value : long
      end
      declare Plates @topic( tea ) @question( "How many plates?" ) @range( "0..9" )
          @measure( rows ) value : long end
      rule "tea-much" @severity( high ) @source( "A book" ) when
          Cups( $cups : value ) Plates( value * $cups > 8 )
      then insertLogical( Finding.blocker( "Much.", "Drink less." ) ); end
      rule "verdict-much" @gate( 1 ) @verdict( "much" ) @rank( 1 ) when Cups( value > 8 )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) @rank( 2 ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  private static final String SCENARIO =
      """
      scenarios:
        - name: Nine
          given: { tea.cups: 9, tea.plates: 3 }
          expect: { verdict: much }
      """;

  /** Each command, and each form in which it prints. */
  private static final String SESSION =
      """
      version
      help
      status
      questions
      completion bash
      resume cases/a.yaml
      answers
      answers --format json
      change tea.plates 2
      change story Somebody drinks tea.
      undo
      redo
      earlier
      clear
      possible
      gaps
      plan
      margins
      what-if tea.cups=2
      change-to fine
      explain
      explain --format json
      why-not fine
      graph
      report --output r.html --format html
      report --format md
      report --format json
      report cases --portfolio
      report cases --portfolio --output p.html
      report cases --portfolio --format md
      report cases --portfolio --format json
      report cases --portfolio --format csv
      verify r.html
      verify r.html --format json
      save saved.yaml
      compare cases/a.yaml saved.yaml
      compare cases/a.yaml saved.yaml --format json
      compare r.html saved.yaml
      prove
      rules language
      rules list
      rules show tea-much
      rules check
      rules check --quick --format sarif
      rules graph
      rules test tea-much --scenarios cases
      rules mutate tea-much --scenarios cases
      scenarios schema
      replay cases
      replay cases --format junit
      replay cases --format json
      replay cases --format md
      replay cases --format github
      replay cases --update --dry-run
      coverage cases
      vacuity cases
      generate --random 2 --output made
      impact rules..rules cases
      reload
      rules new tea-cold
      init begun --yes --github
      measure rows.csv --target kind
      measure rows.csv --target kind --format json --output measured.yaml
      new --yes
      assess --no-input --set tea.cups=9
      """;

  /**
   * What ends with Ctrl-C only and does what reload and replay do, and what talks with an editor
   * ({@link EditorIT}) or an assistant ({@link AssistantIT}).
   */
  private static final Set<String> ELSEWHERE = Set.of("watch", "lsp", "mcp");

  @TempDir Path folder;

  @Test
  void eachCommandFindsAllClassesThatItNeeds() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("tea.drl"), RULES);
    Files.writeString(Files.createDirectory(folder.resolve("cases")).resolve("a.yaml"), SCENARIO);

    Files.writeString(folder.resolve("rows.csv"), "size,kind\n1,a\n2,b\n3,a\n");

    Run run = Program.in(folder).reading(SESSION).run();

    assertThat(run.exitCode()).as(run.err()).isIn(0, 1);
    assertThat(run.err()).doesNotContain("Error", "Internal", "ClassNotFound");
    assertThat(run.out()).doesNotContain("NoClassDefFoundError", "Internal", "ClassNotFound");
    assertThat(folder.resolve("r.html")).isNotEmptyFile();
    assertThat(folder.resolve("measured.yaml")).isNotEmptyFile();
    assertThat(folder.resolve("rules/tea-cold.drl")).isNotEmptyFile();
  }

  @Test
  void noCommandIsLeftOut() throws Exception {
    Set<String> commands =
        COMMAND
            .matcher(Program.in(folder).run("help").out().split("With each command")[0])
            .results()
            .map(found -> found.group(1))
            .collect(toSet());

    assertThat(commands).contains("assess", "rules check", "impact").hasSizeGreaterThan(30);
    assertThat(commands)
        .filteredOn(command -> SESSION.lines().noneMatch(line -> isOf(command, line)))
        .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
  }

  private static boolean isOf(String command, String line) {
    return line.equals(command) || line.startsWith(command + " ");
  }

  @Test
  void theEngineOfMeasureLiesApart() throws Exception {
    Path apart = Program.home().resolve("lib/measure");

    try (Stream<Path> files = Files.list(apart)) {
      assertThat(files).singleElement().asString().contains("duckdb_jdbc-");
    }
    try (JarFile jar = new JarFile(Program.home().resolve("lib/mlfit.jar").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
          .contains("smtinterpol")
          .doesNotContain("duckdb");
    }
  }

  @Test
  void theProtocolOfAssistantsLiesApart() throws Exception {
    try (Stream<Path> files = Files.list(Program.home().resolve("lib/mcp"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .extracting(name -> name.replaceFirst("(-[0-9][^/]*)?\\.jar$", ""))
          .containsExactlyInAnyOrder(
              "mcp-core", "mcp-json-jackson3", "mlfit-mcp", "reactive-streams", "reactor-core");
    }
    try (JarFile jar = new JarFile(Program.home().resolve("lib/mlfit.jar").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
          .doesNotContain("mcp", "reactor");
      assertThat(jar.stream())
          .noneMatch(entry -> entry.getName().startsWith("org/mlfit/shell/mcp/protocol/"));
    }
  }

  @Test
  void onlyJarsThatAreNeededAreShipped() throws Exception {
    try (Stream<Path> files = Files.list(Program.home().resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".jar"))
          .extracting(name -> name.replaceFirst("(-[0-9][^/]*)?\\.jar$", ""))
          .containsExactlyInAnyOrderElementsOf(List.of(JARS.split("\\s+")));
    }
  }
}
