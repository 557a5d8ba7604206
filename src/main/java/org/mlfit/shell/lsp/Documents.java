package org.mlfit.shell.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * What the editor says and asks about a text. Each answer is given at once, by what is typed so
 * far; only what is wrong is told later, since it takes all rules together.
 */
final class Documents implements TextDocumentService {

  private volatile Optional<Talk> talk = Optional.empty();

  /** From now on answers are given. */
  void begin(Talk begun) {
    talk = Optional.of(begun);
  }

  /** From now on none are. */
  void end() {
    talk = Optional.empty();
  }

  Talk talk() {
    return talk.orElseThrow(
        () ->
            new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.ServerNotInitialized,
                    "The editor asks before initialize or after shutdown.",
                    null)));
  }

  private static <T> CompletableFuture<T> now(T answer) {
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    talk().open(params.getTextDocument().getUri(), params.getTextDocument().getText());
  }

  /** The editor sends whole texts, so the last one counts, whatever version it bears. */
  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
    if (!changes.isEmpty()) {
      talk().change(params.getTextDocument().getUri(), changes.get(changes.size() - 1).getText());
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    talk().close(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    talk().look();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return now(Either.forLeft(talk().items(params)));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    return now(talk().resolved(item));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return now(talk().hover(params).orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return now(Either.forLeft(talk().declarations(params)));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
    return now(talk().mentions(params, all));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return now(
        talk().outline(params.getTextDocument()).stream()
            .map(part -> Either.<SymbolInformation, DocumentSymbol>forRight(Protocol.symbol(part)))
            .toList());
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return now(talk().notes(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return now(talk().folds(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return now(talk().layout(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return now(
        talk().actions(params).stream()
            .map(action -> Either.<Command, CodeAction>forRight(action))
            .toList());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return now(
        talk()
            .renamable(params)
            .map(
                range ->
                    Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                        range))
            .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return now(talk().rename(params));
  }
}
