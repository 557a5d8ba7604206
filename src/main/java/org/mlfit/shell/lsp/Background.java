package org.mlfit.shell.lsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.shell.exit.Diagnosis;

/** Does one piece of work after the other, beside the talk. */
final class Background {

  private final LanguageClient client;
  private final ExecutorService thread;

  /** A thread of some name, which tells an editor what goes wrong there. */
  Background(String name, LanguageClient client) {
    this.client = client;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread daemon = new Thread(work, name);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /**
   * Does some work once all before it is done. Whatever goes wrong is told, and the next begins.
   */
  void execute(Runnable work) {
    try {
      thread.execute(() -> guarded(work));
    } catch (RejectedExecutionException ended) {
      // Nobody waits for it any more.
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError unexpected) {
      client.logMessage(
          new MessageParams(MessageType.Error, Diagnosis.of(unexpected).getMessage()));
    }
  }

  /** Does no more. */
  void end() {
    thread.shutdownNow();
  }
}
