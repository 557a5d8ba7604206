package org.mlfit.shell.mcp;

import java.io.InputStream;
import java.io.OutputStream;
import org.mlfit.assistant.Assistance;

/**
 * A talk with one assistant. What implements it is found by Java’s service loader, since the
 * library that it needs is on no class path.
 */
public interface AssistantTalk {

  /** Serves until there is no more input. */
  void serve(Assistance assistance, InputStream in, OutputStream out);
}
