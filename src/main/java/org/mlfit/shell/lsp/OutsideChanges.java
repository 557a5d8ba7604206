package org.mlfit.shell.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.editor.Texts;
import org.mlfit.shell.files.FolderWatch;

/**
 * Notices what others do to the files of rules and scenarios: a branch that is checked out, a
 * folder that is moved away. It looks by itself, since not every editor tells of it, and those that
 * do may not tell of a folder.
 */
final class OutsideChanges {

  private final Texts texts;
  private final LanguageClient client;
  private final Runnable noticed;
  private volatile boolean ended;

  /**
   * Changes of the files of some texts.
   *
   * @param noticed run after each change of files that are not open; of those the text in the
   *     editor counts
   */
  OutsideChanges(Texts texts, LanguageClient client, Runnable noticed) {
    this.texts = texts;
    this.client = client;
    this.noticed = noticed;
  }

  /** Looks from now on, in a thread of its own. */
  void begin() {
    Thread thread = new Thread(this::look, "outside changes");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try (FolderWatch watch = FolderWatch.over(texts.folders(), texts::isOfInterest)) {
      Set<Path> changed = watch.changes(() -> !ended);
      while (!changed.isEmpty()) {
        if (!changed.stream().allMatch(texts::isOpen)) {
          noticed.run();
        }
        changed = watch.changes(() -> !ended);
      }
    } catch (IOException notWatchable) {
      client.logMessage(
          new MessageParams(
              MessageType.Warning,
              "This system watches no files. What changes outside of the editor counts with the"
                  + " next change in it."));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks no more. */
  void end() {
    ended = true;
  }
}
