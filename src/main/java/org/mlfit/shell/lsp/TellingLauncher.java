package org.mlfit.shell.lsp;

import java.io.Reader;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Says of a broken message that it was left out, which the library only logs. A broken request is
 * answered with its fault by the library.
 */
final class TellingLauncher extends LSPLauncher.Builder<LanguageClient> {

  static final String LEFT_OUT =
      "A message of the editor was left out, since it is not whole or no message of the protocol.";

  private final Consumer<String> tell;

  /** Tells what was left out, in a sentence. */
  TellingLauncher(Consumer<String> tell) {
    this.tell = tell;
  }

  @Override
  protected MessageJsonHandler createJsonHandler() {
    return new MessageJsonHandler(getSupportedMethods()) {
      @Override
      public Message parseMessage(Reader input) {
        try {
          return super.parseMessage(input);
        } catch (MessageIssueException broken) {
          if (!(broken.getRpcMessage() instanceof RequestMessage)) {
            tell.accept(LEFT_OUT);
          }
          throw broken;
        } catch (RuntimeException unreadable) {
          tell.accept(LEFT_OUT);
          throw unreadable;
        }
      }
    };
  }
}
