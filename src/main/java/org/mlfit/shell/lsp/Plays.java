package org.mlfit.shell.lsp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.editor.Played;
import org.mlfit.editor.PlayedWords;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.source.SourceText;

/**
 * Plays scenarios in a thread of its own, those that are open first, and tells how they fare.
 * Whoever types on calls it off, so that what is wrong is told as quickly as ever.
 */
final class Plays {

  private final Workspace workspace;
  private final LanguageClient client;
  private final Diagnoses diagnoses;
  private final Background thread;
  private final boolean asksForLenses;
  private final Map<String, Played> told = new HashMap<>();

  /**
   * Plays in a workspace.
   *
   * @param asksForLenses whether the editor asks for code lenses anew if it is told to
   */
  Plays(Workspace workspace, LanguageClient client, Diagnoses diagnoses, boolean asksForLenses) {
    this.workspace = workspace;
    this.client = client;
    this.diagnoses = diagnoses;
    this.thread = new Background("plays", client);
    this.asksForLenses = asksForLenses;
  }

  /** Plays what has changed since it was played, and logs how all fare if there was anything. */
  void all() {
    BooleanSupplier goesOn = diagnoses.untilNextChange();
    thread.execute(
        () -> {
          if (playAll(goesOn) && goesOn.getAsBoolean()) {
            client.logMessage(new MessageParams(MessageType.Info, PlayedWords.ofAll(workspace)));
          }
        });
  }

  /**
   * Plays what has changed, and shows how the scenarios of a file fare, or those in which a rule
   * fires.
   */
  CompletableFuture<Object> run(Path file, Optional<String> rule) {
    BooleanSupplier goesOn = diagnoses.untilNextChange();
    Supplier<String> words =
        () ->
            rule.map(id -> PlayedWords.ofRule(id, workspace))
                .orElseGet(() -> PlayedWords.ofFile(file, workspace));
    CompletableFuture<Object> done = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            playAll(goesOn);
            client.showMessage(new MessageParams(MessageType.Info, words.get()));
          } finally {
            done.complete(null);
          }
        });
    return done;
  }

  /** Whether anything new came of it. */
  private boolean playAll(BooleanSupplier goesOn) {
    boolean news = false;
    for (SourceText scenarios : workspace.texts().scenarios().files()) {
      Optional<Played> came =
          goesOn.getAsBoolean() ? workspace.play(scenarios, goesOn) : Optional.empty();
      if (came.isPresent() && told.put(scenarios.name(), came.get()) != came.get()) {
        diagnoses.tell(scenarios);
        news = true;
      }
    }
    if (news && asksForLenses) {
      client.refreshCodeLenses();
    }
    return news;
  }

  /** Plays no more. */
  void end() {
    thread.end();
  }
}
