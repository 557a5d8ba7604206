package org.mlfit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;

/** Holds the arrows of the picture in {@code .github/ARCHITECTURE.md}. */
@AnalyzeClasses(packages = "org.mlfit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule aPackageUsesOnlyThoseBelowIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("shell")
          .definedBy("org.mlfit", "org.mlfit.shell..")
          .layer("editor")
          .definedBy("org.mlfit.editor..")
          .layer("assistant")
          .definedBy("org.mlfit.assistant..")
          .layer("report")
          .definedBy("org.mlfit.report..")
          .layer("workbench")
          .definedBy("org.mlfit.workbench..")
          .layer("scenario")
          .definedBy("org.mlfit.scenario..")
          .layer("measure")
          .definedBy("org.mlfit.measure..")
          .layer("interview")
          .definedBy("org.mlfit.interview..")
          .layer("explanation")
          .definedBy("org.mlfit.explanation..")
          .layer("reasoning")
          .definedBy("org.mlfit.reasoning..")
          .layer("advice")
          .definedBy("org.mlfit.advice..")
          .layer("knowledge")
          .definedBy("org.mlfit.knowledge..")
          .whereLayer("shell")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("editor")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("assistant")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("editor", "assistant", "shell")
          .whereLayer("workbench")
          .mayOnlyBeAccessedByLayers("report", "shell")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("workbench", "report", "editor", "assistant", "shell")
          .whereLayer("measure")
          .mayOnlyBeAccessedByLayers("report", "assistant", "shell")
          .whereLayer("interview")
          .mayOnlyBeAccessedByLayers(
              "measure", "scenario", "workbench", "report", "assistant", "shell")
          .whereLayer("explanation")
          .mayOnlyBeAccessedByLayers("scenario", "workbench", "report", "assistant", "shell")
          .whereLayer("advice")
          .mayOnlyBeAccessedByLayers(
              "reasoning",
              "interview",
              "explanation",
              "measure",
              "scenario",
              "workbench",
              "report",
              "editor",
              "assistant",
              "shell")
          .whereLayer("reasoning")
          .mayOnlyBeAccessedByLayers(
              "interview",
              "explanation",
              "measure",
              "scenario",
              "workbench",
              "report",
              "editor",
              "assistant",
              "shell");

  @ArchTest
  static final ArchRule onlyKnowledgeAndAdviceSeeDrools =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mlfit.knowledge..", "org.mlfit.advice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule insideKnowledgeOnlyTheCompiledRulesSeeDrools =
      noClasses()
          .that()
          .resideInAPackage("org.mlfit.knowledge..")
          .and()
          .resideOutsideOfPackage("org.mlfit.knowledge.compiled..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule onlyReasoningSeesTheSolver =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.reasoning..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.uni_freiburg..");

  /** All others speak of the verdict that all complete interviews share. */
  @ArchTest
  static final ArchRule onlyWhoReasonsAboutRulesAsksTheGatesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.mlfit.advice", "org.mlfit.reasoning..", "org.mlfit.workbench..")
          .should()
          .callMethod(Advisor.class, "walk", Answers.class)
          .orShould()
          .callConstructor(Advisor.class, KnowledgeBase.class);

  @ArchTest
  static final ArchRule onlyTheTablesSeeDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.measure.table..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..", "org.postgresql..");

  @ArchTest
  static final ArchRule noClassNeedsADatabaseToBeLoaded =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "org.postgresql..");

  @ArchTest
  static final ArchRule onlyTheTalkWithAnEditorSeesItsProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.shell.lsp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule onlyTheTalkWithAnAssistantSeesItsProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.shell.mcp.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.reactivestreams..");

  /** It lies in a jar of its own that no start sees. */
  @ArchTest
  static final ArchRule noClassNeedsTheProtocolOfAssistantsToBeLoaded =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.shell.mcp.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.mlfit.shell.mcp.protocol..");

  @ArchTest
  static final ArchRule onlyTheShellSeesSpringAndTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mlfit", "org.mlfit.shell..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.jline..");

  @ArchTest
  static final ArchRule onlyTheScenarioReaderSeesYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlfit.scenario..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule onlyTheWriterOfJsonSeesIt =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mlfit.report..", "org.mlfit.scenario..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule theVocabularyOfRulesStandsAlone =
      classes()
          .that()
          .resideInAPackage("org.mlfit.knowledge.vocabulary..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.mlfit.knowledge.vocabulary..", "java..");

  @ArchTest
  static final ArchRule theTreeOfARuleKnowsNeitherItsReaderNorItsCompiler =
      noClasses()
          .that()
          .resideInAnyPackage("org.mlfit.knowledge.tree..", "org.mlfit.knowledge.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mlfit.knowledge.language..", "org.mlfit.knowledge.compiled..");

  @ArchTest
  static final ArchRule noArrowsGoRoundInACircle =
      slices().matching("org.mlfit.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule insideKnowledge =
      lowestFirst(
          "knowledge.source",
          "knowledge.vocabulary",
          "knowledge.tree",
          "knowledge.question",
          "knowledge.rule",
          "knowledge.language.table",
          "knowledge.language.parse",
          "knowledge.language.resolve",
          "knowledge.language.check",
          "knowledge.language.doubt",
          "knowledge.language",
          "knowledge.compiled",
          "knowledge.compiled.cache",
          "knowledge");

  @ArchTest
  static final ArchRule insideReasoning =
      lowestFirst(
          "reasoning.result",
          "reasoning.twin",
          "reasoning.circuit",
          "reasoning.search",
          "reasoning.lookahead",
          "reasoning.proof",
          "reasoning.versions",
          "reasoning");

  @ArchTest
  static final ArchRule insideExplanation =
      lowestFirst(
          "explanation.reading", "explanation.why", "explanation.whynot", "explanation.change");

  @ArchTest static final ArchRule insideMeasure = lowestFirst("measure.table", "measure");

  @ArchTest
  static final ArchRule insideScenario =
      lowestFirst(
          "scenario", "scenario.read", "scenario.replay", "scenario.write", "scenario.coverage");

  @ArchTest
  static final ArchRule insideWorkbench =
      lowestFirst("workbench.impact", "workbench.mutation", "workbench.authoring");

  @ArchTest
  static final ArchRule insideTheEditor = lowestFirst("editor", "editor.place", "editor.change");

  @ArchTest
  static final ArchRule insideReport =
      lowestFirst(
          "report.text",
          "report.json",
          "report.advice",
          "report.reasoning",
          "report.measure",
          "report.explanation",
          "report.replay",
          "report.rules",
          "report.review",
          "report.portfolio");

  @ArchTest
  static final ArchRule insideShell =
      lowestFirst(
          "shell.exit",
          "shell.files",
          "shell.console",
          "shell.command",
          "shell.state",
          "shell.assess",
          "shell.scenarios",
          "shell.explain",
          "shell.rules",
          "shell.lsp",
          "shell.mcp",
          "shell.mcp.protocol",
          "shell");

  /** A package uses those before it in the list, and none behind it. */
  private static ArchRule lowestFirst(String... packages) {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i < packages.length - 1; i++) {
      String[] above =
          List.of(packages).subList(i + 1, packages.length).stream()
              .map(name -> "org.mlfit." + name)
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage("org.mlfit." + packages[i])
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(above));
    }
    return CompositeArchRule.of(rules);
  }
}
