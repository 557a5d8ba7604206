package org.mlfit.shell.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.editor.Workspace;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.exit.ExitCode;

/** Serves one editor over two streams. */
final class EditorTalk {

  private final Function<Path, Workspace> workspaces;

  /** Serves with the workspace of the folder that is open in the editor. */
  EditorTalk(Function<Path, Workspace> workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * Serves until the editor says that it is the end, or is gone.
   *
   * @return the exit code of the protocol: 0 if the editor asked to shut down before, else 1
   */
  int serve(InputStream in, OutputStream out) {
    CountDownLatch ended = new CountDownLatch(1);
    EditorServer server = new EditorServer(workspaces, ended);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "editor");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        new TellingLauncher(server::complain)
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(threads)
            .setExceptionHandler(EditorTalk::error)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> reading = launcher.startListening();
    threads.execute(
        () -> {
          waitFor(reading);
          ended.countDown();
        });
    try {
      ended.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    server.end();
    threads.shutdownNow();
    return server.wasTakenLeaveOf() ? ExitCode.FINE : ExitCode.CHECK_FAILED;
  }

  private static void waitFor(Future<Void> reading) {
    try {
      reading.get();
    } catch (ExecutionException broken) {
      System.err.println(Diagnosis.of(broken.getCause()).getMessage());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** A sentence for the editor in place of whatever was thrown. */
  private static ResponseError error(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseErrorException known) {
        return known.getResponseError();
      }
    }
    return new ResponseError(
        ResponseErrorCode.InternalError, Diagnosis.of(thrown).getMessage(), null);
  }
}
