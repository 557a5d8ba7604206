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
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.mlfit.editor.Mention;
import org.mlfit.editor.Note;
import org.mlfit.editor.Outline;
import org.mlfit.editor.Workspace;
import org.mlfit.editor.change.CannotRenameException;
import org.mlfit.editor.change.Formatting;
import org.mlfit.editor.change.QuickFixes;
import org.mlfit.editor.change.Renaming;
import org.mlfit.editor.place.Completion;
import org.mlfit.editor.place.Meaning;
import org.mlfit.editor.place.Offer;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;

/** The answers to what an editor asks about the folder that is open in it. */
final class Talk {

  private final Workspace workspace;
  private final Diagnoses diagnoses;
  private final Plays plays;
  private final Completion completion;
  private final Meaning meaning;
  private final QuickFixes fixes;
  private final Renaming renaming;
  private final Formatting formatting;

  Talk(Workspace workspace, Diagnoses diagnoses, Plays plays) {
    this.workspace = workspace;
    this.diagnoses = diagnoses;
    this.plays = plays;
    this.completion = new Completion(workspace);
    this.meaning = new Meaning(workspace);
    this.fixes = new QuickFixes(workspace);
    this.renaming = new Renaming(workspace);
    this.formatting = new Formatting(workspace);
  }

  /** A file has this text from now on, which the editor did not know before. */
  void open(String uri, String text) {
    Protocol.path(uri)
        .ifPresent(
            file -> {
              workspace.texts().open(file, text);
              diagnoses.opened(file, uri);
              plays.all();
            });
  }

  /** A file has this text from now on. */
  void change(String uri, String text) {
    Protocol.path(uri)
        .ifPresent(
            file -> {
              workspace.texts().open(file, text);
              diagnoses.changed();
            });
  }

  /** The text on disk counts from now on. */
  void close(String uri) {
    Protocol.path(uri).ifPresent(workspace.texts()::close);
    look();
  }

  /** Something was saved, or changed outside of the editor. */
  void look() {
    diagnoses.changed();
    plays.all();
  }

  /**
   * Plays what a code lens stands above.
   *
   * @throws ResponseErrorException if it is no command of ours
   */
  CompletableFuture<Object> run(ExecuteCommandParams params) {
    if (!params.getCommand().equals(Protocol.RUN)) {
      throw refused(
          "There is no command " + params.getCommand() + "; there is " + Protocol.RUN + ".");
    }
    Path file =
        Protocol.path(Protocol.argument(params, 0))
            .orElseThrow(() -> refused(Protocol.RUN + " takes a file, and perhaps a rule of it."));
    String rule = Protocol.argument(params, 1);
    return plays.run(file, Optional.of(rule).filter(id -> !id.isEmpty()));
  }

  /** What may be written at a place. */
  List<CompletionItem> items(TextDocumentPositionParams asked) {
    List<CompletionItem> items = new ArrayList<>();
    for (Offer offer : at(asked, completion::at).orElse(List.of())) {
      items.add(Protocol.item(offer, items.size(), asked.getPosition()));
    }
    return items;
  }

  /** The same item with what it means. */
  CompletionItem resolved(CompletionItem item) {
    Protocol.thing(Objects.toString(item.getData(), "").replace("\"", ""))
        .flatMap(meaning::of)
        .ifPresent(words -> item.setDocumentation(Protocol.markdown(words)));
    return item;
  }

  /** What the word at a place means. */
  Optional<Hover> hover(TextDocumentPositionParams asked) {
    return mention(asked)
        .flatMap(
            mention ->
                meaning
                    .of(mention.thing())
                    .map(words -> new Hover(Protocol.markdown(words), Protocol.range(mention))))
        .or(
            () ->
                at(asked, meaning::at)
                    .flatMap(found -> found)
                    .map(words -> new Hover(Protocol.markdown(words))));
  }

  /** Where what stands at a place is declared. */
  List<Location> declarations(TextDocumentPositionParams asked) {
    return locations(asked, mention -> workspace.declarationsOf(mention.thing()));
  }

  /** Where what stands at a place is mentioned, its declaration included or not. */
  List<Location> mentions(TextDocumentPositionParams asked, boolean withDeclaration) {
    return locations(
        asked,
        mention ->
            workspace.mentionsOf(mention.thing()).stream()
                .filter(found -> withDeclaration || !found.declares())
                .toList());
  }

  private List<Location> locations(
      TextDocumentPositionParams asked, Function<Mention, List<Mention>> found) {
    return mention(asked).stream()
        .flatMap(mention -> found.apply(mention).stream())
        .map(mention -> new Location(uri(mention.position().file()), Protocol.range(mention)))
        .toList();
  }

  /** What a file holds. */
  List<Outline.Part> outline(TextDocumentIdentifier document) {
    return Protocol.path(document.getUri())
        .map(file -> Outline.of(file, workspace).parts())
        .orElse(List.of());
  }

  /** A few words above the parts of a file. */
  List<CodeLens> notes(TextDocumentIdentifier document) {
    return Protocol.path(document.getUri()).map(file -> Note.of(file, workspace)).stream()
        .flatMap(List::stream)
        .map(note -> Protocol.lens(note, document.getUri()))
        .toList();
  }

  /** What of a file can be folded. */
  List<FoldingRange> folds(TextDocumentIdentifier document) {
    return outline(document).stream()
        .filter(part -> part.last() > part.first())
        .map(part -> new FoldingRange(part.first() - 1, part.last() - 1))
        .toList();
  }

  /** The quick fixes of some lines. */
  List<CodeAction> actions(CodeActionParams asked) {
    String uri = asked.getTextDocument().getUri();
    return Protocol.path(uri)
        .map(
            file ->
                fixes.in(
                    file,
                    Protocol.line(asked.getRange().getStart()),
                    Protocol.line(asked.getRange().getEnd())))
        .orElse(List.of())
        .stream()
        .map(fix -> Protocol.action(fix, uri))
        .toList();
  }

  /**
   * The edits that lay a file out.
   *
   * @throws ResponseErrorException with a sentence, if something in it cannot be read
   */
  List<TextEdit> layout(TextDocumentIdentifier document) {
    try {
      return Protocol.path(document.getUri()).map(formatting::changes).stream()
          .flatMap(List::stream)
          .map(Protocol::edit)
          .toList();
    } catch (FaultyInputException unreadable) {
      Fault fault = unreadable.faults().get(0);
      throw refused(
          "It stays as it is, since not all of it can be read: "
              + fault.place()
              + " "
              + fault.message());
    }
  }

  /** What would be renamed at a place. */
  Optional<Range> renamable(TextDocumentPositionParams asked) {
    return mention(asked).map(Protocol::range);
  }

  /**
   * All edits of a rename.
   *
   * @throws ResponseErrorException with a sentence, if it cannot be
   */
  WorkspaceEdit rename(RenameParams asked) {
    Mention mention =
        mention(asked).orElseThrow(() -> refused("Nothing that can be renamed stands here."));
    try {
      Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
      renaming
          .changes(mention, asked.getNewName())
          .forEach(
              (file, changes) ->
                  edits.put(uri(file), changes.stream().map(Protocol::edit).toList()));
      return new WorkspaceEdit(edits);
    } catch (CannotRenameException cannot) {
      throw refused(cannot.getMessage());
    }
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  private String uri(String file) {
    return diagnoses.uri(workspace.texts().path(file));
  }

  private Optional<Mention> mention(TextDocumentPositionParams asked) {
    return at(asked, workspace::mentionAt).flatMap(mention -> mention);
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
