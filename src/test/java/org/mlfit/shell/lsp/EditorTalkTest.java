package org.mlfit.shell.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlfit.shell.lsp.ScriptedEditor.answer;
import static org.mlfit.shell.lsp.ScriptedEditor.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.editor.TeaFolder;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.Trust;

/** A talk with an editor, by the client of the library over two pipes. */
class EditorTalkTest {

  private static final String RULE_FILE = "rules/tea.drl";
  private static final String SCENARIO_FILE = "scenarios/tea.yaml";

  @TempDir Path root;
  private TeaFolder tea;
  private ScriptedEditor editor;
  private PipedOutputStream toServer;
  private CompletableFuture<Integer> exitCode;

  @BeforeEach
  void begin() throws Exception {
    tea = new TeaFolder(root);
    toServer = new PipedOutputStream();
    PipedInputStream atServer = new PipedInputStream(toServer, 1 << 20);
    PipedOutputStream fromServer = new PipedOutputStream();
    PipedInputStream atEditor = new PipedInputStream(fromServer, 1 << 20);
    exitCode =
        CompletableFuture.supplyAsync(
            () -> new EditorTalk(EditorTalkTest::workspace).serve(atServer, fromServer));
    editor = new ScriptedEditor(root, atEditor, toServer);
  }

  @AfterEach
  void end() throws Exception {
    toServer.close();
    answer(exitCode);
  }

  private static Workspace workspace(Path folder) {
    Texts texts = new Texts(folder, Path.of("rules"), Path.of("scenarios"), Trust.NONE);
    return new Workspace(texts, new KnowledgeLoader(Clock.systemUTC()));
  }

