package org.mlfit.shell.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.mlfit.editor.CannotRenameException;
import org.mlfit.editor.Meaning;
import org.mlfit.editor.Mention;
import org.mlfit.editor.Offer;
import org.mlfit.editor.Outline;
import org.mlfit.editor.QuickFixes;
import org.mlfit.editor.Renaming;
import org.mlfit.editor.Workspace;

/**
 * What the editor says and asks about a text. Each answer is given at once, by what is typed so
 * far; only what is wrong is told later, since it takes all rules together.
 */
final class Documents implements TextDocumentService {

  private volatile Optional<Talk> talk = Optional.empty();

  /** What is known once the editor has said which folder is open. */
  private record Talk(
      Workspace workspace,
      Diagnoses diagnoses,
      Meaning meaning,
      QuickFixes fixes,
      Renaming renaming) {}

  /** From now on answers are given about a workspace. */
  void begin(Workspace workspace, Diagnoses diagnoses) {
    talk =
        Optional.of(
            new Talk(
                workspace,
                diagnoses,
                new Meaning(workspace),
                new QuickFixes(workspace),
                new Renaming(workspace)));
  }

  /** From now on none are. */
  void end() {
    talk = Optional.empty();
  }

  private Talk talk() {
    return talk.orElseThrow(
        () ->
            new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.ServerNotInitialized,
                    "The editor asks before initialize or after shutdown.",
                    null)));
  }

  private Workspace workspace() {
    return talk().workspace();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    Protocol.path(uri)
        .ifPresent(
            file -> {
              workspace().texts().open(file, params.getTextDocument().getText());
              talk().diagnoses().opened(file, uri);
            });
  }

  /** The editor sends whole texts, so the last one counts, whatever version it bears. */
  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    if (!params.getContentChanges().isEmpty()) {
      String text = params.getContentChanges().get(params.getContentChanges().size() - 1).getText();
      Protocol.path(params.getTextDocument().getUri())
          .ifPresent(
              file -> {
                workspace().texts().open(file, text);
                talk().diagnoses().changed();
              });
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    Protocol.path(params.getTextDocument().getUri()).ifPresent(workspace().texts()::close);
    talk().diagnoses().changed();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    talk().diagnoses().saved();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    List<CompletionItem> items = new ArrayList<>();
    for (Offer offer : at(params, workspace()::offers).orElse(List.of())) {
      items.add(Protocol.item(offer, items.size(), params.getPosition()));
    }
    return CompletableFuture.completedFuture(Either.forLeft(items));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    Protocol.thing(Objects.toString(item.getData(), "").replace("\"", ""))
        .flatMap(talk().meaning()::of)
        .ifPresent(words -> item.setDocumentation(Protocol.markdown(words)));
    return CompletableFuture.completedFuture(item);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    Optional<Hover> hover =
        at(params, workspace()::mentionAt)
            .flatMap(found -> found)
            .flatMap(
                mention -> talk().meaning().of(mention.thing()).map(words -> hover(words, mention)))
            .or(
                () ->
                    at(params, workspace()::meaningAt)
                        .flatMap(found -> found)
                        .map(words -> new Hover(Protocol.markdown(words))));
    return CompletableFuture.completedFuture(hover.orElse(null));
  }

  private static Hover hover(String words, Mention mention) {
    return new Hover(Protocol.markdown(words), Protocol.range(mention));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return CompletableFuture.completedFuture(
        Either.forLeft(locations(params, m -> workspace().declarationsOf(m.thing()))));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
    return CompletableFuture.completedFuture(
        locations(
            params,
            m ->
                workspace().mentionsOf(m.thing()).stream()
                    .filter(mention -> all || !mention.declares())
                    .toList()));
  }

  private List<Location> locations(
      TextDocumentPositionParams params, Function<Mention, List<Mention>> found) {
    return at(params, workspace()::mentionAt).flatMap(mention -> mention).stream()
        .flatMap(mention -> found.apply(mention).stream())
        .map(
            mention ->
                new Location(
                    talk().diagnoses().uri(workspace().texts().path(mention.position().file())),
                    Protocol.range(mention)))
        .toList();
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
    Protocol.path(params.getTextDocument().getUri())
        .map(file -> Outline.of(file, workspace()).parts())
        .orElse(List.of())
        .forEach(part -> symbols.add(Either.forRight(Protocol.symbol(part))));
    return CompletableFuture.completedFuture(symbols);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    String uri = params.getTextDocument().getUri();
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    Protocol.path(uri)
        .map(
            file ->
                talk()
                    .fixes()
                    .in(
                        file,
                        Protocol.line(params.getRange().getStart()),
                        Protocol.line(params.getRange().getEnd())))
        .orElse(List.of())
        .forEach(fix -> actions.add(Either.forRight(Protocol.action(fix, uri))));
    return CompletableFuture.completedFuture(actions);
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return CompletableFuture.completedFuture(
        at(params, workspace()::mentionAt)
            .flatMap(mention -> mention)
            .map(
                mention ->
                    Either3
                        .<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                            Protocol.range(mention)))
            .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    Mention mention =
        at(params, workspace()::mentionAt)
            .flatMap(found -> found)
            .orElseThrow(() -> refused("Nothing that can be renamed stands here."));
    try {
      Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
      talk()
          .renaming()
          .changes(mention, params.getNewName())
          .forEach(
              (file, changes) ->
                  edits.put(
                      talk().diagnoses().uri(workspace().texts().path(file)),
                      changes.stream().map(Protocol::edit).toList()));
      return CompletableFuture.completedFuture(new WorkspaceEdit(edits));
    } catch (CannotRenameException cannot) {
      throw refused(cannot.getMessage());
    }
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return CompletableFuture.completedFuture(
        Protocol.path(params.getTextDocument().getUri())
            .map(file -> Outline.of(file, workspace()).parts())
            .orElse(List.of())
            .stream()
            .filter(part -> part.last() > part.first())
            .map(part -> new FoldingRange(part.first() - 1, part.last() - 1))
            .toList());
  }

  /** Asks about a place of a file. */
  private interface AboutPlace<T> {

    T of(Path file, int line, int column);
  }

  private static <T> Optional<T> at(TextDocumentPositionParams params, AboutPlace<T> asked) {
    return Protocol.path(params.getTextDocument().getUri())
        .map(
            file ->
                asked.of(
                    file,
                    Protocol.line(params.getPosition()),
                    Protocol.column(params.getPosition())));
  }
}
