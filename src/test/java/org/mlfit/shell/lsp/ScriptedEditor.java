package org.mlfit.shell.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that does what a test says, and notes what it is told. */
public final class ScriptedEditor implements LanguageClient {

  private static final int PATIENCE_SECONDS = 120;

  private final Path root;
  private final LanguageServer server;
  private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private int version;

  /** Talks with a server over two streams about a folder. */
  @SuppressWarnings("this-escape")
  public ScriptedEditor(Path root, InputStream fromServer, OutputStream toServer) {
    this.root = root;
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, fromServer, toServer);
    this.server = launcher.getRemoteProxy();
    launcher.startListening();
  }

  /** The server. */
  public LanguageServer server() {
    return server;
  }

  /** Greets the server and opens the folder. */
  public void begin() throws Exception {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "tea")));
    answer(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  /** The document of a file. */
  public TextDocumentIdentifier document(String file) {
    return new TextDocumentIdentifier(root.resolve(file).toUri().toString());
  }

  /** Opens a file with a text. */
  public void open(String file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(document(file).getUri(), "drl", ++version, text)));
  }

  /** Types until a file has another text. */
  public void type(String file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(document(file).getUri(), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Says that a file was saved. */
  public void save(String file) {
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(document(file)));
  }

  /** What the server answers. */
  public static <T> T answer(CompletableFuture<T> asked) throws Exception {
    return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until a file has so many faults, and gives them. */
  public List<Diagnostic> faults(String file, int count) throws Exception {
    while (true) {
      PublishDiagnosticsParams told = diagnostics.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(told).as("Told of " + count + " faults in " + file).isNotNull();
      if (told.getUri().equals(document(file).getUri()) && told.getDiagnostics().size() == count) {
        return told.getDiagnostics();
      }
    }
  }

  /** Waits for the next message. */
  public String message() throws Exception {
    String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("Any message").isNotNull();
    return message;
  }

  /** The place at which some words begin in a text, so many characters further. */
  public static Position place(String text, String words, int further) {
    int at = text.indexOf(words);
    assertThat(at).as(words).isNotNegative();
    at += further;
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    return new Position(line, at - text.lastIndexOf('\n', at - 1) - 1);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.add(params);
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public void telemetryEvent(Object event) {
    // None is sent.
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }
}
