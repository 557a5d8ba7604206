package org.mlfit.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/** What is wrong with rules and scenarios while they are written. */
class WorkspaceTest {

  private static final String WITH_A_SLIP =
      TeaFolder.RULES.replace("Cups( value >", "Cup( value >");

  @TempDir Path root;
  private TeaFolder tea;

  @BeforeEach
  void folder() {
    tea = new TeaFolder(root);
  }

  private List<Fault> faultsOfScenarios() {
    return tea.workspace().texts().scenarios().files().stream()
        .flatMap(file -> tea.workspace().faultsOf(file).stream())
        .toList();
  }

  @Test
  void soundRulesAndScenariosHaveNoError() {
    assertThat(tea.workspace().check().faults()).filteredOn(Fault::isError).isEmpty();
    assertThat(faultsOfScenarios()).isEmpty();
  }

  @Test
  void faultsHaveTheWordsAndPlacesOfRulesCheck() {
    tea.write("rules/tea.drl", WITH_A_SLIP);
    List<Fault> ofCommand =
        new Inspector(new KnowledgeLoader(Clock.systemUTC()))
            .inspect(root.resolve("rules"), false)
            .faults();

    List<Fault> ofEditor = tea.workspace().check().faults();

    assertThat(ofEditor).isNotEmpty().hasSameSizeAs(ofCommand);
    for (int i = 0; i < ofEditor.size(); i++) {
      Fault told = ofEditor.get(i);
      Fault same = ofCommand.get(i);
      assertThat(told.id()).isEqualTo(same.id());
      assertThat(told.message()).isEqualTo(same.message());
      assertThat(told.position().line()).isEqualTo(same.position().line());
      assertThat(told.position().column()).isEqualTo(same.position().column());
      assertThat(told.length()).isEqualTo(same.length());
      assertThat(told.position().file()).isEqualTo("rules/tea.drl");
    }
  }

  @Test
  void whatIsTypedCountsBeforeItIsSaved() {
    tea.open("rules/tea.drl", WITH_A_SLIP);

    assertThat(tea.faults()).singleElement().asString().contains("Cup, which no file declares");
  }

  @Test
  void whatIsOnDiskCountsAgainWhenAFileIsClosed() {
    tea.open("rules/tea.drl", WITH_A_SLIP);
    tea.workspace().check();

    tea.workspace().texts().close(tea.file("rules/tea.drl"));

    assertThat(tea.workspace().check().faults()).filteredOn(Fault::isError).isEmpty();
  }

  @Test
  void aFileThatIsNotOnDiskYetBelongsToTheRules() {
    tea.open("rules/more.drl", "package rules;\nrule \"tea-x\" when Nothing() then end\n");

    assertThat(tea.workspace().check().faults())
        .filteredOn(Fault::isError)
        .isNotEmpty()
        .allMatch(fault -> fault.position().file().equals("rules/more.drl"));
  }

  @Test
  void aFolderThatVanishesIsSaidAndComesBack() throws Exception {
    tea.workspace().check();
    Files.delete(tea.file("rules/tea.drl"));
    Files.delete(tea.file("rules"));

    assertThat(tea.faults()).singleElement().asString().contains("There is no folder");

    tea.write("rules/tea.drl", TeaFolder.RULES);
    assertThat(tea.workspace().check().faults()).filteredOn(Fault::isError).isEmpty();
  }

  @Test
  void aFolderWithoutRulesIsSaid() throws Exception {
    Files.delete(tea.file("rules/tea.drl"));

    assertThat(tea.faults()).containsExactly("The folder rules holds no rule file.");
  }

  @Test
  void scenariosAreReadByTheLastRulesWithoutAnError() {
    tea.workspace().check();
    tea.open("rules/tea.drl", WITH_A_SLIP);
    tea.workspace().check();
    tea.open("scenarios/tea.yaml", TeaFolder.SCENARIOS.replace("tea-much", "tea-mach"));

    assertThat(faultsOfScenarios())
        .singleElement()
        .satisfies(fault -> assertThat(fault.suggestion()).contains("Did you mean tea-much?"));
  }

  @Test
  void scenariosThatCannotBeCheckedSaySo() {
    tea.write("rules/tea.drl", WITH_A_SLIP);

    assertThat(faultsOfScenarios())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.id()).isEqualTo("not-checked");
              assertThat(fault.isError()).isFalse();
            });
  }

  @Test
  void rulesThatAreOnlyReadCannotBeRun() {
    KnowledgeBase read = tea.workspace().usable().orElseThrow();

    assertThatThrownBy(() -> read.model().kieBase())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only read");
  }

  @Test
  void otherYamlIsLeftAlone() {
    Path compose = tea.file("compose.yaml");
    tea.workspace().texts().open(compose, "services:\n  tea: { image: tea }\n");

    assertThat(tea.workspace().texts().isScenarioFile(compose)).isFalse();
  }

  @Test
  void openScenariosOutsideTheirFolderAreKnownByTheirText() {
    Path own = tea.file("drafts/own.yml");
    tea.workspace().texts().open(own, TeaFolder.SCENARIOS);

    assertThat(tea.workspace().texts().isScenarioFile(own)).isTrue();
    assertThat(tea.workspace().texts().scenarios().files())
        .extracting(SourceText::name)
        .containsExactly("drafts/own.yml", "scenarios/tea.yaml");
  }

  @Test
  void aScenarioFileThatIsNoTextIsTold() throws Exception {
    Files.write(tea.file("scenarios/bad.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(tea.workspace().texts().scenarios().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.position().file()).isEqualTo("scenarios/bad.yaml"));
  }
}