  @Test
  void faultsComeWhileTypingAndGo() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES);
    editor.faults(RULE_FILE, 0);

    editor.type(RULE_FILE, TeaFolder.RULES.replace("Cups( value >", "Cup( value >"));

    Diagnostic fault = editor.faults(RULE_FILE, 1).get(0);
    assertThat(fault.getMessage().getLeft())
        .contains("Cup, which no file declares", "\nDid you mean Cups");
    assertThat(fault.getCode().getLeft()).isEqualTo("unknown-type");
    assertThat(fault.getRange()).isEqualTo(new Range(new Position(18, 4), new Position(18, 7)));

    editor.type(RULE_FILE, TeaFolder.RULES);
    editor.faults(RULE_FILE, 0);
  }

  @Test
  void faultsOfScenariosFollowWhatIsTypedInRules() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES.replace("tea-much", "tea-plenty"));

    assertThat(editor.faults(SCENARIO_FILE, 1).get(0).getMessage().getLeft())
        .contains("There is no finding tea-much");
  }

  @Test
  void scenariosThatFailAreToldWhenTheyAreOpenedAndGreenWhenTheyAreSaved() throws Exception {
    editor.begin();
    editor.open(SCENARIO_FILE, TeaFolder.SCENARIOS.replace("verdict: much\n", "verdict: fine\n"));

    assertThat(editor.faults(SCENARIO_FILE, 1).get(0).getMessage().getLeft())
        .startsWith("verdict: expected fine, got much.");
    assertThat(editor.message()).isEqualTo("1 of 3 scenarios not as expected.");
    assertThat(notes(SCENARIO_FILE))
        .containsExactly("✗ not as expected · run", "✓ as expected · run");

    editor.type(SCENARIO_FILE, TeaFolder.SCENARIOS);
    editor.faults(SCENARIO_FILE, 0);
    assertThat(notes(SCENARIO_FILE)).containsOnly("not played yet · run");
    editor.save(SCENARIO_FILE);
    assertThat(editor.message()).isEqualTo("3 scenarios as expected.");
    assertThat(notes(SCENARIO_FILE)).containsOnly("✓ as expected · run");
  }

  @Test
  void aRuleTellsInHowManyScenariosItFires() throws Exception {
    editor.begin();
    assertThat(notes(RULE_FILE)).hasSize(4).containsOnly("not played yet · run");

    editor.open(RULE_FILE, TeaFolder.RULES);
    assertThat(editor.message()).isEqualTo("3 scenarios as expected.");
    assertThat(notes(RULE_FILE))
        .containsExactly(
            "fires in 2 scenarios · run",
            "fires in 2 scenarios · run",
            "fires in 2 scenarios · run",
            "fires in 3 scenarios · run");

    String stricter = TeaFolder.RULES.replace("value > 8", "value > 9");
    editor.type(RULE_FILE, stricter);
    assertThat(notes(RULE_FILE)).startsWith("fired in 2 scenarios before the last edit · run");
  }

  @Test
  void theWordsAboveARuleRunItsScenarios() throws Exception {
    editor.begin();
    editor.type(RULE_FILE, TeaFolder.RULES.replace("value > 8", "value > 9"));

    runs(RULE_FILE, 1);
    assertThat(editor.message()).isEqualTo("tea-much fires in no scenario of the 3 played.");
    assertThat(editor.faults(SCENARIO_FILE, 2)).hasSize(2);

    editor.type(RULE_FILE, TeaFolder.RULES.replace("\"much\"", "\"more\""));
    editor.faults(SCENARIO_FILE, 2);
    editor.type(RULE_FILE, TeaFolder.RULES.replace("value > 8", "value > 0"));
    runs(RULE_FILE, 0);
    assertThat(editor.message())
        .isEqualTo(
            "tea-late fires in 3 scenarios of the 3 played,"
                + " 1 not as expected: scenarios/tea.yaml:16.");
    runs(SCENARIO_FILE, 0);
    assertThat(editor.message()).isEqualTo("scenarios/tea.yaml: 1 of 3 scenarios not as expected.");

    editor.type(RULE_FILE, TeaFolder.RULES.replace("TooLate()", "Late()"));
    runs(RULE_FILE, 0);
    assertThat(editor.message())
        .startsWith("tea-late fired in 3 scenarios before the last edit of the 3 played,")
        .contains("Nothing was played: the rules have an error. rules/tea.drl:20:25 No file");
  }

  private void runs(String file, int place) throws Exception {
    Command command = lenses(file).get(place).getCommand();
    answer(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(command.getCommand(), command.getArguments())));
  }

  @Test
  void aCommandThatIsNotThereIsRefusedInASentence() throws Exception {
    editor.begin();

    assertThatThrownBy(
            () ->
                answer(
                    editor
                        .server()
                        .getWorkspaceService()
                        .executeCommand(new ExecuteCommandParams("mlfit.stop", List.of()))))
        .hasMessageContaining("There is no command mlfit.stop; there is mlfit.run.");
  }

  private List<String> notes(String file) throws Exception {
    return lenses(file).stream().map(lens -> lens.getCommand().getTitle()).toList();
  }

  private List<? extends CodeLens> lenses(String file) throws Exception {
    return answer(
        editor
            .server()
            .getTextDocumentService()
            .codeLens(new CodeLensParams(editor.document(file))));
  }

  @Test
  void whatMayStandHereIsOfferedWithItsMeaning() throws Exception {
    editor.begin();
    String unfinished = TeaFolder.RULES + "rule \"tea-x\" when TooL";
    editor.open(RULE_FILE, unfinished);

    List<CompletionItem> items =
        answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .completion(
                        new CompletionParams(
                            editor.document(RULE_FILE),
                            place(unfinished, "tea-x\" when TooL", "tea-x\" when TooL".length()))))
            .getLeft();
    CompletionItem conclusion =
        items.stream().filter(i -> i.getLabel().equals("TooLate")).findFirst().orElseThrow();

    assertThat(conclusion.getTextEdit().getLeft().getNewText()).isEqualTo("TooLate()");
    assertThat(conclusion.getTextEdit().getLeft().getRange().getStart().getCharacter())
        .isEqualTo("rule \"tea-x\" when ".length());
    CompletionItem resolved =
        answer(editor.server().getTextDocumentService().resolveCompletionItem(conclusion));
    assertThat(resolved.getDocumentation().getRight().getValue())
        .contains("Concluded by `tea-late`");
  }

  @Test
  void hoverDefinitionAndReferencesGoFromScenariosToRules() throws Exception {
    editor.begin();
    Position question = place(TeaFolder.SCENARIOS, "tea.cups", 2);

    assertThat(
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .hover(new HoverParams(editor.document(SCENARIO_FILE), question)))
                .getContents()
                .getRight()
                .getValue())
        .contains("How many cups?");
    List<? extends Location> declared =
        answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .definition(new DefinitionParams(editor.document(SCENARIO_FILE), question)))
            .getLeft();
    assertThat(declared)
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.getUri()).endsWith(RULE_FILE);
              assertThat(place.getRange().getStart()).isEqualTo(new Position(8, 8));
            });
    assertThat(
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .references(
                        new ReferenceParams(
                            editor.document(SCENARIO_FILE),
                            question,
                            new ReferenceContext(false)))))
        .hasSize(3);
  }

  @Test
  void aFaultIsMendedByItsQuickFix() throws Exception {
    editor.begin();
    String slip = TeaFolder.RULES.replace("Cups( value >", "Cup( value >");
    editor.open(RULE_FILE, slip);
    Position at = place(slip, "Cup( value", 1);

    assertThat(
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .codeAction(
                        new CodeActionParams(
                            editor.document(RULE_FILE),
                            new Range(at, at),
                            new CodeActionContext(List.of())))))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.getRight().getTitle()).isEqualTo("Write Cups");
              assertThat(action.getRight().getEdit().getChanges())
                  .containsOnlyKeys(editor.document(RULE_FILE).getUri());
            });
  }

  @Test
  void aRuleFileIsLaidOut() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES.replace("    Cups( value", "Cups( value"));

    assertThat(layout(RULE_FILE))
        .containsExactly(
            new TextEdit(
                new Range(new Position(18, 0), new Position(18, 17)), "    Cups( value > 8 )"));
    assertThat(layout(SCENARIO_FILE)).isEmpty();
  }

  @Test
  void whatIsHalfWrittenIsNotLaidOutAndThatIsSaid() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES.replace("Cups( value > 8 )", "Cups( value >"));

    assertThatThrownBy(() -> layout(RULE_FILE))
        .hasMessageContaining("It stays as it is, since not all of it can be read: rules/tea.drl:");
  }

  private List<TextEdit> layout(String file) throws Exception {
    return List.copyOf(
        answer(
            editor
                .server()
                .getTextDocumentService()
                .formatting(
                    new DocumentFormattingParams(
                        editor.document(file), new FormattingOptions(4, true)))));
  }

  @Test
  void aRenameGoesThroughRulesAndScenarios() throws Exception {
    editor.begin();

    assertThat(renamed("tea.mugs").values())
        .allSatisfy(edits -> assertThat(edits).isNotEmpty())
        .flatMap(edits -> edits)
        .extracting(TextEdit::getNewText)
        .containsOnly("Mugs", "tea.mugs");
  }

  private Map<String, List<TextEdit>> renamed(String name) throws Exception {
    Position question = place(TeaFolder.SCENARIOS, "tea.cups", 2);
    return answer(
            editor
                .server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.document(SCENARIO_FILE), question, name)))
        .getChanges();
  }

  @Test
  void aRenameThatCollidesIsRefusedInASentenceAndTheServerLivesOn() throws Exception {
    editor.begin();

    assertThatThrownBy(() -> renamed("tea.leaves"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("There is Leaves already");

    assertThat(renamed("tea.mugs")).hasSize(2);
  }

  @Test
  void aFileHasAnOutlineAndFolds() throws Exception {
    editor.begin();

    assertThat(
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .documentSymbol(new DocumentSymbolParams(editor.document(RULE_FILE)))))
        .extracting(symbol -> symbol.getRight().getName())
        .contains("Cups", "tea-much");
    assertThat(
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .foldingRange(new FoldingRangeRequestParams(editor.document(RULE_FILE)))))
        .isNotEmpty();
  }

  @Test
  void aRulesFolderThatVanishesIsToldAndTheServerLivesOn() throws Exception {
    editor.begin();
    editor.open(SCENARIO_FILE, TeaFolder.SCENARIOS);
    editor.faults(SCENARIO_FILE, 0);
    Files.delete(tea.file(RULE_FILE));
    Files.delete(tea.file("rules"));

    editor.type(SCENARIO_FILE, TeaFolder.SCENARIOS + "# typed\n");
    assertThat(editor.message()).contains("There is no folder");

    tea.write(RULE_FILE, TeaFolder.RULES);
    editor.type(SCENARIO_FILE, TeaFolder.SCENARIOS.replace("tea-much", "tea-mach"));
    assertThat(editor.faults(SCENARIO_FILE, 1).get(0).getMessage().getLeft()).contains("tea-mach");
  }

  @Test
  void whatOthersWriteCountsWithoutAWordFromTheEditor() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES);
    assertThat(editor.message()).isEqualTo("3 scenarios as expected.");

    tea.write(SCENARIO_FILE, TeaFolder.SCENARIOS.replace("tea-much", "tea-mach"));
    editor.faults(SCENARIO_FILE, 1);

    Files.delete(tea.file(SCENARIO_FILE));
    editor.faults(SCENARIO_FILE, 0);
  }

  @Test
  void aRulesFolderThatComesBackIsTakenAgain() throws Exception {
    editor.begin();
    editor.open(SCENARIO_FILE, TeaFolder.SCENARIOS);
    assertThat(editor.message()).isEqualTo("3 scenarios as expected.");
    Path elsewhere = root.resolve("elsewhere");

    Files.move(tea.file("rules"), elsewhere);
    assertThat(editor.message()).contains("There is no folder");
    Files.move(elsewhere, tea.file("rules"));
    assertThat(editor.message()).isEqualTo("Rules and scenarios can be read again.");
  }

  @Test
  void aRuleFileOutsideTheRulesIsSaidToBeUnchecked() throws Exception {
    editor.begin();
    editor.open("drafts/idea.drl", "rule");

    assertThat(editor.message())
        .isEqualTo(
            "drafts/idea.drl is not checked: it lies outside the folder of the rules, rules.");
  }

  @Test
  void aFileThatIsNotOnDiskIsCheckedLikeAnyOther() throws Exception {
    editor.begin();
    editor.open("rules/new.drl", "package rules;\nrule \"tea-new\" when Cup() then end\n");

    assertThat(editor.faults("rules/new.drl", 2)).hasSize(2);
  }

  @Test
  void theLastTextCountsWhateverItsVersion() throws Exception {
    editor.begin();
    editor.open(RULE_FILE, TeaFolder.RULES);
    sends(
        """
        {"jsonrpc": "1.0", "method": "textDocument/didChange", "params": {
          "textDocument": {"uri": "%s", "version": -7}, "contentChanges": [{"text": "rule"}]}}
        """
            .formatted(editor.document(RULE_FILE).getUri()));

    assertThat(editor.faults(RULE_FILE, 1)).hasSize(1);
  }

  @Test
  void documentsThatAreNoFilesAreLeftAlone() throws Exception {
    editor.begin();
    editor
        .server()
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem("untitled:Untitled-1", "drl", 1, "rule")));

    assertThat(renamed("tea.mugs")).hasSize(2);
  }

  @Test
  void whoAsksBeforeTheGreetingIsToldSo() throws Exception {
    assertThatThrownBy(() -> renamed("tea.mugs"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("before initialize");

    editor.begin();
    assertThat(renamed("tea.mugs")).hasSize(2);
  }

  @Test
  void brokenMessagesAreSurvived() throws Exception {
    editor.begin();
    String broken = "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"textDoc";
    sends(broken);
    sends("no message at all");

    assertThat(editor.message()).isEqualTo(TellingLauncher.LEFT_OUT);
    assertThat(renamed("tea.mugs")).hasSize(2);
  }

  @Test
  void whoTakesLeaveGetsExitCodeZero() throws Exception {
    editor.begin();
    answer(editor.server().shutdown());
    editor.server().exit();

    assertThat(answer(exitCode)).isZero();
  }

  @Test
  void whoLeavesWithoutAWordGetsExitCodeOne() throws Exception {
    editor.begin();
    toServer.close();

    assertThat(answer(exitCode)).isOne();
  }

  @Test
  void halfAMessageAndTheEndIsTheEnd() {
    byte[] half = "Content-Length: 100\r\n\r\n{\"jsonrpc\":".getBytes(StandardCharsets.UTF_8);

    int code =
        new EditorTalk(EditorTalkTest::workspace)
            .serve(new ByteArrayInputStream(half), new ByteArrayOutputStream());

    assertThat(code).isOne();
  }

  private void sends(String message) throws IOException {
    toServer.write(
        ("Content-Length: " + message.length() + "\r\n\r\n" + message)
            .getBytes(StandardCharsets.UTF_8));
    toServer.flush();
  }
}
