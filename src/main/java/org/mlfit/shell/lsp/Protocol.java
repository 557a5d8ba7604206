package org.mlfit.shell.lsp;

import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.mlfit.editor.Mention;
import org.mlfit.editor.Note;
import org.mlfit.editor.Outline;
import org.mlfit.editor.Thing;
import org.mlfit.editor.change.Change;
import org.mlfit.editor.change.QuickFixes;
import org.mlfit.editor.place.Offer;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;

/** Our words in those of the protocol: places count from 1 here, and from 0 there. */
final class Protocol {

  /** The command that plays what stands below its code lens. */
  static final String RUN = "mlfit.run";

  private static final String SOURCE = "mlfit";
  private static final char BETWEEN = ' ';

  private Protocol() {}

  /** The file of a document; nothing if it is no file, such as one that has no name yet. */
  static Optional<Path> path(String uri) {
    try {
      URI named = URI.create(uri);
      return "file".equals(named.getScheme()) ? Optional.of(Path.of(named)) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  static org.eclipse.lsp4j.Position position(Position ours) {
    return new org.eclipse.lsp4j.Position(
        Math.max(0, ours.line() - 1), Math.max(0, ours.column() - 1));
  }

  static Range range(Position from, int length) {
    return new Range(position(from), position(from.after(length)));
  }

  static Range range(Mention mention) {
    return range(mention.position(), mention.text().length());
  }

  /** The line and column of a place, from 1. */
  static int line(org.eclipse.lsp4j.Position theirs) {
    return theirs.getLine() + 1;
  }

  static int column(org.eclipse.lsp4j.Position theirs) {
    return theirs.getCharacter() + 1;
  }

  /** The same sentence and the same way out as on the command line. */
  static Diagnostic diagnostic(Fault fault) {
    String wayOut = fault.suggestion().map(way -> "\n" + way).orElse("");
    Diagnostic diagnostic =
        new Diagnostic(range(fault.position(), fault.length()), fault.message() + wayOut);
    diagnostic.setSeverity(fault.isError() ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
    diagnostic.setCode(fault.id());
    diagnostic.setSource(SOURCE);
    return diagnostic;
  }

  static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  static CompletionItem item(Offer offer, int place, org.eclipse.lsp4j.Position cursor) {
    CompletionItem item = new CompletionItem(offer.label());
    item.setDetail(offer.detail());
    item.setKind(kind(offer));
    item.setSortText("%05d".formatted(place));
    Range range = new Range(position(offer.from()), cursor);
    item.setTextEdit(Either.forLeft(new TextEdit(range, offer.text())));
    item.setInsertTextMode(InsertTextMode.AsIs);
    if (!offer.meaning().isEmpty()) {
      item.setDocumentation(markdown(offer.meaning()));
    }
    offer.thing().ifPresent(thing -> item.setData(thing.kind().name() + BETWEEN + thing.name()));
    return item;
  }

  /** What an item names, from what was put into it. */
  static Optional<Thing> thing(String data) {
    int at = data.indexOf(BETWEEN);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Thing(Thing.Kind.valueOf(data.substring(0, at)), data.substring(at + 1)));
  }

  private static CompletionItemKind kind(Offer offer) {
    return offer
        .thing()
        .map(
            thing ->
                switch (thing.kind()) {
                  case TYPE -> CompletionItemKind.Class;
                  case OPTION -> CompletionItemKind.EnumMember;
                  case RULE -> CompletionItemKind.Event;
                  case VERDICT -> CompletionItemKind.Constant;
                })
        .orElse(CompletionItemKind.Keyword);
  }

  static DocumentSymbol symbol(Outline.Part part) {
    SymbolKind kind =
        switch (part.kind()) {
          case DECLARATION -> SymbolKind.Class;
          case OPTIONS -> SymbolKind.Enum;
          case RULE -> SymbolKind.Event;
          case SCENARIO -> SymbolKind.Function;
        };
    Range name = range(part.position(), part.name().length());
    Range whole =
        part.last() > part.first()
            ? new Range(
                new org.eclipse.lsp4j.Position(part.first() - 1, 0),
                new org.eclipse.lsp4j.Position(part.last(), 0))
            : name;
    return new DocumentSymbol(part.name().isEmpty() ? "…" : part.name(), kind, whole, name);
  }

  /** Words above a line; who clicks on them has what they are about played. */
  static CodeLens lens(Note note, String uri) {
    org.eclipse.lsp4j.Position line = new org.eclipse.lsp4j.Position(note.line() - 1, 0);
    List<Object> about = new ArrayList<>(List.of(uri));
    note.rule().ifPresent(about::add);
    Command run = new Command(note.words() + " · run", RUN, about);
    return new CodeLens(new Range(line, line), run, null);
  }

  /** A word of what a command is about; empty if there are fewer. */
  static String argument(ExecuteCommandParams params, int place) {
    return params.getArguments().size() > place
            && params.getArguments().get(place) instanceof JsonPrimitive word
        ? word.getAsString()
        : "";
  }

  static TextEdit edit(Change change) {
    return new TextEdit(range(change.position(), change.length()), change.text());
  }

  static CodeAction action(QuickFixes.Fix fix, String uri) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic(fix.fault())));
    action.setEdit(new WorkspaceEdit(Map.of(uri, List.of(edit(fix.change())))));
    return action;
  }
}
