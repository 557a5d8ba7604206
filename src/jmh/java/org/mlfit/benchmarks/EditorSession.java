package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RenameParams;
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
import org.eclipse.lsp4j.services.TextDocumentService;
import org.mlfit.growth.GrownRules;

/**
 * How long a rule author waits in an editor: 200 edits, each typed key by key, of a rule file among
 * all others and the shipped scenarios. An edit ends with a name that nothing declares; how long it
 * takes until that is told, and that it is mended, is measured from the last key.
 */
final class EditorSession implements LanguageClient {

  private static final int EDITS = 200;
  private static final int EVERY = 10;
  private static final int KEY_MILLIS = 60;
  private static final int PATIENCE_SECONDS = 60;
  private static final int SETTLING_SECONDS = 12;
  private static final String FILE = "rules/data.drl";
  private static final String TYPED = "    Nowhere%d( value > 1 )\n";
  private static final String RENAMED = "LabelledExamples";

  private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
  private final Waits faults = new Waits();
  private final Waits completion = new Waits();
  private final Waits hover = new Waits();
  private final Waits rename = new Waits();
  private final Random random = new Random(7);
  private String uri = "";
  private int version = 1;

  /** The table in Markdown, of the packaged program at some sizes. */
  static String table(Path target, String sizes) throws IOException {
    Path program =
        Growth.packaged(target)
            .orElseThrow(() -> new IOException("Package the program: mvn verify -DskipTests"));
    StringBuilder table = new StringBuilder(Machine.inWords());
    table.append("| rules | milliseconds | median | 95 of 100 within | longest |\n");
    table.append("| --- | --- | ---: | ---: | ---: |\n");
    for (int size : Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray()) {
      Path folder = Files.createDirectories(target.resolve("editor/" + size)).toAbsolutePath();
      GrownRules.from(Path.of("rules")).write(size, folder.resolve("rules"));
      copyScenarios(folder);
      EditorSession session = new EditorSession();
      session.run(program, folder);
      table.append(row(size, "fault told, from the last key", session.faults));
      table.append(row(size, "completion", session.completion));
      table.append(row(size, "hover", session.hover));
      table.append(row(size, "rename", session.rename));
    }
    return table.toString();
  }

  private static String row(int size, String what, Waits waits) {
    return String.format(
        Locale.ROOT,
        "| %d × | %s (%d) | %.0f | %.0f | %.0f |%n",
        size,
        what,
        waits.size(),
        waits.median(),
        waits.nearlyLongest(),
        waits.longest());
  }

  private static void copyScenarios(Path folder) throws IOException {
    Path from = Path.of("scenarios");
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, Files.readString(file));
    }
  }

  private void run(Path program, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "lsp")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      Launcher<LanguageServer> launcher =
          LSPLauncher.createClientLauncher(
              this, process.getInputStream(), process.getOutputStream());
      launcher.startListening();
      talk(launcher.getRemoteProxy(), folder);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  private void talk(LanguageServer server, Path folder) throws IOException, InterruptedException {
    InitializeParams greeting = new InitializeParams();
    greeting.setCapabilities(new ClientCapabilities());
    greeting.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "rules")));
    server.initialize(greeting).join();
    server.initialized(new InitializedParams());
    String text = Files.readString(folder.resolve(FILE));
    uri = folder.resolve(FILE).toUri().toString();
    TextDocumentService documents = server.getTextDocumentService();
    documents.didOpen(
        new DidOpenTextDocumentParams(new TextDocumentItem(uri, "drl", version, text)));
    TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
    for (int edit = 0; edit < EDITS; edit++) {
      edit(documents, text, edit);
    }
  }

  private void edit(TextDocumentService documents, String text, int edit)
      throws InterruptedException {
    String typed = String.format(TYPED, edit);
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf("\nwhen\n"); at >= 0; at = text.indexOf("\nwhen\n", at + 1)) {
      places.add(at + "\nwhen\n".length());
    }
    int at = places.get(random.nextInt(places.size()));
    TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
    for (int keys = 5; keys < 12; keys++) {
      String now = text.substring(0, at) + typed.substring(0, keys) + text.substring(at);
      type(documents, now);
      if (keys == 8) {
        long asked = System.nanoTime();
        documents.completion(new CompletionParams(document, place(now, at + keys))).join();
        completion.since(asked);
      }
      TimeUnit.MILLISECONDS.sleep(KEY_MILLIS);
    }
    String name = typed.strip().replaceFirst("\\(.*", "");
    told.clear();
    long lastKey = System.nanoTime();
    type(documents, text.substring(0, at) + typed + text.substring(at));
    await(name, true);
    faults.since(lastKey);
    long asked = System.nanoTime();
    documents.hover(new HoverParams(document, place(text, text.indexOf(RENAMED) + 1))).join();
    hover.since(asked);
    lastKey = System.nanoTime();
    type(documents, text);
    await(name, false);
    faults.since(lastKey);
    if (edit % EVERY == 0) {
      asked = System.nanoTime();
      Position place = place(text, text.indexOf(RENAMED) + 1);
      documents.rename(new RenameParams(document, place, "Renamed" + edit)).join();
      rename.since(asked);
    }
  }

  private void type(TextDocumentService documents, String text) {
    documents.didChange(
        new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, ++version),
            List.of(new TextDocumentContentChangeEvent(text))));
  }

  private void await(String name, boolean isThere) throws InterruptedException {
    boolean come = false;
    while (!come) {
      PublishDiagnosticsParams next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("Nothing is told of " + name);
      }
      come =
          next.getUri().equals(uri)
              && isThere
                  == next.getDiagnostics().stream()
                      .anyMatch(fault -> fault.getMessage().getLeft().contains(name));
    }
  }

  private static Position place(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - text.lastIndexOf('\n', offset - 1) - 1);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    told.add(params);
  }

  @Override
  public void showMessage(MessageParams params) {
    System.err.println(params.getMessage());
  }

  @Override
  public void logMessage(MessageParams params) {
    System.err.println(params.getMessage());
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
