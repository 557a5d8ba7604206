package org.mlfit.shell.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFilter;
import org.eclipse.lsp4j.DocumentFormattingRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.shell.exit.ProgramVersion;

/** One talk with an editor, from its greeting to its farewell. */
final class EditorServer implements LanguageServer, LanguageClientAware, WorkspaceService {

  private static final String LAYOUT = "textDocument/formatting";

  private final Function<Path, Workspace> workspaces;
  private final Documents documents = new Documents();
  private final CountDownLatch ended;
  private volatile Optional<Diagnoses> diagnoses = Optional.empty();
  private volatile List<Runnable> toEnd = List.of();
  private Optional<LanguageClient> client = Optional.empty();
  private volatile boolean registersLayout;
  private volatile boolean said;

  /**
   * A server.
   *
   * @param workspaces the workspace in the folder that is open in an editor
   * @param ended counted down when the editor says that the server is to end
   */
  EditorServer(Function<Path, Workspace> workspaces, CountDownLatch ended) {
    this.workspaces = workspaces;
    this.ended = ended;
  }

  @Override
  public void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  /** Tells the editor of something that went wrong and is no answer to anything. */
  void complain(String sentence) {
    client.ifPresent(editor -> editor.logMessage(new MessageParams(MessageType.Error, sentence)));
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Workspace workspace = workspaces.apply(folder(params));
    LanguageClient editor = client.orElseThrow();
    Diagnoses telling = new Diagnoses(workspace, editor);
    Plays plays = new Plays(workspace, editor, telling, asksForLenses(params));
    Talk talk = new Talk(workspace, telling, plays);
    OutsideChanges outside = new OutsideChanges(workspace.texts(), editor, talk::look);
    documents.begin(talk);
    outside.begin();
    diagnoses = Optional.of(telling);
    toEnd = List.of(documents::end, telling::end, plays::end, outside::end);
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(params), new ServerInfo(ProgramVersion.inWords())));
  }

  private static boolean asksForLenses(InitializeParams params) {
    return Optional.ofNullable(params.getCapabilities())
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getCodeLens)
        .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
        .orElse(false);
  }

  private static boolean canRegisterLayout(InitializeParams params) {
    return Optional.ofNullable(params.getCapabilities())
        .map(ClientCapabilities::getTextDocument)
        .map(TextDocumentClientCapabilities::getFormatting)
        .map(FormattingCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  /** The folder that is open; where none is, the one in which the server was started. */
  @SuppressWarnings("deprecation")
  private static Path folder(InitializeParams params) {
    List<WorkspaceFolder> folders =
        Optional.ofNullable(params.getWorkspaceFolders()).orElse(List.of());
    return folders.stream()
        .map(WorkspaceFolder::getUri)
        .findFirst()
        .or(() -> Optional.ofNullable(params.getRootUri()))
        .flatMap(Protocol::path)
        .orElse(Path.of(""));
  }

  /**
   * What the server can do. Of the layout of rules it tells by itself where it can, so that an
   * editor which sends scenarios, too, does not ask it to lay out these.
   */
  private ServerCapabilities capabilities(InitializeParams params) {
    registersLayout = canRegisterLayout(params);
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(true);
    can.setTextDocumentSync(sync);
    can.setCompletionProvider(new CompletionOptions(true, List.of(".", "@", "(", "\"", " ")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setCodeActionProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setFoldingRangeProvider(true);
    can.setCodeLensProvider(new CodeLensOptions());
    can.setDocumentFormattingProvider(!registersLayout);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Protocol.RUN)));
    return can;
  }

  /** Tells what is wrong at once, also where no file is open yet. */
  @Override
  public void initialized(InitializedParams params) {
    diagnoses.ifPresent(Diagnoses::changed);
    if (registersLayout) {
      DocumentFilter rules = new DocumentFilter();
      rules.setPattern("**/*" + RuleFiles.ENDING);
      DocumentFormattingRegistrationOptions options = new DocumentFormattingRegistrationOptions();
      options.setDocumentSelector(List.of(rules));
      Registration layout = new Registration(LAYOUT, LAYOUT, options);
      client.orElseThrow().registerCapability(new RegistrationParams(List.of(layout)));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    said = true;
    end();
    return CompletableFuture.completedFuture(null);
  }

  /** Checks and answers no more. */
  void end() {
    toEnd.forEach(Runnable::run);
    toEnd = List.of();
    diagnoses = Optional.empty();
  }

  @Override
  public void exit() {
    ended.countDown();
  }

  /** Whether the editor said that it is done before it left. */
  boolean wasTakenLeaveOf() {
    return said;
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // Nothing can be set.
  }

  /** What others change is looked for without being told. */
  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    diagnoses.ifPresent(Diagnoses::changed);
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return documents.talk().run(params);
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing to trace.
  }
}
